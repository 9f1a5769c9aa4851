import type { AdviceRule, BaseOption, Saving, Trial, Words } from './advice.ts'
import type { Bytes } from './bytes.ts'
import type { Edit } from './edit.ts'
import type { Where } from './report-rows.ts'

/** What would make the image smaller. `rows + rest = total`; no byte is in two rows, and hints are in no sum. */
export interface ReportAdvice {
  /** What can be written as changes of the files: what was proved first, then most bytes first. */
  readonly rows: readonly AdviceRow[]
  readonly rest: Saving & { readonly count: number }
  /** All of it. Compressed is an estimate where it was not proved; unpacked is null when it is not known of some advice. */
  readonly total: Saving
  /** What of the total was proved, with the bytes that it really saves. Absent: nothing, and in reports of earlier versions. */
  readonly proved?: Saving & { readonly count: number }
  /** What needs a decision: part of no sum. Absent: there is none, and in reports of earlier versions. */
  readonly hints?: HintRows
  /** What was tried and is wrong: part of no sum, and not recommended. Absent: nothing, and in reports of earlier versions. */
  readonly wrong?: readonly AdviceRow[]
  /** What would save no bytes of the image, but time and pulls after each edit: part of no sum. The longest first. */
  readonly eachEdit: readonly EachEditRow[]
  /**
   * What can be changed at once, as `git apply` takes it; edits that are about the same characters as others are not in it. Absent: nothing,
   * or too much to be shown.
   */
  readonly patch?: string
  /** What the image could stand on, the present base image first. Absent: nothing smaller is known, and in reports of earlier versions. */
  readonly bases?: readonly BaseOption[]
  /** What is not said because someone does not want to hear of it; in no row and no sum. Absent: nothing. */
  readonly silenced?: readonly SilencedRow[]
}

export interface SilencedRow extends Pick<Where, 'where'> {
  readonly rule: AdviceRule
  /** What it would have saved. */
  readonly compressed: number
  /** The setting that silences the rule: `.github/slim-build.yml:7`; null: a comment above the line of `where`. */
  readonly by: string | null
}

/** Hints, most bytes first. */
export interface HintRows {
  readonly rows: readonly AdviceRow[]
  /** How many have no row. */
  readonly more: number
}

/** Advice about what happens again after every edit of a source. */
export interface EachEditRow extends Omit<AdviceRow, keyof Saving | 'hidden' | 'examples'> {
  /** Wall time of the line in this build or, where it came from the cache, when it last ran; null when that is not known. */
  readonly seconds: number | null
  /** Compressed bytes that a node which has the image before the edit pulls again. */
  readonly compressed: number
}

export interface AdviceRow extends Saving, Where {
  readonly rule: AdviceRule
  /** What of the saved bytes is hidden. Absent: it is not known, and in reports of earlier versions. */
  readonly hidden?: Bytes
  /** What to do, as an order. */
  readonly fix: Words
  /** What is the matter, as a clause. */
  readonly reason: Words
  /** The biggest of what it is about, biggest first. */
  readonly examples: readonly string[]
  /** The same as changes of the files, offsets as in their text (UTF-16 code units). Absent: it is a hint, or they are too long. */
  readonly edits?: readonly Edit[]
  /** What became of it when it was tried. Absent: no one asked for that, and in reports of earlier versions. */
  readonly trial?: Trial
}
