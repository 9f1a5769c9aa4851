import { budgetKind, unitOf } from '../../judge/budgets.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'

/** A limit that was exceeded, and the smallest neat one that would have held. */
export interface RaisedLimit {
  readonly judgement: ReportJudgement
  /** The key by which inputs and config file call it; null where they may have called it one thing or another. */
  readonly key: string | null
  /** As one would write them. */
  readonly from: string
  readonly to: string
}

/** A line of the file as an earlier commit has it, `7ddfd99:.github/slim-build.yml:3`: no edit raises that limit. */
const OF_COMMIT = /^[0-9a-f]{7}:/

/** What would have to be raised for a verdict to hold: each declared limit once, with room for the platform that needs most. */
export function raisedLimits(judgements: readonly ReportJudgement[]): readonly RaisedLimit[] {
  const failed = judgements.filter(
    ({ outcome, actual, source }) => outcome === 'fail' && actual !== null && !OF_COMMIT.test(source),
  )
  const declared = Map.groupBy(failed, ({ kind, metric, subject, source, limit, unit }) =>
    JSON.stringify([kind, metric, subject, source, limit, unit]),
  )
  return [...declared.values()].map(all =>
    raise(all.reduce((most, each) => ((each.actual ?? 0) > (most.actual ?? 0) ? each : most))),
  )
}

function raise(judgement: ReportJudgement): RaisedLimit {
  const { limit, actual } = judgement
  const unit = unitOf(judgement)
  return {
    judgement,
    key: budgetKind(judgement).raise(judgement),
    from: unit.write(limit),
    to: unit.write(unit.neat(actual ?? limit)),
  }
}
