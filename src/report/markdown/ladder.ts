/** How much of a report is shown. */
export interface Step {
  /** Rows of each folded table. */
  readonly rows: number
  /** Folded tables of the image: all, without the long ones, only the lines, none. */
  readonly tables: 'all' | 'short' | 'lines' | 'none'
  /** Platforms with folded tables of their own, beside the main one. */
  readonly platforms: number
  /** Whether what the cache did is told. */
  readonly cache: boolean
  /** Whether a chart tells how the image came to its size. */
  readonly trend: boolean
}

/** From the whole report down to the verdict and its reasons. The first that fits is taken. */
export const LADDER: readonly Step[] = [
  { rows: 10, tables: 'all', platforms: 8, cache: true, trend: true },
  { rows: 10, tables: 'all', platforms: 8, cache: true, trend: false },
  { rows: 5, tables: 'all', platforms: 8, cache: false, trend: false },
  { rows: 5, tables: 'all', platforms: 3, cache: false, trend: false },
  { rows: 5, tables: 'short', platforms: 0, cache: false, trend: false },
  { rows: 5, tables: 'lines', platforms: 0, cache: false, trend: false },
  { rows: 3, tables: 'none', platforms: 0, cache: false, trend: false },
]
