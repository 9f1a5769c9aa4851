import type { ChangeState } from '../summary/platform-summary.ts'
import { countState, type OverviewSummary } from './overview-summary.ts'

/**
 * How many images are what, the worst first, as words: `1 over budget`, `8 unchanged`. None that is zero. An image over its budget may be
 * new, or not compared, as well.
 */
export function stateCounts(summary: OverviewSummary): string[] {
  const missing = (state: string): number =>
    summary.unmeasured.filter(row => row.unmeasured.state === state).length
  const counts = [
    [countState(summary, 'over'), 'over budget'],
    [missing('failed'), 'failed to build'],
    [missing('absent'), 'not measured'],
    [missing('pending'), 'still being measured'],
    [countState(summary, 'accepted'), 'over budget and accepted'],
    [countState(summary, 'near'), 'near budget'],
    [countChange(summary, 'new'), 'new'],
    [countChange(summary, 'uncompared'), 'not compared'],
    [countState(summary, 'unchanged'), 'unchanged'],
  ] as const
  return counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
}

/** How many images are so, whatever their budgets say. */
function countChange({ rows }: OverviewSummary, state: ChangeState): number {
  return rows.filter(row => row.kind === 'measured' && row.summary.state === state).length
}
