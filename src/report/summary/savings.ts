import type { Saving } from '../../model/advice.ts'
import type { AdviceRow, ReportAdvice } from '../../model/report-advice.ts'
import type { PlatformReport } from '../../model/report.ts'

export interface ShownSavings {
  /** Most bytes first. */
  readonly rows: readonly AdviceRow[]
  /** All others: rows + rest = all that can be taken back. Unpacked is null where it is not known of some. */
  readonly rest: Saving & { readonly count: number }
}

/** Without a baseline that says what noise is, less than this has no row of its own: 10 kB, or a part of the image. */
const LEAST_BYTES = 10_000
const LEAST_PART = 0.001

/** Below so many compressed bytes, a piece of advice is not worth a row that everybody sees. */
export function savingsFloor({ change, total }: PlatformReport): number {
  return change?.noiseFloor.compressed ?? Math.max(LEAST_BYTES, Math.ceil(total.compressed * LEAST_PART))
}

/** Whether all that can be taken back is worth a word where everybody sees it. */
export function isWorthSaving(image: PlatformReport): boolean {
  const { compressed } = image.advice.total
  return compressed > 0 && compressed >= savingsFloor(image)
}

/** How many changes would save something. */
export function countSavings({ rows, rest }: ReportAdvice): number {
  return rows.length + rest.count
}

/** All savings but so many of the biggest. */
export function savingsAfter(advice: ReportAdvice, shown: number): ReportAdvice {
  const rows = advice.rows.slice(shown)
  return { ...advice, rows, total: sumOf([...rows, advice.rest]) }
}

function sumOf(all: readonly Saving[]): Saving {
  const unpacked = all.map(each => each.unpacked)
  return {
    compressed: all.reduce((sum, each) => sum + each.compressed, 0),
    unpacked: unpacked.includes(null) ? null : unpacked.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  }
}

/**
 * The pieces of advice that are worth a row, at most `most`, and the sum of all others. One more has a row of its own rather than one that
 * says "1 smaller saving".
 */
export function shownSavings({ rows, rest }: ReportAdvice, most: number, floor = 0): ShownSavings {
  const worthy = rows.filter(({ compressed }) => compressed >= floor)
  const isLast = most > 0 && worthy.length === rows.length + rest.count && worthy.length === most + 1
  const shown = worthy.slice(0, isLast ? most + 1 : most)
  const others: readonly Saving[] = [...rows.filter(row => !shown.includes(row)), rest]
  const count = rows.length - shown.length + rest.count
  return { rows: shown, rest: { ...sumOf(others), count } }
}
