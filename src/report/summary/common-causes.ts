import type { Metric } from '../../model/budget.ts'
import type { CauseRow } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'

/** What changed on several platforms alike, and what on one alone. */
export interface CommonCauses {
  readonly platforms: readonly string[]
  readonly metric: Metric
  /** Of the common causes, on each platform the same number of bytes of `metric`. */
  readonly delta: number
  readonly common: readonly CauseRow[]
  readonly alone: readonly { readonly platform: string; readonly cause: CauseRow }[]
}

/**
 * Which causes the platforms of an image have in common, to the byte, and which only one has. Null where that cannot be said exactly: with
 * fewer than two platforms that can be compared, with causes that the report only sums up, or with nothing in common.
 */
export function commonCauses(platforms: readonly PlatformReport[]): CommonCauses | null {
  const sides = platforms.flatMap(({ platform, change }) =>
    change === null || (change.delta.compressed === 0 && change.delta.unpacked === 0)
      ? []
      : [{ platform, change }],
  )
  const complete = sides.every(
    ({ change }) => change.compressedIncomparable === null && change.causes.rest.count === 0,
  )
  const [first, ...others] = sides
  if (first === undefined || others.length === 0 || !complete) return null
  const tables = sides.map(({ change }) => new Map(change.causes.rows.map(row => [keyOf(row), row])))
  const common = first.change.causes.rows.filter(row =>
    tables.every(table => sameBytes(table.get(keyOf(row)), row, 'unpacked')),
  )
  if (common.length === 0) return null
  // A share of a compressed stream may differ by some bytes where the files are the same.
  const metric = common.every(row =>
    tables.every(table => sameBytes(table.get(keyOf(row)), row, 'compressed')),
  )
    ? 'compressed'
    : 'unpacked'
  return {
    platforms: sides.map(({ platform }) => platform),
    metric,
    delta: common.reduce((sum, row) => sum + row[metric], 0),
    common,
    alone: sides.flatMap(({ platform, change }, index) =>
      change.causes.rows
        .filter(row => tables.every((table, other) => other === index || !table.has(keyOf(row))))
        .map(cause => ({ platform, cause })),
    ),
  }
}

/** Hidden bytes have no name but their lines. */
function keyOf({ type, subject, side, where, hiddenBy }: CauseRow): string {
  return JSON.stringify([type, type === 'hidden' ? [where, hiddenBy] : subject, side])
}

function sameBytes(a: CauseRow | undefined, b: CauseRow, metric: Metric): boolean {
  return a?.detail === b.detail && a[metric] === b[metric]
}
