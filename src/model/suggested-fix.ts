import type { AdviceRow, EachEditRow } from './report-advice.ts'

/** A change of some lines of one file, small enough to be shown where they stand. Untrusted text. */
export interface SuggestedFix {
  /** Path from where the report's paths start. */
  readonly file: string
  /** 1-based and inclusive. */
  readonly startLine: number
  readonly endLine: number
  /** Those lines, and what they become, without what ends them. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** The lines of the same file that the advice is about. */
  readonly about: { readonly line: number; readonly endLine: number }
  readonly advice: AdviceRow | EachEditRow
}
