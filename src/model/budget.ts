/** Which bytes a budget counts. `compressed` is what a node pulls; it is the default. */
export const METRICS = ['compressed', 'unpacked'] as const
export type Metric = (typeof METRICS)[number]

/** Whose growth counts: `you`: only bytes blamed on the change itself; `all`: the whole delta. */
export const COUNTED = ['you', 'all'] as const
export type Counted = (typeof COUNTED)[number]

/** A size limit in bytes, or growth in percent of the baseline. */
export type Limit =
  { readonly unit: 'bytes'; readonly bytes: number } | { readonly unit: 'percent'; readonly percent: number }

interface BudgetScope {
  readonly metric: Metric
  /** `linux/arm64`; absent: every platform. */
  readonly platform?: string
  /** Where it was declared, for messages: `input max-size`, `.github/slim-build.yml:7`. */
  readonly source: string
}

/** One limit, as declared. Which image it is for was settled when the inputs were read. */
export type Budget = BudgetScope &
  (
    | { readonly kind: 'total'; readonly bytes: number }
    | {
        readonly kind: 'growth'
        readonly limit: Limit
        /** Growth below this many bytes never fails a percent limit. */
        readonly floor: number
        readonly counts: Counted
      }
    | { readonly kind: 'layer'; readonly bytes: number }
    | { readonly kind: 'layers'; readonly count: number }
    | { readonly kind: 'path'; readonly glob: string; readonly bytes: number }
    | { readonly kind: 'package'; readonly name: string; readonly bytes: number }
    | { readonly kind: 'hidden'; readonly bytes: number }
  )
