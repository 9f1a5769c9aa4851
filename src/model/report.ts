import type { AdviceRule, Saving, Trial, Words } from './advice.ts'
import type { Counted, Metric } from './budget.ts'
import type { Bytes } from './bytes.ts'
import type { CacheTransfer } from './cache-traffic.ts'
import type { CacheMiss } from './cache-use.ts'
import type { BudgetsFrom } from './choices.ts'
import type { Blame, CauseSubject, Kind } from './comparison.ts'
import type { Edit } from './edit.ts'
import type { Compression } from './layer-index.ts'
import type { Hidden, Origin } from './measurement.ts'
import type { LayersCompression } from './size-point.ts'
import type { Outcome } from './verdict.ts'

/**
 * All that a reader may see of one run, as versioned JSON; every rendering is made from it alone.
 *
 * Texts that came from an image, a Dockerfile or a person are raw here, but for a cut in the middle where they are
 * longer than 1,000 characters: each renderer escapes for its own surface.
 * Tables hold the biggest rows and one `rest` row, so their sums still equal the totals.
 */
export interface Report {
  readonly version: 1
  readonly tool: { readonly name: 'slim-build'; readonly version: string }
  /** RFC 3339 time of the measurement. */
  readonly measuredAt: string
  readonly image: { readonly name: string; readonly digest: string }
  readonly baseline: ReportBaseline
  readonly platforms: readonly PlatformReport[]
  readonly removedPlatforms: readonly string[]
  readonly verdict: ReportVerdict
  readonly cache: ReportCache
  /** Whole sentences that qualify the numbers: stand-ins, odd images, missing data. */
  readonly notes: readonly string[]
}

export type ReportBaseline =
  | {
      readonly kind: 'measured'
      readonly name: string
      readonly digest: string
      readonly origin: BaselineOrigin
    }
  | {
      readonly kind: 'none'
      readonly reason: string
      readonly cause: BaselineCause
      /** What was tried, in order, and what came of it. */
      readonly tried: readonly BaselineAttempt[]
      /** The commit to compare with, in full, and its branch, as far as they are known. */
      readonly commit: string | null
      readonly branch: string | null
    }

/** Where a baseline is from. What is not known is null. */
export interface BaselineOrigin {
  /** `stored` by an earlier run, an image in a `registry`, `rebuilt` in this run, or `given`: an image or file that was named. */
  readonly source: BaselineSource | 'given'
  /** The commit that was measured, in full. */
  readonly commit: string | null
  /** The commit to compare with, in full; another one than `commit` where that one was not measured. */
  readonly wanted: string | null
  readonly branch: string | null
  /** What the wanted commit is: where a branch parted, the side that it is merged into, or the commit before. */
  readonly relation: 'merge-base' | 'base' | 'previous' | null
  /** How many commits `commit` is before `wanted`, on the first-parent line. */
  readonly commitsOlder: number | null
  /** RFC 3339 time of the measurement. */
  readonly measuredAt: string | null
  /** The branch whose run stored it, as the service that keeps it says; absent: not known. */
  readonly storedOn?: string
}

export type BaselineSource = 'stored' | 'registry' | 'rebuilt'

export interface BaselineAttempt {
  readonly source: BaselineSource
  readonly cause: BaselineCause
  /** The end of a sentence that has the source as its start. */
  readonly reason: string
}

/** Why there is nothing to compare with. */
export type BaselineCause =
  /** No one asked for a comparison. */
  | 'not-wanted'
  /** It is not known which commit to compare with. */
  | 'no-commit'
  /** The commit to compare with has no such image. */
  | 'new-image'
  /** No one has measured it yet. */
  | 'no-measurement'
  /** It may have been measured, but so long ago that measurements are no longer kept. */
  | 'expired'
  /** A run of the change that is to be judged has stored it. */
  | 'not-trusted'
  /** A run has measured several images that nothing tells apart. */
  | 'indistinct'
  /** The commit to compare with does not build. */
  | 'build-failed'
  /** The registry has no such image. */
  | 'absent'
  /** The registry does not let this run read it. */
  | 'refused'
  /** What there is, is for other platforms. */
  | 'other-platform'
  /** A service or tool was in the way. */
  | 'unavailable'

/** What the builder's cache and the caches outside of it did in the build. */
export type ReportCache =
  | {
      readonly kind: 'told'
      readonly platforms: readonly PlatformCache[]
      /** Over all platforms. A step that several share counts once, so it may be less than their sum. */
      readonly total: CacheSum
      /** Compressed bytes that were fetched from caches outside of the builder. */
      readonly imported: CacheTransfer
      /** Compressed bytes that were written to such caches. */
      readonly exported: CacheTransfer
      /** Whole sentences that qualify the steps. */
      readonly notes: readonly string[]
    }
  | { readonly kind: 'unknown'; readonly reason: string }

export interface CacheSum {
  /** How many there are. */
  readonly steps: number
  /** Steps that came from the cache. */
  readonly hits: number
  /**
   * An estimate: what those steps took when they last ran. Null when that is known of none of them, `unknown` says of how many
   * it is not.
   */
  readonly saved: { readonly seconds: number | null; readonly unknown: number }
}

export interface PlatformCache extends Omit<CacheSum, 'steps'> {
  readonly platform: string
  /** Steps of which BuildKit said whether they came from the cache, in its order. FROM is none. */
  readonly steps: readonly CacheStepRow[]
}

export interface CacheStepRow extends SourceLocation {
  readonly cached: boolean
  /** Of a step that was built; null when BuildKit did not say. */
  readonly seconds: number | null
  /** What a cached step took when it last ran; null when that is not known. */
  readonly savedSeconds: number | null
  /** Why it was built; null for a cached step. A `step` is an index in {@link PlatformCache.steps}. */
  readonly miss: CacheMiss | null
}

export interface ReportVerdict {
  readonly outcome: Outcome
  readonly judgements: readonly ReportJudgement[]
  /** Who accepted growth over its budget, and by which label; null: no one did, or there is none. */
  readonly accepted: { readonly by: string; readonly label: string } | null
  /** The label by which a maintainer can accept all that fails. Absent where there is none, and in reports of earlier versions. */
  readonly overrideLabel?: string
  /** Limits of the base commit that the change loosens. Absent where it loosens none, and in reports of earlier versions. */
  readonly loosened?: ReportLoosened
}

export interface ReportLoosened {
  /** The commit that had them, in full. */
  readonly commit: string
  /** Whose limits the verdict holds to all the same. */
  readonly from: BudgetsFrom
  readonly limits: readonly ReportLoosenedLimit[]
}

export interface ReportLoosenedLimit {
  readonly kind: string
  readonly metric: Metric
  readonly subject: string | null
  /** Null: all platforms. */
  readonly platform: string | null
  readonly was: ReportLimit
  /** Null: the change removes it. */
  readonly now: ReportLimit | null
}

export interface ReportLimit {
  readonly limit: number
  readonly unit: string
}

/** Of growth: whose counts, and the bytes below which no percentage fails. Absent for other budgets, and in reports of earlier versions. */
export interface BudgetTerms {
  readonly counts?: Counted
  readonly floor?: number
}

export interface ReportJudgement extends BudgetTerms {
  readonly kind: string
  readonly metric: Metric
  /** The glob or the package that the budget is about; null for budgets on the image or its layers. */
  readonly subject: string | null
  readonly platform: string
  readonly outcome: Outcome
  /** In `unit`; null when it could not be had. */
  readonly actual: number | null
  readonly limit: number
  readonly unit: string
  readonly sentence: string
  /** Where the budget was declared. */
  readonly source: string
  /** That it was declared there for other images, too. Absent where it was not, and in reports of earlier versions. */
  readonly ofAllImages?: true
}

export interface PlatformReport {
  readonly platform: string
  readonly digest: string
  readonly total: Bytes
  readonly hidden: Bytes
  readonly base: {
    readonly bytes: Bytes
    readonly reference: string | null
    readonly digest: string | null
    readonly unknown: string | null
  }
  /** What the layer store saved: layers whose blob was read in this run, and layers already known. */
  readonly read: { readonly layers: number; readonly compressed: number; readonly known: number }
  readonly layers: readonly LayerRow[]
  /** Lines of every stage that was built. `Σ lines + withoutLine = total`. */
  readonly lines: readonly LineRow[]
  /** Layers that no Dockerfile line is known for: those of a base image, or all of an image built elsewhere. */
  readonly withoutLine: Bytes & { readonly layers: number }
  readonly packages: Table<PackageRow>
  /** The most telling directories of the final file system, biggest first. They may hold one another: no sum. */
  readonly directories: readonly DirectoryRow[]
  /** Files of the final file system. */
  readonly files: Table<FileRow>
  readonly hiddenFiles: Table<HiddenRow>
  readonly advice: ReportAdvice
  /** Present when there is a baseline with this platform. */
  readonly change: PlatformChange | null
  /**
   * The image as of commits before, oldest first; the last is the one that it is compared with. At most 30, each commit once.
   * Empty where no one kept them: never what was not measured at its time.
   */
  readonly trend: readonly TrendPoint[]
}

/** Sizes of one platform of the image as of one commit, as they were measured then. */
export interface TrendPoint extends Bytes {
  /** In full. */
  readonly commit: string
  /** RFC 3339 time of the measurement; null: not known. */
  readonly measuredAt: string | null
  /** How its layers were packed: compressed sizes of one kind and another do not compare. */
  readonly compression: LayersCompression
  /** Whether its base image was a stand-in. */
  readonly standIn: boolean
}

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
export interface EachEditRow extends Omit<AdviceRow, keyof Saving | 'examples'> {
  /** Wall time of the line in this build or, where it came from the cache, when it last ran; null when that is not known. */
  readonly seconds: number | null
  /** Compressed bytes that a node which has the image before the edit pulls again. */
  readonly compressed: number
}

export interface AdviceRow extends Saving, Where {
  readonly rule: AdviceRule
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

/** A table's biggest rows; what was left out is in `rest`, so rows + rest = whole. */
export interface Table<Row> {
  readonly rows: readonly Row[]
  readonly rest: Bytes & { readonly count: number }
}

/** Lines of a Dockerfile, 1-based and inclusive. */
export interface SourceLocation {
  readonly dockerfile: string
  readonly line: number
  readonly endLine: number
  readonly stage: string | null
  readonly instruction: string
}

/** Where something is from. */
export interface Where {
  readonly where: SourceLocation | null
  /** What the image's history says of the layer, where no line is known. Untrusted text. Absent: nothing, or a line is known. */
  readonly step?: string
}

export interface LayerRow extends Bytes {
  readonly digest: string
  readonly compression: Compression | 'unknown'
  readonly origin: Origin
  readonly where: SourceLocation | null
  readonly createdBy: string | null
  readonly known: boolean
  /** Present when what is in it could not be read: a note says why, and it counts 0 unpacked bytes. */
  readonly unread?: true
}

export interface LineRow extends Bytes, SourceLocation {
  /** Layers of the final image that it made. */
  readonly layers: number
  readonly seconds: number | null
  readonly cached: boolean | null
}

export interface PackageRow extends Bytes {
  readonly ecosystem: string
  readonly name: string
  readonly version: string
  readonly location: string | null
  readonly purpose: 'development' | 'build-tool' | null
}

export interface DirectoryRow extends Bytes {
  readonly path: string
}

export interface FileRow extends Bytes, Where {
  readonly path: string
}

export interface HiddenRow extends Bytes, Where {
  readonly path: string
  readonly why: Hidden['why']
  readonly by: SourceLocation | null
  /** As {@link Where.step}, of the layer that hides it. */
  readonly byStep?: string
}

/** Head minus baseline, for one platform. */
export interface PlatformChange {
  readonly baseline: Bytes
  readonly delta: Bytes
  /** Below this many bytes a change is none, and a cause has no row of its own. 0: whatever differs is a change. */
  readonly noiseFloor: Bytes
  readonly compressedIncomparable: string | null
  /** Why unpacked bytes must not be subtracted, as a sentence; absent when they may. */
  readonly unpackedIncomparable?: string
  /** Compressed bytes of layers that a node which has the baseline must still pull. */
  readonly toPull: number
  /** Digests of the base image, when the same reference resolved to another one. */
  readonly baseMoved: {
    readonly reference: string
    readonly from: string | null
    readonly to: string | null
  } | null
  readonly split: Readonly<Record<Blame, Bytes>>
  /** The bytes of rows and rest are deltas and sum to `delta`. */
  readonly causes: Table<CauseRow>
  readonly kinds: readonly KindRow[]
  /** Bytes are deltas. `packages + unpackaged + repacked + hidden + structure = delta`. */
  readonly packages: Table<PackageChangeRow>
  readonly unpackaged: Bytes
  /** Bytes are deltas. `files + repacked + hidden + structure = delta`. */
  readonly files: Table<FileChangeRow>
  /** Unchanged files whose compressed share is another; unpacked is 0. */
  readonly repacked: Bytes
  readonly hidden: Bytes
  readonly structure: Bytes
  /** The directories whose change tells most. They may hold one another: no sum. */
  readonly directories: readonly DirectoryRow[]
  readonly lines: readonly LineChangeRow[]
  readonly layers: readonly LayerChangeRow[]
}

export interface CauseRow extends Bytes, Where {
  readonly type: CauseSubject['type']
  /** The package, file, directory or base image; null for bytes without a name (hidden, repacked, structure). */
  readonly subject: string | null
  /** What happened to it: `0.33.5 → 0.34.1`, `new file`, `32 new npm packages`. Holds versions: untrusted text. */
  readonly detail: string
  readonly blame: Blame
  /** Which Dockerfile `where` is in. */
  readonly side: 'baseline' | 'head'
  /** The line of another stage that made what `where` copies. Absent: none did, or it is not known. */
  readonly made?: SourceLocation
  /** What asked for the package. Absent: it is not known. */
  readonly asked?: AskedBy
}

/** What asked for a package: a manifest of the build context, or another package, which that may name. */
export interface AskedBy {
  /** The package that requires it, maybe over others; null: the manifest names it itself. */
  readonly by: string | null
  /** How many more such packages there are. */
  readonly others: number
  /** The line of the manifest by its path in the build context; null: not known. */
  readonly manifest: { readonly file: string; readonly line: number } | null
}

export interface KindRow {
  readonly kind: Kind
  readonly baseline: Bytes
  readonly head: Bytes
  readonly delta: Bytes
  readonly examples: readonly string[]
}

export interface PackageChangeRow extends Bytes {
  readonly change: 'added' | 'removed' | 'upgraded' | 'downgraded' | 'moved' | 'resized'
  readonly ecosystem: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

export interface FileChangeRow extends Bytes {
  readonly change: 'added' | 'removed' | 'modified' | 'moved'
  readonly path: string
  /** Where a moved file was. */
  readonly from: string | null
}

export interface LineChangeRow extends Bytes {
  /** Indexes in the lines of each side; head's are those of {@link PlatformReport.lines}. */
  readonly baseline: number | null
  readonly head: number | null
  readonly where: SourceLocation | null
  readonly side: 'baseline' | 'head'
  readonly blame: Blame | null
}

export interface LayerChangeRow extends Bytes {
  readonly change: 'same' | 'repacked' | 'modified' | 'added' | 'removed'
  readonly baseline: number | null
  readonly head: number | null
  readonly blame: Blame | null
}
