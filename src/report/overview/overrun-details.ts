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

/** From all that can be said of an image's overrun budgets down to how many they are. */
const FORMS = [
  { longest: 60, amounts: true },
  { longest: 24, amounts: true },
  { longest: 24, amounts: false },
  { longest: 12, amounts: false },
] as const

/**
 * All images that overran a budget in as many bytes as there are: a line each with the budgets, if need be with their number alone, if
 * need be with only the worst images.
 */
export function overrunList(all: readonly Overrun[], room: number): string {
  const images = [...Map.groupBy(all, ({ row }) => row)]
  const fold = (lines: readonly string[]): string =>
    details('Budgets exceeded', factsOf(all), lines.join('\n'))
  let lines: string[] = []
  for (const form of FORMS) {
    lines = images.map(([row, own]) => lineOf(row, own, form))
    const folded = fold(lines)
    if (Buffer.byteLength(folded) <= room) return folded
  }
  const rest = (shown: number): string => `- and ${countNoun(images.length - shown, 'more image')}`
  let left = room - Buffer.byteLength(fold([rest(0)]))
  const fitting = lines.filter(line => (left -= Buffer.byteLength(line) + 1) >= 0)
  return fold([...fitting, rest(fitting.length)])
}

function lineOf(
  row: MeasuredRow,
  own: readonly Overrun[],
  { longest, amounts }: { readonly longest: number; readonly amounts: boolean },
): string {
  const label = imageLabel(row, longest, codeSpan, plainText)
  if (!amounts) return `- ${label}: ${countNoun(own.length, 'budget')}`
  const budgets = own.map(({ judgement }) => {
    const { actual, limit, unit } = judgement
    const title = budgetTitle(judgement, subject => codeSpan(subject, longest))
    const amount = actual === null ? 'not known' : formatAmount(actual, unit)
    return `${title}, ${amount} of ${formatAmount(limit, unit)}`
  })
  return `- ${label}: ${budgets.join('; ')}`
}

function factsOf(all: readonly Overrun[]): string {
  const images = new Set(all.map(({ row }) => row)).size
  return `${countNoun(all.length, 'budget')} of ${countNoun(images, 'image')}`
}
