import type { BakeDefinition } from '../buildx/bake/bake-target.ts'
import { CacheTrouble } from '../buildx/cache/cache-trouble.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { parseAttributes } from '../text/attributes.ts'
import { visible } from '../text/escape/visible.ts'
import { type CacheWish, prepareCaches } from './cache/prepare-caches.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, withCacheNotes } from './run-result.ts'
import { run } from './run.ts'
import { withCacheFallback } from './with-cache-fallback.ts'

/** What qualifies the hits of a build that takes the place of one that got stuck. */
const BUILT_STUCK = 'Steps that were built before the cache service got stuck count as cached.'

/**
 * A run whose targets get the caches that suit it. A cache in trouble is a warning, never a failed build: when GitHub's cache service
 * hangs while a cache is exported, the run is ended and done again without the service; what it had made is in the builder.
 *
 * @param patience milliseconds for an export; default: a quarter of an hour.
 * @throws what {@link run} throws; InputError for a cache-from or cache-to that cannot be read.
 */
export async function runWithCache(
  plan: RunPlan,
  wish: CacheWish,
  tools: PipelineTools,
  patience?: number,
): Promise<RunResult> {
  const warn = (message: string) => {
    tools.onEvent({ type: 'warning', message: visible(message, 1000) })
  }
  const caches = await prepareCaches(plan, wish, tools)
  for (const sentence of caches.explanations) tools.onEvent({ type: 'cache', sentence })
  for (const warning of caches.warnings) warn(warning)
  const trouble = new CacheTrouble()
  const result = await runWithFallback(
    caches.plan,
    {
      ...tools,
      onEvent: event => {
        if (event.type === 'solve') trouble.see(event.event)
        tools.onEvent(event)
      },
    },
    patience,
  )
  for (const warning of await caches.keep()) warn(warning)
  if (trouble.warning !== null) warn(trouble.warning)
  return withCacheNotes(result, target => caches.notes.get(target) ?? [])
}

function runWithFallback(
  plan: RunPlan,
  tools: PipelineTools,
  patience: number | undefined,
): Promise<RunResult> {
  return withCacheFallback(
    watched => run(plan, watched),
    async () => withCacheNotes(await run(withoutService(plan), tools), () => [BUILT_STUCK]),
    tools,
    patience,
  )
}

/** The plan without the caches in GitHub's service. */
function withoutService(plan: RunPlan): RunPlan {
  const { definition } = plan.recipe
  const targets = new Map([...definition.targets].map(([name, target]) => [name, withoutGha(target)]))
  const others: BakeDefinition = { ...definition, targets }
  return {
    ...plan,
    recipe: { ...plan.recipe, definition: others },
    targets: plan.targets.map(withoutGha),
  }
}

function withoutGha<Subject extends { readonly request: BuildRequest }>(subject: Subject): Subject {
  const { request } = subject
  const others = (caches: readonly string[] = []) =>
    caches.filter(cache => parseAttributes(cache).get('type') !== 'gha')
  return {
    ...subject,
    request: { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) },
  }
}
