import { parseAttributes } from '../../buildx/attributes.ts'
import type { CacheFacts } from '../../buildx/cache/cache-facts.ts'
import { readCacheService } from '../../buildx/cache/cache-service.ts'
import { chooseCache } from '../../buildx/cache/choose-cache.ts'
import { keepExplicit } from '../../buildx/cache/keep-explicit.ts'
import { probeCacheService } from '../../buildx/cache/probe-cache-service.ts'
import { findBuildx } from '../../buildx/find-buildx.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { BakeRun, TargetRun } from './bake-run.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { type CacheWish, openChoice, type PreparedCache } from '../cache/prepare-cache.ts'

export interface PreparedBakeCache extends Omit<PreparedCache, 'request' | 'notes'> {
  /** The targets, with the caches that they import and export. */
  readonly targets: readonly TargetRun[]
}

/**
 * Gives each target of a bake the cache that suits this run, under a name of its own. Where the bake files name a cache for any target,
 * theirs are the only ones.
 *
 * @throws InputError for a cache-from or cache-to that cannot be read; ToolError when there is no builder.
 */
export async function prepareBakeCache(
  { request, definition, targets }: BakeRun,
  wish: Omit<CacheWish, 'image' | 'mounts'>,
  tools: PipelineTools,
): Promise<PreparedBakeCache> {
  const { exportsCache, nativePlatform } = await findBuildx(request.builder ?? undefined, tools)
  const explicit = [...definition.targets.values()].some(target => cachesOf(target.request).length > 0)
  const offered = readCacheService(tools.env, tools.now().getTime())
  const asks = explicit
    ? [...definition.targets.values()].some(usesGha)
    : ['auto', 'gha', 'local'].includes(wish.mode)
  const service = asks ? await probeCacheService(offered, { signal: tools.signal }) : offered
  const facts = { ...wish, service, exportsCache, nativePlatform }
  const wanted = explicit ? targets.filter(each => cachesOf(each.request).length > 0) : targets
  const prepared = new Map<string, Omit<PreparedCache, 'notes'>>()
  for (const each of wanted) prepared.set(each.target.name, await prepare(each, facts, wish, tools))
  const all = [...prepared.values()]
  // Those below others keep the caches that the files give them; what will go wrong with them is said, too.
  const below = [...definition.targets.values()].filter(
    ({ name, request: own }) =>
      cachesOf(own).length > 0 && !targets.some(({ target }) => target.name === name),
  )
  const foreseen = below.flatMap(
    ({ name, request: own }) => keepExplicit({ ...facts, image: name, request: own }).warnings,
  )
  return {
    targets: targets.map(each => ({
      ...each,
      request: prepared.get(each.target.name)?.request ?? each.request,
    })),
    explanations: explicit
      ? ['Cache: as the bake files say']
      : [...prepared].flatMap(([name, { explanations }]) => explanations.map(each => `${name}: ${each}`)),
    warnings: [...new Set([...all.flatMap(({ warnings }) => warnings), ...foreseen])],
    keep: async () => [...new Set((await Promise.all(all.map(({ keep }) => keep()))).flat())],
  }
}

async function prepare(
  { target, image, request }: TargetRun,
  facts: Omit<CacheFacts, 'image' | 'request'>,
  { directories }: Pick<CacheWish, 'directories'>,
  tools: PipelineTools,
): Promise<Omit<PreparedCache, 'notes'>> {
  const choice = chooseCache({ ...facts, image, bakeTarget: target.name, request })
  const cache = await openChoice(choice, directories, tools)
  return {
    request: { ...request, cacheFrom: cache.cacheFrom, cacheTo: cache.cacheTo },
    explanations: [choice.explanation],
    warnings: [...choice.warnings, ...cache.warnings],
    keep: cache.keep,
  }
}

function cachesOf({ cacheFrom = [], cacheTo = [] }: SolveRequest): readonly string[] {
  return [...cacheFrom, ...cacheTo]
}

function usesGha({ request }: Pick<TargetRun, 'request'>): boolean {
  return cachesOf(request).some(cache => parseAttributes(cache).get('type') === 'gha')
}
