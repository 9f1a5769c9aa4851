import { buildMeasurement } from '../../../test-kit/measurement-builder.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import { judge } from '../../judge/judge.ts'
import type { Budget } from '../../model/budget.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { NoiseFloor } from '../../model/noise-floor.ts'
import type { Report } from '../../model/report.ts'
import type { Verdict } from '../../model/verdict.ts'
import { buildReport } from '../build-report.ts'

/**
 * A report of an image of 1 MB that grew by 30 kB in one file and by 2 kB in another.
 *
 * @param verdict what becomes of the verdict on the budgets.
 */
export function grownImage({
  budgets = [],
  noiseFloor,
  verdict = each => each,
}: {
  readonly budgets?: readonly Budget[]
  readonly noiseFloor?: NoiseFloor | undefined
  readonly verdict?: (verdict: Verdict) => Verdict
} = {}): Report {
  const file = (path: string, bytes: number) => ({ path, compressed: bytes, unpacked: bytes })
  const [baseline, head] = [image([]), image([file('app/more', 30_000), file('etc/little', 2_000)])]
  const comparison = compareMeasurements(baseline, head)
  return buildReport({
    version: '1.0.0',
    measuredAt: '2026-03-14T09:26:53.000Z',
    measurement: head,
    comparison,
    baseline: { kind: 'measured', measurement: baseline, name: 'main' },
    verdict: verdict(judge(budgets, head, comparison)),
    noiseFloor,
  })
}

function image(more: readonly { path: string; compressed: number; unpacked: number }[]): Measurement {
  const big = { path: 'app/big', compressed: 1_000_000, unpacked: 1_000_000 }
  return buildMeasurement(
    {
      lines: [{ line: 2, instruction: 'COPY . .', readsContext: true }],
      layers: [{ line: 0, files: [big, ...more] }],
    },
    { name: 'api' },
  )
}
