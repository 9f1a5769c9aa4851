import { CacheTrouble } from '../../buildx/cache/cache-trouble.ts'
import { visible } from '../../report/escape/visible.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { type CacheWish, prepareCache } from './prepare-cache.ts'
import { runBuildUnstuck } from '../run-build-unstuck.ts'
import type { BuildRun, BuiltImage } from '../run-build.ts'
import { withCacheNotes } from './with-cache-notes.ts'

/**
 * A build with the cache that suits this run. A cache in trouble is a warning, never a failed build.
 *
 * @throws what `runBuild` throws; InputError for a cache-from or cache-to that cannot be read.
 */
export async function runCachedBuild(
  run: BuildRun,
  wish: Omit<CacheWish, 'image'>,
  tools: PipelineTools,
): Promise<BuiltImage> {
  const warn = (message: string) => {
    tools.onEvent({ type: 'warning', message: visible(message, 1000) })
  }
  const { request, explanations, warnings, notes, keep } = await prepareCache(
    run.request,
    { ...wish, image: run.image },
    tools,
  )
  for (const sentence of explanations) tools.onEvent({ type: 'cache', sentence })
  for (const warning of warnings) warn(warning)
  const trouble = new CacheTrouble()
  const built = await runBuildUnstuck(
    { ...run, request },
    {
      ...tools,
      onEvent: event => {
        if (event.type === 'solve') trouble.see(event.event)
        tools.onEvent(event)
      },
    },
  )
  for (const warning of await keep()) warn(warning)
  if (trouble.warning !== null) warn(trouble.warning)
  return withCacheNotes(built, notes)
}
