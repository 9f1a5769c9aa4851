import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { details } from '../markdown/details.ts'
import { countNoun } from '../summary/count-noun.ts'
import { imageLabel } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'
import type { OverviewSummary } from './overview-summary.ts'

const OPEN_NOTES = 2
const MOST_NOTES = 20
const MOST_NAMES = 3

/** What qualifies the numbers and must not be folded: what the sums leave out, and the first notes. */
export function openNotes(summary: OverviewSummary): string {
  const { rows } = summary
  const notes = collectNotes(summary.measured)
  const left = notes.length - Math.min(OPEN_NOTES, notes.length)
  const lines = [
    ...leftOut(summary),
    ...notes.slice(0, OPEN_NOTES).map(note => noteLine(note, rows.length)),
    ...(left > 0 ? [`${left} more notes are in the details.`] : []),
  ]
  return lines.map(line => `- ℹ️ ${line}`).join('\n')
}

/** The notes that {@link openNotes} leaves, folded. */
export function moreNotes({ measured, rows }: OverviewSummary): string {
  const more = collectNotes(measured).slice(OPEN_NOTES)
  if (more.length === 0) return ''
  const lines = more.slice(0, MOST_NOTES).map(note => `- ${noteLine(note, rows.length)}`)
  const left = more.length - lines.length
  return details(
    'Notes',
    `${more.length} more`,
    [...lines, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  )
}

/** Which images the sums do not hold, and why. */
function leftOut(summary: OverviewSummary): string[] {
  const { total, unmeasured, incomparable } = summary
  if (total === null) return []
  const fresh = summary.measured.filter(({ image }) => image.change === null).length
  const reasons = [
    ...(fresh > 0 ? [`${countNoun(fresh, 'image')} without a baseline`] : []),
    ...(unmeasured.length > 0 ? [`${countNoun(unmeasured.length, 'image')} without numbers`] : []),
    ...(incomparable.length > 0
      ? [
          `${countNoun(incomparable.length, 'image')} whose compressed bytes are not comparable (${namesOf(incomparable)}; shown unpacked)`,
        ]
      : []),
  ]
  return reasons.length === 0 ? [] : [`The sum leaves out ${reasons.join(', ')}.`]
}

interface Note {
  readonly text: string
  readonly rows: readonly MeasuredRow[]
}

/** Each sentence once, with the images that it is said of. */
function collectNotes(rows: readonly MeasuredRow[]): readonly Note[] {
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

function noteLine({ text, rows }: Note, images: number): string {
  const whom = rows.length === images ? '' : `${namesOf(rows)}: `
  return whom + plainText(text, 300)
}

function namesOf(rows: readonly MeasuredRow[]): string {
  const names = rows.slice(0, MOST_NAMES).map(row => imageLabel(row, 40, codeSpan, plainText))
  const left = rows.length - names.length
  return left > 0 ? `${names.join(', ')} and ${left} more` : names.join(', ')
}
