import type { Metric } from '../../model/budget.ts'
import { type Bytes, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { CauseRow, PlatformChange } from '../../model/report-change.ts'

export interface ShownCauses {
  /** In the direction of the whole change first, biggest first. */
  readonly rows: readonly CauseRow[]
  /** All other causes: rows + rest = the whole change. */
  readonly rest: Bytes & { readonly count: number }
}

/**
 * The causes that are worth a row, at most `most`, and the sum of all others. What is below both floors never gets a row.
 *
 * @param metric the bytes that rank the rows.
 */
export function shownCauses(change: PlatformChange, metric: Metric, most: number): ShownCauses {
  const isWorthy = (row: CauseRow, kind: Metric): boolean =>
    row[kind] !== 0 && Math.abs(row[kind]) >= change.noiseFloor[kind]
  const worthy = change.causes.rows.filter(
    row =>
      isWorthy(row, 'unpacked') || (change.compressedIncomparable === null && isWorthy(row, 'compressed')),
  )
  const heaviest = worthy.toSorted((a, b) => Math.abs(b[metric]) - Math.abs(a[metric])).slice(0, most)
  const direction = change.delta[metric] < 0 ? -1 : 1
  const rows = heaviest.toSorted((a, b) => (b[metric] - a[metric]) * direction)
  const count = change.causes.rows.length - rows.length + change.causes.rest.count
  return { rows, rest: { ...subtractBytes(change.delta, sumBytes(rows)), count } }
}
