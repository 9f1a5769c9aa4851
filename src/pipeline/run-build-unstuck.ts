import { parseAttributes } from '../buildx/attributes.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { type BuildRun, type BuiltImage, runBuild } from './run-build.ts'
import { unstuck } from './unstuck.ts'

const BUILT_BEFORE = 'Steps that were built before the cache service got stuck count as cached.'

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
    async () => withNote(await runBuild({ ...run, request: withoutService(run.request) }, tools)),
    tools,
    patience,
  )
}

function withNote(built: BuiltImage): BuiltImage {
  const { cache } = built.report
  if (cache.kind === 'unknown') return built
  return { ...built, report: { ...built.report, cache: { ...cache, notes: [...cache.notes, BUILT_BEFORE] } } }
}

/** A request without the caches in GitHub's service. */
export function withoutService(request: SolveRequest): SolveRequest {
  const others = (caches: readonly string[] = []) =>
    caches.filter(cache => parseAttributes(cache).get('type') !== 'gha')
  return { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) }
}
