import { parseAttributes } from '../../buildx/attributes.ts'
import type { CacheChoice, CacheFacts, CacheRun } from '../../buildx/cache/cache-facts.ts'
import { readCacheService } from '../../buildx/cache/cache-service.ts'
import { chooseCache } from '../../buildx/cache/choose-cache.ts'
import { chooseLocal } from '../../buildx/cache/choose-local.ts'
import { probeCacheService } from '../../buildx/cache/probe-cache-service.ts'
import { findBuildx } from '../../buildx/find-buildx.ts'
import type { CacheMode } from '../../inputs/cache-mode.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import { type KeptMounts, openCacheMounts } from './cache-mounts.ts'
import type { DirectoryCache } from './directory-cache.ts'
import { type LocalCache, openLocalCache } from './local-cache.ts'
import type { PipelineTools } from '../pipeline-tools.ts'

export interface CacheWish {
  readonly mode: CacheMode
  /** What the image is called. */
  readonly image: string
  readonly run: CacheRun
  /** Keeps directories between machines. */
  readonly directories: DirectoryCache
  /** Whether the contents of cache mounts are kept, too. */
  readonly mounts: boolean
}

export interface PreparedCache {
  /** The request, with the caches that it imports and exports. */
  readonly request: SolveRequest
  /** Sentences on what was chosen and why. Hold foreign text. */
  readonly explanations: readonly string[]
  readonly warnings: readonly string[]
  /** Sentences that qualify which steps the build then finds in the cache. */
  readonly notes: readonly string[]
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
  const { exportsCache, nativePlatform } = await findBuildx(request.builder, { env, cwd, signal })
  const offered = readCacheService(env, tools.now().getTime())
  const service = mayUseService(request, wish) ? await probeCacheService(offered, { signal }) : offered
  const choice = chooseCache({ ...wish, request, service, exportsCache, nativePlatform })
  const cache = await openChoice(choice, wish.directories, tools)
  const facts = { ...wish, request: { ...request, cacheFrom: choice.cacheFrom }, service, nativePlatform }
  const mounts = wish.mounts ? await openMounts(facts, wish.directories, tools) : null
  return {
    request: { ...request, cacheFrom: cache.cacheFrom, cacheTo: cache.cacheTo },
    explanations: [choice.explanation, ...(mounts === null ? [] : [mounts.explanation])],
    warnings: [...choice.warnings, ...cache.warnings, ...(mounts?.warnings ?? [])],
    notes: mounts?.notes ?? [],
    keep: async () => [...(await cache.keep()), ...((await mounts?.keep()) ?? [])],
  }
}

/** Opens the directory of a cache that has one. */
export function openChoice(
  { directory, cacheFrom, cacheTo }: CacheChoice,
  service: DirectoryCache,
  { storeDir }: PipelineTools,
): Promise<LocalCache> {
  if (directory === undefined)
    return Promise.resolve({ cacheFrom, cacheTo, warnings: [], keep: () => Promise.resolve([]) })
  return openLocalCache(directory, storeDir, directory.kept ? service : null)
}

/** Mounts are kept as a local cache would be, whichever cache the layers have. */
async function openMounts(
  facts: Omit<CacheFacts, 'mode' | 'exportsCache'>,
  service: DirectoryCache,
  tools: PipelineTools,
): Promise<KeptMounts> {
  const { directory } = chooseLocal({ ...facts, mode: 'local', exportsCache: true })
  if (directory?.kept === true) return openCacheMounts(facts.request, directory, service, tools)
  const why = facts.service.state === 'unusable' ? facts.service.why : 'this run has no cache service'
  const explanation = `Cache mounts: kept by the builder alone, because ${why}`
  const warnings = facts.run.onGitHub ? [explanation] : []
  return { explanation, warnings, notes: [], keep: () => Promise.resolve([]) }
}

function mayUseService({ cacheFrom = [], cacheTo = [] }: SolveRequest, { mode, mounts }: CacheWish): boolean {
  if (mounts) return true
  const explicit = [...cacheFrom, ...cacheTo]
  if (explicit.length === 0) return mode === 'auto' || mode === 'gha' || mode === 'local'
  return explicit.some(cache => parseAttributes(cache).get('type') === 'gha')
}
