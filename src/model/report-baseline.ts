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
