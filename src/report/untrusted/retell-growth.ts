import { DEFAULT_GROWTH_FLOOR } from '../../judge/resolve-budgets.ts'
import { ruleOn } from '../../judge/rule.ts'
import { belowFloorSentence, bytesSentence, GROWTH_WORDS, percentSentence } from '../../judge/sentences.ts'
import type { Counted } from '../../model/budget.ts'
import type { PlatformChange, PlatformReport, Report, ReportJudgement } from '../../model/report.ts'
import type { Judged } from './judged.ts'

/** A budget on growth, by the change that the report has. */
export function retellGrowth(
  judged: Judged,
  image: PlatformReport,
  baseline: Report['baseline'],
): ReportJudgement {
  const { judgement, on } = judged
  const { change } = image
  const why = whyNot(judgement, image, baseline)
  if (why !== null || change === null) {
    const sentence = `Growth${on} was not judged: ${why ?? 'there is nothing to compare with.'}`
    return { ...judgement, subject: null, actual: null, outcome: 'skipped', sentence }
  }
  return judgement.unit === 'percent' ? inPercent(judged, change) : inBytes(judged, change)
}

/** Null where it can be judged. */
function whyNot(
  { outcome, metric, unit }: ReportJudgement,
  { change, platform }: PlatformReport,
  baseline: Report['baseline'],
): string | null {
  if (baseline.kind === 'none') return 'there is no baseline to compare with.'
  if (change === null) return `the baseline has no platform ${platform}.`
  if (metric === 'compressed' && change.compressedIncomparable !== null)
    return 'compressed bytes cannot be compared.'
  if (unit === 'percent' && change.baseline[metric] === 0)
    return 'the baseline is empty, and growth from nothing has no percentage.'
  return outcome === 'skipped' ? 'its run did not want it to be.' : null
}

function inBytes({ judgement, on }: Judged, change: PlatformChange): ReportJudgement {
  const { limit, metric } = judgement
  const { growth: actual, counts } = countedGrowth(judgement, change)
  const sentence = bytesSentence({ what: GROWTH_WORDS[counts] + on, actual, limit, metric })
  return { ...judgement, subject: null, actual, outcome: ruleOn(actual, limit), sentence }
}

function inPercent({ judgement, on }: Judged, change: PlatformChange): ReportJudgement {
  const { limit, metric, floor = DEFAULT_GROWTH_FLOOR } = judgement
  const { growth, counts } = countedGrowth(judgement, change)
  const actual = (growth / change.baseline[metric]) * 100
  const what = GROWTH_WORDS[counts] + on
  const isLittle = growth < floor
  const sentence =
    isLittle && actual > limit
      ? belowFloorSentence(what, growth, metric, floor)
      : percentSentence({ what, growth, actual, limit, metric })
  return { ...judgement, subject: null, actual, outcome: isLittle ? 'pass' : ruleOn(actual, limit), sentence }
}

/** Reports of earlier versions do not say whose growth counts: in those, the larger one does. */
function countedGrowth(
  { counts, metric }: ReportJudgement,
  { split, delta }: PlatformChange,
): { readonly growth: number; readonly counts: Counted } {
  const [you, all] = [split.yours[metric], delta[metric]]
  const counted = counts ?? (all > you ? 'all' : 'you')
  return { growth: counted === 'you' ? you : all, counts: counted }
}
