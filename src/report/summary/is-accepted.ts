import { growth } from '../../judge/budgets/growth.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'

/** Whether someone accepted what is over this budget: nothing else makes it a mere warning. */
export function isAccepted({ kind, outcome, actual, limit }: ReportJudgement): boolean {
  return kind === growth.kind && outcome === 'warn' && actual !== null && actual > limit
}
