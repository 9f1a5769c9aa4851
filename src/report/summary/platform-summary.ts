import { total } from '../../judge/budgets/total.ts'
import type { Metric } from '../../model/budget.ts'
import type { ReportBaseline } from '../../model/report-baseline.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import type { Outcome } from '../../model/verdict.ts'

/**
 * What became of an image on one platform: it is new, it is not known what it was before, it grew, it shrank, or nothing changed that is
 * worth a word.
 */
export type ChangeState = 'new' | 'uncompared' | 'unchanged' | 'grew' | 'shrank'

/** What the first line of every rendering says of one platform. */
export interface PlatformSummary {
  readonly state: ChangeState
  /** The bytes that the summary speaks of: compressed, but where those must not be subtracted, unpacked. */
  readonly metric: Metric
  /** In bytes of `metric`. */
  readonly size: number
  /** In bytes of `metric`; 0 without a comparison. */
  readonly delta: number
  /** In bytes of `metric`; 0 without a comparison. */
  readonly before: number
  /** Worst of this platform's budgets; null when it has none. */
  readonly outcome: Outcome | null
  /** The tightest budget on the total in bytes of `metric`, if there is one. */
  readonly budget: number | null
}

const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'pass', 'skipped']

/** Sums up one platform of a report. */
export function summarizePlatform({ verdict, baseline }: Report, image: PlatformReport): PlatformSummary {
  const { change } = image
  const metric = change !== null && change.compressedIncomparable !== null ? 'unpacked' : 'compressed'
  const judgements = verdict.judgements.filter(({ platform }) => platform === image.platform)
  return {
    state: change === null ? withoutChange(baseline) : stateOf(change, metric),
    metric,
    size: image.total[metric],
    delta: change?.delta[metric] ?? 0,
    before: change?.baseline[metric] ?? 0,
    outcome: WORST_FIRST.find(each => judgements.some(({ outcome }) => outcome === each)) ?? null,
    budget: totalBudget(judgements, metric),
  }
}

/** A platform that the baseline lacks is new; without a baseline, only an image that the commit to compare with does not have. */
function withoutChange(baseline: ReportBaseline): ChangeState {
  return baseline.kind === 'measured' || baseline.cause === 'new-image' ? 'new' : 'uncompared'
}

function stateOf({ delta, noiseFloor }: PlatformChange, metric: Metric): ChangeState {
  const quiet = (kind: Metric): boolean => Math.abs(delta[kind]) < noiseFloor[kind]
  if (quiet('unpacked') && (metric === 'unpacked' || quiet('compressed'))) return 'unchanged'
  return delta[metric] === 0 ? 'unchanged' : delta[metric] > 0 ? 'grew' : 'shrank'
}

/** The tightest budget on the total, in bytes of `metric`; null when there is none. */
export function totalBudget(judgements: readonly ReportJudgement[], metric: Metric): number | null {
  const limits = judgements
    .filter(judgement => judgement.kind === total.kind && judgement.metric === metric)
    .map(({ limit }) => limit)
  return limits.length === 0 ? null : Math.min(...limits)
}

/** The platform that the first line is about: the worst verdict, then the biggest growth, then the biggest image. */
export function mainPlatform(report: Report): PlatformReport | undefined {
  const ranked = report.platforms.map(image => ({ image, summary: summarizePlatform(report, image) }))
  ranked.sort(
    (a, b) =>
      rankOf(a.summary) - rankOf(b.summary) ||
      b.summary.delta - a.summary.delta ||
      b.summary.size - a.summary.size,
  )
  return ranked[0]?.image
}

function rankOf({ outcome }: PlatformSummary): number {
  return outcome === null ? WORST_FIRST.length : WORST_FIRST.indexOf(outcome)
}
