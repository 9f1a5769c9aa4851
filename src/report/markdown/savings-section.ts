import type { Saving } from '../../advise/advice.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { codeCell, codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { wordsCell } from '../escape/words.ts'
import type { AdviceRow, PlatformReport, Report } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { countSavings, isWorthSaving, savingsFloor, shownSavings } from '../summary/savings.ts'
import { ESTIMATE, savingsWords, UNKNOWN_UNPACKED } from '../summary/savings-words.ts'
import { details } from './details.ts'
import { placeLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable, type Column } from './markdown-table.ts'

/** Rows that show without unfolding. */
const MOST_ROWS = 3
const MOST_EXAMPLES = 5

/** Lines that {@link savingsSection} would like to have. */
export function savingsLines(image: PlatformReport): number {
  if (!isWorthSaving(image)) return 0
  if (image.change === null) return 1
  const { rows, rest } = shownSavings(image.advice, MOST_ROWS, savingsFloor(image))
  return 2 + rows.length + (rest.count > 0 ? 1 : 0)
}

/**
 * What can be taken back, in all and by the biggest changes, in at most so many lines that show; the sum alone where there is no room
 * for a row. Empty where nothing is worth a line.
 *
 * @param folded whether {@link savingsDetails} follows.
 */
export function savingsSection(
  report: Report,
  image: PlatformReport,
  { lines, folded, links }: { lines: number; folded: boolean; links: CommitLinks | undefined },
): string {
  if (!isWorthSaving(image) || lines < 1) return ''
  const start = savingsSentence(report, image)
  const table = image.change === null ? '' : openTable(image, lines - 1, links)
  if (table !== '') return `${start}\n\n${table}`
  const count = countNoun(countSavings(image.advice), 'change')
  return `${start} (${count}${folded ? ', in the details' : ''})`
}

/** `**You can take back about 27.2 MB** → 126.9 MB compressed, …`. Empty where there is nothing. */
export function savingsSentence(report: Report, image: PlatformReport): string {
  const words = savingsWords(report, image, codeSpan, plainText)
  return words === null ? '' : `**${words.lead}**${words.tail}`
}

/** Empty where not even one row fits beside the head and the row of all others. */
function openTable(image: PlatformReport, lines: number, links: CommitLinks | undefined): string {
  const floor = savingsFloor(image)
  for (let most = Math.min(MOST_ROWS, lines - 1); most > 0; most -= 1) {
    const { rows, rest } = shownSavings(image.advice, most, floor)
    if (rows.length === 0) return ''
    if (1 + rows.length + (rest.count > 0 ? 1 : 0) <= lines) return savingsTable(image, most, links, floor)
  }
  return ''
}

/** The biggest savings and all others in one row. Empty without any. */
export function savingsTable(
  { advice }: PlatformReport,
  most: number,
  links: CommitLinks | undefined,
  floor = 0,
): string {
  if (countSavings(advice) === 0) return ''
  const { rows, rest } = shownSavings(advice, most, floor)
  return markdownTable(COLUMNS, [
    ...rows.map(row => [...sizes(row), changeCell(row), whereCell(row, links)]),
    ...(rest.count === 0 ? [] : [[...sizes(rest), otherWords(rest.count, rows.length), '']]),
  ])
}

const COLUMNS: readonly Column[] = [
  ['Saves, compressed', 'right'],
  ['Unpacked', 'right'],
  ['Change', 'left'],
  ['Where', 'left'],
]

/** All that can be taken back, with the biggest of what each change is about; folded. Empty without any. */
export function savingsDetails(image: PlatformReport, most: number, links: CommitLinks | undefined): string {
  const { advice } = image
  const count = countSavings(advice)
  if (count === 0) return ''
  const { rows, rest } = shownSavings(advice, most)
  const table = markdownTable(
    [...COLUMNS, ['Most of it', 'left']],
    [
      ...rows.map(row => [...sizes(row), changeCell(row), whereCell(row, links), examplesCell(row)]),
      ...(rest.count === 0 ? [] : [[...sizes(rest), otherWords(rest.count, rows.length), '', '']]),
      [...sizes(advice.total).map(size => `**${size}**`), '**all of it**', '', ''],
    ],
  )
  const unknown = advice.total.unpacked === null ? ` ${UNKNOWN_UNPACKED}` : ''
  const facts = `${countNoun(count, 'change')}, about ${formatBytes(advice.total.compressed)} compressed`
  return details('Savings', facts, `${table}\n\n${ESTIMATE}${unknown}`)
}

function sizes({ compressed, unpacked }: Saving): string[] {
  return [formatBytes(compressed), unpacked === null ? 'not known' : formatBytes(unpacked)]
}

function changeCell({ fix, reason }: AdviceRow): string {
  const [what, why] = [wordsCell(fix), wordsCell(reason)]
  return why === '' ? what : `${what}: ${why}`
}

function whereCell({ where }: AdviceRow, links: CommitLinks | undefined): string {
  return where === null ? '' : placeLink(where, links)
}

function examplesCell({ examples }: AdviceRow): string {
  return examples
    .slice(0, MOST_EXAMPLES)
    .map(example => codeCell(example, 36))
    .join(', ')
}

function otherWords(count: number, shown: number): string {
  return shown === 0 ? countNoun(count, 'small saving') : countNoun(count, 'smaller saving')
}
