import type { BakeDefinition } from '../buildx/bake/bake-target.ts'
import { CacheErrors } from '../buildx/cache/cache-errors.ts'
import type { BuildRequest } from '../model/build-request.ts'
import { parseAttributes } from '../text/attributes.ts'
import { visible } from '../text/escape/visible.ts'
import type { WholeContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, withCacheNotes } from './run-result.ts'
import { withCacheFallback } from './with-cache-fallback.ts'

/** What qualifies the hits of a build that takes the place of one that got stuck. */
const BUILT_STUCK = 'Steps that were built before the cache service stopped answering count as cached.'

/** A run of a plan. */
type Run = (plan: RunPlan, context: WholeContext) => Promise<RunResult>

/**
 * A run whose targets get the caches that suit it. A cache that fails is a warning, never a failed build: when GitHub's cache service
 * hangs while a cache is exported, the run is ended and done again without the service; what it had made is in the builder.
 *
 * @throws what the run throws; InputError for a cache-from or cache-to that cannot be read.
 */
export async function withCaches(plan: RunPlan, context: WholeContext, run: Run): Promise<RunResult> {
  if (plan.cache === undefined) return run(plan, context)
  const warn = (message: string) => {
    context.onEvent({ type: 'warning', message: visible(message, 1000) })
  }
  const { prepareCaches } = await import('./cache/prepare-caches.ts')
  const caches = await prepareCaches(plan, plan.cache, context)
  for (const sentence of caches.explanations) context.onEvent({ type: 'cache', sentence })
  for (const warning of caches.warnings) warn(warning)
  const reportFailure = (message: string) => {
    if (caches.isAskedFor) warn(message)
    else context.onEvent({ type: 'cache', sentence: visible(message, 1000) })
  }
  const errors = new CacheErrors()
  const watched: WholeContext = {
    ...context,
    onEvent: event => {
      if (event.type === 'solve') errors.see(event.event)
      context.onEvent(event)
    },
  }
  const result = await withCacheFallback(
    own => run(caches.plan, own),
    async () => withCacheNotes(await run(withoutService(caches.plan), watched), () => [BUILT_STUCK]),
    watched,
    { tell: reportFailure, patience: plan.cache.patience },
  ).catch(async (error: unknown) => {
    await caches.drop()
    throw error
  })
  for (const warning of await caches.keep()) warn(warning)
  if (errors.warning !== null) reportFailure(errors.warning)
  return withCacheNotes(result, target => caches.notes.get(target) ?? [])
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
