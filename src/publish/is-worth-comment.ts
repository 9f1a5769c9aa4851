import type { Overview } from '../report/overview.ts'
import { crossesBudget, hasChanged } from '../report/summary/noteworthy.ts'

/**
 * Whether what a run found out deserves a first comment. An image without numbers always does.
 *
 * @param mode `auto`: for a bot's pull request only a budget counts.
 */
export function isWorthComment(
  { reports, unmeasured }: Overview,
  mode: 'auto' | 'on-change' | 'always',
  authorIsBot: boolean,
): boolean {
  if (mode === 'always' || unmeasured.length > 0 || reports.some(crossesBudget)) return true
  return reports.some(hasChanged) && (mode === 'on-change' || !authorIsBot)
}
