import type { Overview } from '../../model/overview.ts'
import { type ImageRow, imageRows, type MeasuredRow, type RowState, type UnmeasuredRow } from './image-row.ts'

/** What all images of a run come to. */
export interface OverviewSummary {
  /** One an image, the worst first. */
  readonly rows: readonly ImageRow[]
  readonly measured: readonly MeasuredRow[]
  readonly unmeasured: readonly UnmeasuredRow[]
  /**
   * `failed`: over a budget, or without numbers for good; `pending`: without numbers so far; `warned`: a budget is nearly used up, or
   * growth over one was accepted;
   * `passed`: what was judged is within its budgets; `unjudged`: nothing was.
   */
  readonly verdict: 'failed' | 'pending' | 'warned' | 'passed' | 'unjudged'
  /** Sums in compressed bytes over the images that can be compared; null when there are none. */
  readonly total: { readonly size: number; readonly before: number; readonly delta: number } | null
  /** Images that the sums hold. */
  readonly summed: readonly MeasuredRow[]
  /** Images whose compressed bytes must not be subtracted from those before. */
  readonly incomparable: readonly MeasuredRow[]
}

/** Sums up a run of many images. */
export function summarizeOverview(overview: Overview): OverviewSummary {
  const rows = imageRows(overview)
  const measured = rows.filter(row => row.kind === 'measured')
  const unmeasured = rows.filter(row => row.kind === 'unmeasured')
  const compared = measured.filter(({ image }) => image.change !== null)
  const summed = compared.filter(({ summary }) => summary.metric === 'compressed')
  return {
    rows,
    measured,
    unmeasured,
    verdict: verdictOf(measured, unmeasured),
    total: summed.length === 0 ? null : totalOf(summed),
    summed,
    incomparable: compared.filter(({ summary }) => summary.metric !== 'compressed'),
  }
}

/** How many images are in a state. */
export function countState({ rows }: OverviewSummary, state: RowState): number {
  return rows.filter(row => row.state === state).length
}

function verdictOf(
  measured: readonly MeasuredRow[],
  unmeasured: readonly UnmeasuredRow[],
): OverviewSummary['verdict'] {
  if (measured.some(({ state }) => state === 'over')) return 'failed'
  if (unmeasured.some(row => row.unmeasured.state !== 'pending')) return 'failed'
  if (unmeasured.length > 0) return 'pending'
  if (measured.some(({ state }) => state === 'near' || state === 'accepted')) return 'warned'
  return measured.some(isJudged) ? 'passed' : 'unjudged'
}

function isJudged({ report }: MeasuredRow): boolean {
  return report.verdict.judgements.some(({ outcome }) => outcome !== 'skipped')
}

function totalOf(rows: readonly MeasuredRow[]): NonNullable<OverviewSummary['total']> {
  const sum = (pick: (row: MeasuredRow) => number): number => rows.reduce((all, row) => all + pick(row), 0)
  return {
    size: sum(({ summary }) => summary.size),
    before: sum(({ summary }) => summary.before),
    delta: sum(({ summary }) => summary.delta),
  }
}
