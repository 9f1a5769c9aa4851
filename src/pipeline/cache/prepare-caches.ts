import type { Answers } from '../../buildx/build-context.ts'
import type { CacheChoice, CacheContext } from '../../buildx/cache/cache-context.ts'
import { readCacheService } from '../../buildx/cache/cache-service.ts'
import { chooseCache } from '../../buildx/cache/choose-cache.ts'
import { explicitCache } from '../../buildx/cache/explicit-cache.ts'
import { probeCacheService } from '../../buildx/cache/probe-cache-service.ts'
import { findBuildx } from '../../buildx/find-buildx.ts'
import { builderOf, environmentOf } from '../../buildx/recipe.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { CacheMode } from '../../model/choices.ts'
import { parseAttributes } from '../../text/attributes.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { Clock, Storage } from '../run-context.ts'
import type { RunPlan, TargetPlan } from '../run-plan.ts'
import type { CacheOptions } from './cache-options.ts'
import type { DirectoryCache } from './directory-cache.ts'
import { type LocalCache, NOTHING_KEPT, openLocalCache } from './local-cache.ts'
import { NO_MOUNTS, openTargetMounts } from './open-target-mounts.ts'

export interface PreparedCaches {
  /** The plan, with the caches that its targets import and export. */
  readonly plan: RunPlan
  /** Sentences on what was chosen and why. Hold foreign text. */
  readonly explanations: readonly string[]
  readonly warnings: readonly string[]
  /** Whether anybody has asked for a cache: to them it is a warning when it fails. */
  readonly isAskedFor: boolean
  /** By target: sentences that qualify which steps the build then finds in the cache. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  /** After a good build: keeps what it exported, where that is for us to do. Returns warnings. */
  readonly keep: () => Promise<readonly string[]>
  /** After any other: removes what it left. */
  readonly drop: () => Promise<void>
}

/**
 * Looks at what this run and its builder can do, and gives each target the cache that suits it, under a name of its own. Where the
 * workflow or the bake files name a cache for any target, theirs are the only ones.
 *
 * @throws InputError for a cache-from or cache-to that cannot be read; ToolError when there is no builder.
 */
export async function prepareCaches(
  plan: RunPlan,
  options: CacheOptions,
  context: ToolContext & Storage & Clock & Answers,
): Promise<PreparedCaches> {
  const { recipe, targets } = plan
  const builder = await findBuildx(builderOf(recipe), context.answers)
  const all = [...recipe.definition.targets.values()]
  const isExplicit = all.some(isNamed)
  const offered = readCacheService(context.env, context.now().getTime())
  const asks = options.mounts || (isExplicit ? all.some(usesGha) : SERVED.includes(options.mode))
  const service = asks ? await probeCacheService(offered, { signal: context.signal }) : offered
  const cacheContext = { ...options, ...builder, service }
  const prepared: Prepared[] = []
  for (const each of targets)
    prepared.push(await prepare(each, { plan, cacheContext, isExplicit }, options, context))
  // Targets below others keep the caches that the files give them; what will go wrong with them is said, too.
  const below = all.filter(each => isNamed(each) && !targets.some(({ target }) => target.name === each.name))
  const foreseen = below.flatMap(
    ({ name, request }) => explicitCache({ ...cacheContext, image: name, request }).warnings,
  )
  return {
    plan: { ...plan, targets: prepared.map(({ target }) => target) },
    explanations: explain(prepared),
    isAskedFor: isExplicit || options.mode !== 'auto',
    warnings: [...new Set([...prepared.flatMap(({ warnings }) => warnings), ...foreseen])],
    notes: new Map(prepared.map(({ target, notes }) => [target.target.name, notes])),
    keep: async () => {
      const warnings = new Set<string>()
      for (const { keep } of prepared) for (const warning of await keep()) warnings.add(warning)
      return [...warnings]
    },
    drop: async () => {
      await Promise.all(prepared.map(({ drop }) => drop()))
    },
  }
}

/** Modes that may use GitHub's cache service. */
const SERVED: readonly CacheMode[] = ['auto', 'gha', 'local']

interface Prepared extends Omit<PreparedCaches, 'plan' | 'notes' | 'isAskedFor'> {
  readonly target: TargetPlan
  readonly notes: readonly string[]
}

interface Circumstances {
  readonly plan: RunPlan
  readonly cacheContext: Omit<CacheContext, 'image' | 'request'>
  readonly isExplicit: boolean
}

async function prepare(
  each: TargetPlan,
  { plan: { recipe }, cacheContext: shared, isExplicit }: Circumstances,
  { directories, mounts }: CacheOptions,
  context: ToolContext & Storage,
): Promise<Prepared> {
  const { target, image, request } = each
  const isBake = recipe.kind === 'bake'
  const cacheContext = { ...shared, image, request, bakeTarget: isBake ? target.name : undefined }
  const choice = isExplicit && !isNamed(each) ? NO_CACHE : chooseCache(cacheContext)
  const cache = await openChoice(choice, directories, context)
  const own = { ...context, env: environmentOf(recipe, context) }
  const kept = mounts
    ? await openTargetMounts(
        target,
        { ...cacheContext, request: { ...request, cacheFrom: choice.cacheFrom } },
        directories,
        own,
      )
    : NO_MOUNTS
  const explanation = isExplicit && isBake ? 'Cache: as set in the bake files' : choice.explanation
  return {
    target: { ...each, request: { ...request, cacheFrom: cache.cacheFrom, cacheTo: cache.cacheTo } },
    explanations: [explanation, kept.explanation].filter(sentence => sentence !== ''),
    warnings: [...choice.warnings, ...cache.warnings, ...kept.warnings],
    notes: kept.notes,
    keep: async () => [...(await cache.keep()), ...(await kept.keep())],
    drop: cache.drop,
  }
}

const NO_CACHE: CacheChoice = { cacheFrom: [], cacheTo: [], explanation: '', warnings: [] }

/** What is the same for all is said once. */
function explain(prepared: readonly Prepared[]): string[] {
  const distinct = new Set(prepared.flatMap(({ explanations }) => explanations))
  const [first] = prepared
  if (prepared.length <= 1 || distinct.size <= (first?.explanations.length ?? 0)) return [...distinct]
  return prepared.flatMap(({ target: { target }, explanations }) =>
    explanations.map(each => `${target.name}: ${each}`),
  )
}

/** Opens the directory of a cache that has one. */
function openChoice(
  { directory, cacheFrom, cacheTo }: CacheChoice,
  service: DirectoryCache,
  { storeDir }: Storage,
): Promise<LocalCache> {
  if (directory === undefined) return Promise.resolve({ cacheFrom, cacheTo, warnings: [], ...NOTHING_KEPT })
  return openLocalCache(directory, storeDir, directory.kept ? service : null)
}

function cachesOf({ cacheFrom = [], cacheTo = [] }: BuildRequest): readonly string[] {
  return [...cacheFrom, ...cacheTo]
}

/** Whether the workflow or the bake files name a cache for it. */
function isNamed({ request }: Pick<TargetPlan, 'request'>): boolean {
  return cachesOf(request).length > 0
}

function usesGha({ request }: Pick<TargetPlan, 'request'>): boolean {
  return cachesOf(request).some(cache => parseAttributes(cache).get('type') === 'gha')
}
