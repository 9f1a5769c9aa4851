/** Which bytes a budget counts. `compressed` is what a node pulls; it is the default. */
export const METRICS = ['compressed', 'unpacked'] as const
export type Metric = (typeof METRICS)[number]

/** Whose growth counts: `you`: only bytes blamed on the change itself; `all`: the whole delta. */
export const COUNTED = ['you', 'all'] as const
export type Counted = (typeof COUNTED)[number]

/** One limit, as declared. Which image it is for was settled when the inputs were read. */
export interface Budget {
  /** The name of one of the kinds in `judge/budgets.ts`, which may know more of a budget of theirs. */
  readonly kind: string
  readonly metric: Metric
  readonly limit: number
  /** The name of one of the kind's units: `bytes`, `percent`. */
  readonly unit: string
  /** The part of the image that it is about, where its author names one: a glob, a package. */
  readonly subject?: string
  /** `linux/arm64`; absent: every platform. */
  readonly platform?: string
  /** Where it was declared, for messages: `input max-size`, `.github/slim-build.yml:7`. */
  readonly source: string
  /** Whether it was declared for all images of a config file that has others than this one. */
  readonly ofAllImages?: true
}
