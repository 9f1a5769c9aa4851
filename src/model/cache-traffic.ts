/** What went between the builder and the caches outside of it, in one build. */
export interface CacheTraffic {
  readonly imported: CacheTransfer
  readonly exported: CacheTransfer
}

export interface CacheTransfer {
  /** Caches that were read, or written. */
  readonly caches: number
  /** A layer that is written to two caches counts twice. */
  readonly layers: number
  /** Compressed; null where BuildKit did not say it of every layer. */
  readonly bytes: number | null
  /** What qualifies the numbers or says why there is none: whole sentences. */
  readonly notes: readonly string[]
}
