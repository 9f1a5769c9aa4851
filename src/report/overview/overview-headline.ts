import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { countNoun } from '../summary/count-noun.ts'
import { countState, type OverviewSummary } from './overview-summary.ts'
import { overviewWords } from './overview-words.ts'
import { stateCounts } from './state-counts.ts'

const SYMBOLS: Readonly<Record<OverviewSummary['verdict'], string>> = {
  failed: '❌ ',
  pending: '⏳ ',
  warned: '⚠️ ',
  passed: '✅ ',
  unjudged: '',
}

/** The first line of a comment on many images: how much more, and how many are what, the worst first. */
export function overviewHeadline(summary: OverviewSummary): string {
  if (isQuiet(summary)) return quietLine(summary)
  const start = `${SYMBOLS[summary.verdict]}${overviewWords(summary)}`
  return `### ${[start, ...stateCounts(summary)].join(', ')}`
}

/** Whether there is nothing to see: one line says all. */
export function isQuiet(summary: OverviewSummary): boolean {
  return summary.rows.length > 0 && countState(summary, 'unchanged') === summary.rows.length
}

function quietLine(summary: OverviewSummary): string {
  const { verdict, rows, total } = summary
  const change = total === null || total.delta === 0 ? 'no change' : `no change (${formatDelta(total.delta)})`
  const budgets = verdict === 'passed' ? ' · within budget' : ''
  return `${SYMBOLS[verdict]}${countNoun(rows.length, 'image')}${sizeWords(summary)}, ${change}${budgets}`
}

/** Their size together; of those that are in the sum, if not all are. */
function sizeWords({ total, summed, rows }: OverviewSummary): string {
  if (total === null) return ''
  const which = summed.length === rows.length ? '' : ` in ${summed.length} of them`
  return `, ${formatBytes(total.size)} compressed${which}`
}
