import type { Overview } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { crossesBudget, hasChanged } from '../report/summary/has-changed.ts'
import { loosensBudget } from '../report/summary/loosened-limits.ts'

/**
 * Whether what a run found out deserves a first comment. An image without numbers does beside others that have some; a run that has
 * none at all has nothing to say of sizes, and its failed job says the rest.
 *
 * @param mode `auto`: for a bot's pull request only a budget counts.
 */
export function isWorthComment(
  { reports, unmeasured }: Overview,
  mode: 'auto' | 'on-change' | 'always',
  authorIsBot: boolean,
): boolean {
  if (mode === 'always') return true
  if (reports.length === 0) return false
  if (unmeasured.length > 0 || reports.some(isOfBudget)) return true
  return reports.some(hasChanged) && (mode === 'on-change' || !authorIsBot)
}

function isOfBudget(report: Report): boolean {
  return crossesBudget(report) || loosensBudget(report)
}
