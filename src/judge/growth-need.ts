import type { ReportJudgement } from '../model/report-verdict.ts'
import type { PlatformReport } from '../model/report.ts'
import type { AdviceTraits, Need } from './budget-kind.ts'
import { PERCENT } from './unit.ts'

/**
 * What must go for growth to be within its budget; null without a comparison.
 *
 * Whoever edits a line makes all of its bytes their own, those too that were only rebuilt without change: these may be counted then. An
 * exchanged base image is theirs as well, and of one that moved nobody knows how much.
 */
export function growthNeed(
  { metric, actual, limit, unit }: ReportJudgement,
  { change, advice }: PlatformReport,
  { exchangesBase }: AdviceTraits,
): Need | null {
  if (change === null || actual === null) return null
  const part = unit === PERCENT.name ? change.baseline[metric] / 100 : 1
  const counted = Math.round(actual * part)
  const least = Math.ceil(counted - limit * part)
  const isAll = counted === change.delta[metric]
  const rebuilt = isAll ? 0 : Math.max(0, change.split.rebuilt[metric])
  const moved = change.baseMoved !== null
  return {
    bytes: least + rebuilt,
    least,
    counted,
    saves: row => (exchangesBase(row) && moved ? null : row[metric]),
    rest: moved && advice.rest.count > 0 ? null : advice.rest[metric],
  }
}
