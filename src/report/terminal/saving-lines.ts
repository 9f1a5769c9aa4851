import type { Saving } from '../../advise/advice.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { visible } from '../escape/visible.ts'
import { wordsLine } from '../escape/words.ts'
import type { AdviceRow, PlatformReport, Report } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { isWorthSaving, savingsFloor, shownSavings } from '../summary/savings.ts'
import { ESTIMATE, savingsWords, UNKNOWN_UNPACKED } from '../summary/savings-words.ts'
import { wrapText } from './fit-text.ts'
import { placeName } from './place-text.ts'
import type { Canvas } from './terminal-options.ts'

const MOST_ROWS = 10
const MOST_EXAMPLES = 3
const MOST_IN_SENTENCE = 3

/** Columns of a size, as wide as `compressed` and `not known`, with the blanks before them. */
const COLUMNS = [12, 11] as const
const INDENT = ' '.repeat(COLUMNS[0] + COLUMNS[1] + 2)

/** `You can take back about 27.2 MB → 126.9 MB compressed, 6.6 MB under main`; empty where it is not worth a word. */
export function savingsHeading(report: Report, image: PlatformReport): string {
  const words = isWorthSaving(image) ? savingsWords(report, image, visible, visible) : null
  return words === null ? '' : words.lead + words.tail
}

/** What to change, the biggest saving first, why and where; all that is small or has no room in one row. */
export function savingLines(image: PlatformReport, canvas: Canvas): string[] {
  const { paint, width } = canvas
  const { advice } = image
  if (!isWorthSaving(image)) return []
  const { rows, rest } = shownSavings(advice, MOST_ROWS, savingsFloor(image))
  const unknown = advice.total.unpacked === null ? ` ${UNKNOWN_UNPACKED}` : ''
  return [
    paint('faint', sizeColumns('compressed', 'unpacked').trimEnd()),
    ...rows.flatMap(row => rowLines(row, canvas)),
    ...(rest.count === 0 ? [] : [sizesOf(rest) + restWords(rest.count, rows.length)]),
    ...wrapText(`${ESTIMATE}${unknown}`, width - 2).map(line => `  ${paint('faint', line)}`),
  ]
}

function restWords(count: number, shown: number): string {
  return countNoun(count, shown === 0 ? 'small saving' : 'smaller saving')
}

/** The change in the words that are to be typed, in as many lines as they take; below it why, where, and most of what it is about. */
function rowLines(row: AdviceRow, { width, paint }: Canvas): string[] {
  const room = width - INDENT.length
  const [first = '', ...more] = wrapText(wordsLine(row.fix), room)
  return [
    sizesOf(row) + first,
    ...more.map(line => INDENT + line),
    ...wrapText(remarkOf(row), room).map(line => INDENT + paint('faint', line)),
  ]
}

function remarkOf({ reason, where, examples }: AdviceRow): string {
  const place = where === null ? '' : ` (${placeName(where)})`
  const names = examples.slice(0, MOST_EXAMPLES).map(example => visible(example, 40))
  const left = examples.length - names.length
  const most = names.length === 0 ? '' : `: ${names.join(', ')}${left > 0 ? ', …' : ''}`
  return `${wordsLine(reason)}${place}${most}`
}

function sizesOf({ compressed, unpacked }: Saving): string {
  return sizeColumns(formatBytes(compressed), unpacked === null ? 'not known' : formatBytes(unpacked))
}

function sizeColumns(compressed: string, unpacked: string): string {
  return `${compressed.padStart(COLUMNS[0])}${unpacked.padStart(COLUMNS[1])}  `
}

/** The biggest savings of one of many images in a sentence; empty where they are not worth one. */
export function savingsLine(image: PlatformReport): string {
  const { advice } = image
  if (!isWorthSaving(image)) return ''
  const { rows, rest } = shownSavings(advice, MOST_IN_SENTENCE, savingsFloor(image))
  const changes = [
    ...rows.map(row => `${wordsLine(row.fix, 80)} (${formatBytes(row.compressed)})`),
    ...(rest.count === 0 ? [] : [`${rest.count} more (${formatBytes(rest.compressed)})`]),
  ]
  const saved = formatBytes(advice.total.compressed)
  return `Can take back about ${saved} compressed: ${changes.join(', ')}`
}
