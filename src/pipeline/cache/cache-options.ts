import type { CacheRun } from '../../buildx/cache/cache-context.ts'
import type { CacheMode } from '../../model/choices.ts'
import type { DirectoryCache } from './directory-cache.ts'

/** Which caches a run reads and writes. */
export interface CacheOptions {
  readonly mode: CacheMode
  readonly run: CacheRun
  /** Keeps directories between machines. */
  readonly directories: DirectoryCache
  /** Whether the contents of cache mounts are kept, too. */
  readonly mounts: boolean
  /** Milliseconds that an export to GitHub's cache service may take; default: a quarter of an hour. */
  readonly patience?: number | undefined
}
