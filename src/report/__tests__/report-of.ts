import { compareMeasurements } from '../../compare/compare-measurements.ts'
import { acceptGrowth } from '../../judge/accept-growth.ts'
import type { GrowthBudget } from '../../judge/budgets/growth.ts'
import { judge } from '../../judge/judge.ts'
import type { Advice, BaseOption } from '../../model/advice.ts'
import type { Budget } from '../../model/budget.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { Report } from '../../model/report.ts'
import type { SizePoint } from '../../model/size-point.ts'
import type { Acceptance, LoosenedBudgets } from '../../model/verdict.ts'
import { buildReport } from '../build-report.ts'
import type { CacheFindings } from '../build/report-cache.ts'

export const MB = 1_000_000

/** What there is to say beside the two measurements. */
export interface More {
  /** The build context. */
  readonly contextFile?: (path: string) => string | null
  readonly baselineName?: string
  readonly cache?: CacheFindings
  readonly accepted?: Acceptance
  readonly loosened?: LoosenedBudgets | null
  /** One list a platform. */
  readonly advice?: readonly (readonly Advice[])[]
  readonly patches?: readonly string[]
  /** One list a platform. */
  readonly bases?: readonly (readonly BaseOption[])[]
  /** What stands beside the baseline in its store. */
  readonly history?: readonly SizePoint[]
}

/** A report as a run makes it: compared, judged and built by the real rooms. */
export function reportOf(
  head: Measurement,
  baseline: Measurement | string,
  budgets: readonly Budget[] = [],
  {
    baselineName = 'main',
    cache,
    accepted,
    loosened = null,
    advice,
    patches,
    bases,
    contextFile,
    history = [],
  }: More = {},
): Report {
  const comparison = typeof baseline === 'string' ? null : compareMeasurements(baseline, head)
  const verdict = judge(budgets, head, comparison)
  return buildReport({
    version: '1.0.0',
    measuredAt: '2026-03-14T09:26:53.000Z',
    measurement: head,
    comparison,
    baseline:
      typeof baseline === 'string'
        ? { kind: 'none', reason: baseline }
        : { kind: 'measured', measurement: baseline, name: baselineName, history },
    verdict: { ...(accepted === undefined ? verdict : acceptGrowth(verdict, accepted)), loosened },
    cache,
    advice,
    contextFile,
    patches,
    bases,
  })
}

export function total(bytes: number, more: Partial<Budget> = {}): Budget & { readonly key: string } {
  return {
    kind: 'total',
    key: more.metric === 'unpacked' ? 'max-unpacked-size' : 'max-size',
    metric: 'compressed',
    limit: bytes,
    unit: 'bytes',
    source: '.github/slim-build.yml:7',
    ...more,
  }
}

export const GROWTH: GrowthBudget = {
  kind: 'growth',
  metric: 'compressed',
  limit: 5 * MB,
  unit: 'bytes',
  floor: 0,
  counts: 'you',
  source: 'input max-growth',
}

export const IN_PERCENT: GrowthBudget = { ...GROWTH, limit: 5, unit: 'percent', floor: 100_000 }
