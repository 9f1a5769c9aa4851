import type { Digest } from './digest.ts'

/** What the cache did for one platform of a build. */
export interface CacheUse {
  readonly platform: string
  /** The steps that BuildKit said something of, in its order, at least one. FROM is none: it builds nothing. */
  readonly steps: readonly CacheStep[]
}

export interface CacheStep {
  /** The Dockerfile as reports name it: in a bake, that of the target which the step belongs to. */
  readonly dockerfile: string
  readonly stage: string | null
  /** Untrusted text. */
  readonly instruction: string
  /** 1-based, inclusive. */
  readonly line: number
  readonly endLine: number
  readonly cached: boolean
  /** Wall time of a step that was built; null when BuildKit did not say. */
  readonly seconds: number | null
  /** What a cached step took when it last ran: an estimate of what the cache saved. Null when that is not known. */
  readonly savedSeconds: number | null
  /** Why a step was built; null for a cached one. */
  readonly miss: CacheMiss | null
  /** Equal for a step that platforms share, which was built or found once. */
  readonly vertex?: Digest
}

/**
 * Why the cache had not got a step.
 *
 * - `files`: all that it builds on was there; the files that it reads changed, or what it says
 * - `changed`: all that it builds on was there; what it says changed, or the image that it stands on
 * - `follows`: it builds on a step that was not there: the earliest such step is at the index `step`
 */
export type CacheMiss =
  { readonly reason: 'files' | 'changed' } | { readonly reason: 'follows'; readonly step: number }
