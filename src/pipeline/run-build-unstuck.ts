import { parseAttributes } from '../buildx/attributes.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { type BuildRun, type BuiltImage, runBuild } from './run-build.ts'
import { unstuck } from './unstuck.ts'
import { withCacheNotes } from './cache/with-cache-notes.ts'

/** What qualifies the hits of a build that takes the place of one that got stuck. */
export const BUILT_STUCK = 'Steps that were built before the cache service got stuck count as cached.'

/**
 * Builds. When GitHub's cache service hangs while the cache is exported, that build is ended and done again without the service:
 * what it had made is in the builder, so the second one only exports the image.
 *
 * @throws what {@link runBuild} throws.
 */
export async function runBuildUnstuck(
  run: BuildRun,
  tools: PipelineTools,
  patience?: number,
): Promise<BuiltImage> {
  return unstuck(
    watched => runBuild(run, watched),
    async () =>
      withCacheNotes(await runBuild({ ...run, request: withoutService(run.request) }, tools), [BUILT_STUCK]),
    tools,
    patience,
  )
}

/** A request without the caches in GitHub's service. */
export function withoutService(request: SolveRequest): SolveRequest {
  const others = (caches: readonly string[] = []) =>
    caches.filter(cache => parseAttributes(cache).get('type') !== 'gha')
  return { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) }
}
