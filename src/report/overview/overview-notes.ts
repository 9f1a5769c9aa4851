import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { details } from '../markdown/details.ts'
import { collectNotes, noteSentence, type Note } from './collect-notes.ts'
import { leftOut } from './left-out.ts'
import type { OverviewSummary } from './overview-summary.ts'

const OPEN_NOTES = 2
const MOST_NOTES = 20

/** What qualifies the numbers and must not be folded: what the sums leave out, and the first notes. */
export function openNotes(summary: OverviewSummary): string {
  const { rows } = summary
  const notes = collectNotes(summary.measured)
  const left = notes.length - Math.min(OPEN_NOTES, notes.length)
  const lines = [
    ...leftOut(summary, codeSpan, plainText),
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

function noteLine(note: Note, images: number): string {
  return noteSentence(note, images, codeSpan, plainText)
}
