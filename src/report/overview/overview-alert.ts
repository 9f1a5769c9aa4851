import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { ReportJudgement } from '../report.ts'
import { imageLabel } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'

const MOST_SENTENCES = 3

/** A budget that an image overran. */
export interface Overrun {
  readonly row: MeasuredRow
  readonly judgement: ReportJudgement
}

/** All budgets that were overrun, those of the worst image first. */
export function overruns(rows: readonly MeasuredRow[]): readonly Overrun[] {
  return rows.flatMap(row =>
    row.report.verdict.judgements
      .filter(({ outcome }) => outcome === 'fail')
      .map((judgement): Overrun => ({ row, judgement })),
  )
}

/** Whether the alert says all that there is to say. */
export function alertTellsAll(all: readonly Overrun[]): boolean {
  return all.length <= MOST_SENTENCES
}

/** The first of the overrun budgets in an alert box: one of every image before a second one of any. */
export function overviewAlert(all: readonly Overrun[]): string {
  if (all.length === 0) return ''
  const told = firstOfEach(all).slice(0, MOST_SENTENCES)
  const sentences = told.map(
    ({ row, judgement }) => `${imageLabel(row, 60, codeSpan, plainText)}: ${plainText(judgement.sentence)}`,
  )
  const left = all.length - told.length
  if (left > 0) sentences.push(`And ${left} more, in the budgets below.`)
  return ['> [!CAUTION]', `> ${sentences.join('\n>\n> ')}`].join('\n')
}

function firstOfEach(all: readonly Overrun[]): readonly Overrun[] {
  const seen = new Set<MeasuredRow>()
  const first = all.filter(({ row }) => !seen.has(row) && seen.add(row))
  return [...first, ...all.filter(each => !first.includes(each))]
}
