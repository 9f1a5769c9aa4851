import { codeCell, codeSpan } from '../escape/code-span.ts'
import { plainCell, plainText } from '../escape/plain-text.ts'
import { details } from '../markdown/details.ts'
import { markdownTable } from '../markdown/markdown-table.ts'
import { budgetTitle } from '../summary/budget-title.ts'
import { countNoun } from '../summary/count-noun.ts'
import { formatAmount } from '../summary/format-amount.ts'
import { imageLabel } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'
import type { Overrun } from './overview-alert.ts'

/** All budgets that were overrun, a row each; folded. */
export function overrunDetails(all: readonly Overrun[], longest: number): string {
  const table = markdownTable(
    [
      ['Image', 'left'],
      ['Budget exceeded', 'left'],
      ['Limit', 'right'],
      ['Measured', 'right'],
      ['Declared in', 'left'],
    ],
    all.map(({ row, judgement }) => [
      imageLabel(row, longest, codeCell, plainCell),
      `${budgetTitle(judgement, subject => codeCell(subject, longest))}, ${plainCell(judgement.platform, 40)}`,
      formatAmount(judgement.limit, judgement.unit),
      judgement.actual === null ? 'not known' : formatAmount(judgement.actual, judgement.unit),
      plainCell(judgement.source, 60),
    ]),
  )
  return details('Budgets exceeded', factsOf(all), table)
}

/** Most characters of a name in the list, while they fit. */
const LONGEST = [60, 24, 12]

/**
 * All images that overran a budget in as many bytes as there are: a line each, the worst with their budgets as far as there is room, all
 * others with how many they are. Only where not even that fits are images left out, and counted.
 */
export function overrunList(all: readonly Overrun[], room: number): string {
  const images = [...Map.groupBy(all, ({ row }) => row)]
  const fold = (lines: readonly string[]): string =>
    details('Budgets exceeded', factsOf(all), lines.join('\n'))
  const inside = room - Buffer.byteLength(fold([]))
  for (const longest of LONGEST) {
    const short = images.map(([row, own]) => countLine(row, own, longest))
    const left = inside - sizeOf(short)
    if (left < 0) continue
    return fold(
      withAmounts(
        images.map(([row, own]) => amountsLine(row, own, longest)),
        short,
        left,
      ),
    )
  }
  return fold(
    fitting(
      images.map(([row, own]) => countLine(row, own, 12)),
      inside,
    ),
  )
}

/** The longer lines as long as they fit, from the first on. */
function withAmounts(long: readonly string[], short: readonly string[], room: number): string[] {
  let left = room
  return short.map((line, index) => {
    const longer = long[index] ?? line
    const more = Buffer.byteLength(longer) - Buffer.byteLength(line)
    left -= more
    return left >= 0 ? longer : line
  })
}

function fitting(lines: readonly string[], room: number): string[] {
  const rest = (shown: number): string => `- and ${countNoun(lines.length - shown, 'more image')}`
  let left = room - sizeOf([rest(0)])
  const shown = lines.filter(line => (left -= sizeOf([line])) >= 0)
  return [...shown, rest(shown.length)]
}

/** In bytes, with a line's end each. */
function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0)
}

function countLine(row: MeasuredRow, own: readonly Overrun[], longest: number): string {
  return `- ${imageLabel(row, longest, codeSpan, plainText)}: ${countNoun(own.length, 'budget')}`
}

function amountsLine(row: MeasuredRow, own: readonly Overrun[], longest: number): string {
  const budgets = own.map(({ judgement }) => {
    const { actual, limit, unit } = judgement
    const title = budgetTitle(judgement, subject => codeSpan(subject, longest))
    const amount = actual === null ? 'not known' : formatAmount(actual, unit)
    return `${title}, ${amount} of ${formatAmount(limit, unit)}`
  })
  return `- ${imageLabel(row, longest, codeSpan, plainText)}: ${budgets.join('; ')}`
}

function factsOf(all: readonly Overrun[]): string {
  const images = new Set(all.map(({ row }) => row)).size
  return `${countNoun(all.length, 'budget')} of ${countNoun(images, 'image')}`
}
