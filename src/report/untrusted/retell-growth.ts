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
  const { limit, metric, outcome } = judgement
  const { growth, counts } = countedGrowth(judgement, change)
  const actual = (growth / change.baseline[metric]) * 100
  const what = GROWTH_WORDS[counts] + on
  const told = { ...judgement, subject: null, actual }
  if (actual > limit && growth < DEFAULT_GROWTH_FLOOR)
    return {
      ...told,
      outcome: 'pass',
      sentence: belowFloorSentence(what, growth, metric, DEFAULT_GROWTH_FLOOR),
    }
  const sentence = percentSentence({ what, growth, actual, limit, metric })
  // A report does not say which growth is too little to count, so that this one is, is the word of its run.
  if (actual > limit && outcome === 'pass')
    return {
      ...told,
      outcome: 'skipped',
      sentence: `${sentence} Its run says that so little does not count.`,
    }
  return { ...told, outcome: ruleOn(actual, limit), sentence }
}

/** A report does not say whose growth counts: the one whose number it has, and the larger one where it has neither. */
function countedGrowth(
  { actual, unit, metric }: ReportJudgement,
  { split, delta, baseline }: PlatformChange,
): { readonly growth: number; readonly counts: Counted } {
  const [you, all] = [split.yours[metric], delta[metric]]
  const claims = (growth: number): boolean =>
    actual === (unit === 'percent' ? (growth / baseline[metric]) * 100 : growth)
  if (claims(you)) return { growth: you, counts: 'you' }
  return claims(all) || all > you ? { growth: all, counts: 'all' } : { growth: you, counts: 'you' }
}
