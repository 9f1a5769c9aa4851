import { parseAttributes } from '../buildx/attributes.ts'
import type { CacheRun } from '../buildx/cache/cache-facts.ts'
import { readCacheService } from '../buildx/cache/cache-service.ts'
import { chooseCache } from '../buildx/cache/choose-cache.ts'
import { probeCacheService } from '../buildx/cache/probe-cache-service.ts'
import { findBuildx } from '../buildx/find-buildx.ts'
import type { CacheMode } from '../inputs/cache-mode.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { DirectoryCache } from './directory-cache.ts'
import { openLocalCache } from './local-cache.ts'
import type { PipelineTools } from './pipeline-tools.ts'

export interface CacheWish {
  readonly mode: CacheMode
  /** What the image is called. */
  readonly image: string
  readonly run: CacheRun
  /** Keeps directories between machines. */
  readonly directories: DirectoryCache
}

export interface PreparedCache {
  /** The request, with the caches that it imports and exports. */
  readonly request: SolveRequest
  /** One sentence on what was chosen and why. Holds foreign text. */
  readonly explanation: string
  readonly warnings: readonly string[]
  /** After a good build: keeps what it exported, where that is for us to do. Returns warnings. */
  readonly keep: () => Promise<readonly string[]>
}

/**
 * Looks at what this run and its builder can do, and gives the build its cache.
 *
 * @throws InputError for a cache-from or cache-to that cannot be read; ToolError when there is no builder.
 */
export async function prepareCache(
  request: SolveRequest,
  wish: CacheWish,
  tools: PipelineTools,
): Promise<PreparedCache> {
  const { env, cwd, signal } = tools
  const { exportsCache } = await findBuildx(request.builder, { env, cwd, signal })
  const offered = readCacheService(env, tools.now().getTime())
  const service = mayUseService(request, wish.mode) ? await probeCacheService(offered, { signal }) : offered
  const choice = chooseCache({ ...wish, request, service, exportsCache })
  const { explanation, directory } = choice
  if (directory === undefined) {
    const { cacheFrom, cacheTo, warnings } = choice
    return {
      request: { ...request, cacheFrom, cacheTo },
      explanation,
      warnings,
      keep: () => Promise.resolve([]),
    }
  }
  const keeper = directory.kept ? wish.directories : null
  const { cacheFrom, cacheTo, warnings, keep } = await openLocalCache(directory, tools.storeDir, keeper)
  return {
    request: { ...request, cacheFrom, cacheTo },
    explanation,
    warnings: [...choice.warnings, ...warnings],
    keep,
  }
}

function mayUseService({ cacheFrom = [], cacheTo = [] }: SolveRequest, mode: CacheMode): boolean {
  const explicit = [...cacheFrom, ...cacheTo]
  if (explicit.length === 0) return mode === 'auto' || mode === 'gha' || mode === 'local'
  return explicit.some(cache => parseAttributes(cache).get('type') === 'gha')
}
