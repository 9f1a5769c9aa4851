import type { CacheTransfer } from './cache-traffic.ts'
import type { CacheMiss } from './cache-use.ts'
import type { SourceLocation } from './report-rows.ts'

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
