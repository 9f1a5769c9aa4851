import { compareMeasurements } from '../compare/compare-measurements.ts'
import type { BudgetLayer } from '../inputs/budget-settings.ts'
import { resolveBudgets } from '../inputs/resolve-budgets.ts'
import { judge } from '../judge/judge.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Measurement } from '../measure/measurement.ts'
import { buildReport } from '../report/build-report.ts'
import type { Report } from '../report/report.ts'
import type { ResolvedBaseline } from './baseline.ts'
import { baselineNotes } from './baseline-notes.ts'
import type { PipelineTools } from './pipeline-tools.ts'

export interface Judged {
  readonly measurement: Measurement
  readonly verdict: Verdict
  readonly report: Report
}

/** Measurement and baseline → comparison → verdict → report. */
export function judgeMeasurement(
  {
    measurement,
    baseline,
    budgets,
  }: {
    readonly measurement: Measurement
    readonly baseline: ResolvedBaseline
    /** Weakest first. */
    readonly budgets: readonly BudgetLayer[]
  },
  { version, now }: Pick<PipelineTools, 'version' | 'now'>,
): Judged {
  const comparison = baseline.kind === 'none' ? null : compareMeasurements(baseline.measurement, measurement)
  const platforms = measurement.platforms.map(({ platform }) => platform)
  const verdict = judge(resolveBudgets(budgets, platforms), measurement, comparison)
  const report = buildReport({
    version,
    measuredAt: now().toISOString(),
    measurement,
    comparison,
    baseline,
    verdict,
    notes: baseline.kind === 'none' ? [] : baselineNotes(baseline, measurement),
  })
  return { measurement, verdict, report }
}
