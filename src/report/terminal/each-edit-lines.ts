import { formatBytes } from '../../units/format-bytes.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import { wordsLine } from '../escape/words.ts'
import type { EachEditRow, PlatformReport } from '../report.ts'
import { eachEditFacts } from '../summary/each-edit.ts'
import { wrapText } from './fit-text.ts'
import { placeName } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'

const MOST_ROWS = 5

/** Empty where edits cost no more than they have to. */
export function eachEditHeading({ advice }: PlatformReport): string {
  return advice.eachEdit.length === 0 ? '' : `After each edit, ${eachEditFacts(advice.eachEdit)}`
}

/** What each edit of a source builds and ships anew, though it need not, and how to change that. */
export function eachEditLines({ advice }: PlatformReport, canvas: Canvas): string[] {
  return advice.eachEdit.slice(0, MOST_ROWS).flatMap(row => rowLines(row, canvas))
}

function rowLines(
  { seconds, compressed, fix, reason, where }: EachEditRow,
  { width, paint }: Canvas,
): string[] {
  const time = seconds === null ? 'time not known' : formatSeconds(seconds)
  const place = where === null ? '' : ` (${placeName(where)})`
  const remark = `${time}, ${formatBytes(compressed)} compressed: ${wordsLine(reason)}${place}`
  return [
    ...wrapText(wordsLine(fix), width - 2).map(line => `  ${line}`),
    ...wrapText(remark, width - 4).map(line => `    ${paint('faint', line)}`),
  ]
}
