import type { Escape } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'
import { namesOf } from './names-of.ts'

/** A sentence that qualifies numbers, and the images that it is said of. */
export interface Note {
  readonly text: string
  readonly rows: readonly MeasuredRow[]
}

/** Each sentence once. */
export function collectNotes(rows: readonly MeasuredRow[]): readonly Note[] {
  const notes = rows.flatMap(row => [...new Set(notesOf(row))].map(text => ({ text, row })))
  return [...Map.groupBy(notes, ({ text }) => text)].map(([text, all]) => ({
    text,
    rows: all.map(({ row }) => row),
  }))
}

function notesOf({ report }: MeasuredRow): string[] {
  const { notes, platforms } = report
  const unknown = platforms.flatMap(({ base }) => (base.unknown === null ? [] : [base.unknown]))
  return [
    ...notes,
    ...unknown.filter(reason => !notes.includes(reason)).map(reason => `Base image not known: ${reason}`),
  ]
}

/**
 * A note, fit to show, with the images that it is said of unless those are all.
 *
 * @param images how many there are.
 */
export function noteSentence({ text, rows }: Note, images: number, code: Escape, plain: Escape): string {
  const whom = rows.length === images ? '' : `${namesOf(rows, code, plain)}: `
  return whom + plain(text, 300)
}
