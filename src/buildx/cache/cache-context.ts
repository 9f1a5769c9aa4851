import type { BuildRequest } from '../../model/build-request.ts'
import type { CacheMode } from '../../model/choices.ts'
import type { CacheService } from './cache-service.ts'

/** Everything that the choice of a cache depends on. */
export interface CacheContext {
  readonly mode: CacheMode
  readonly request: BuildRequest
  /** What the image is called. */
  readonly image: string
  /** The target of a bake file that is built; absent for a single build. */
  readonly bakeTarget?: string | undefined
  readonly service: CacheService
  readonly run: CacheRun
  /** Whether the builder can export a cache at all; inline, it always can. */
  readonly exportsCache: boolean
  /** What the builder builds for unless it is told otherwise. */
  readonly nativePlatform: string
}

/** What the workflow run is for, as far as caches go. */
export interface CacheRun {
  /** A workflow of GitHub, where a cache service is expected. */
  readonly onGitHub: boolean
  /** `refs/heads/main`, `refs/pull/7/merge`; '' when unknown. */
  readonly ref: string
  /** The branch that a pull request is for; '' otherwise. */
  readonly baseBranch: string
  /** '' when unknown. */
  readonly defaultBranch: string
  /** Values of the job's matrix, which tell its legs apart; empty without one. */
  readonly matrix: readonly string[]
  /** Why what this run builds may not be trusted in a shared cache, or null. */
  readonly untrusted: string | null
}

/** A local cache that has to be opened before the build and kept after it. */
export interface CacheDirectory {
  readonly scope: string
  /** Whose caches are read, the run's own first, as names. */
  readonly refs: readonly string[]
  /** Whether GitHub's cache service keeps it; else the machine does. */
  readonly kept: boolean
  readonly reads: boolean
  readonly writes: boolean
}

export interface CacheChoice {
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
  /** Present for a cache in a directory of ours. */
  readonly directory?: CacheDirectory
  /** One sentence: what was chosen and why. Holds untrusted text. */
  readonly explanation: string
  /** Sentences on what goes against what was asked or hoped for. Hold untrusted text. */
  readonly warnings: readonly string[]
}
