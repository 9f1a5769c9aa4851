import { parseAttributes } from '../buildx/attributes.ts'
import { CacheWatch } from '../buildx/cache/cache-watch.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { formatSeconds } from '../units/format-seconds.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { type BuildRun, type BuiltImage, runBuild } from './run-build.ts'

const BUILT_BEFORE = 'Steps that were built before the cache service got stuck count as cached.'

/** Milliseconds: an export of gigabytes takes minutes. */
const PATIENCE = 15 * 60_000

/**
 * Builds. When GitHub's cache service hangs while the cache is exported, that build is ended and done again without the service:
 * what it had made is in the builder, so the second one only exports the image.
 *
 * An import that hangs cannot be helped: BuildKit does not let go of it, and the next build waits for it, too.
 *
 * @throws what {@link runBuild} throws.
 */
export async function runBuildUnstuck(
  run: BuildRun,
  tools: PipelineTools,
  patience = PATIENCE,
): Promise<BuiltImage> {
  const stuck = new AbortController()
  const watch = new CacheWatch(patience, seconds => {
    const message = `The cache is not written, because the cache service did not take it within ${formatSeconds(seconds)}`
    stuck.abort(new ToolError(message))
  })
  const watched: PipelineTools = {
    ...tools,
    signal: AbortSignal.any([tools.signal, stuck.signal]),
    onEvent: event => {
      if (event.type === 'solve') watch.see(event.event)
      tools.onEvent(event)
    },
  }
  try {
    return await runBuild(run, watched)
  } catch (error) {
    if (!stuck.signal.aborted || tools.signal.aborted) throw error
    tools.onEvent({ type: 'warning', message: (stuck.signal.reason as Error).message })
  } finally {
    watch.end()
  }
  const built = await runBuild({ ...run, request: withoutService(run.request) }, tools)
  const { cache } = built.report
  if (cache.kind === 'unknown') return built
  return { ...built, report: { ...built.report, cache: { ...cache, notes: [...cache.notes, BUILT_BEFORE] } } }
}

function withoutService(request: SolveRequest): SolveRequest {
  const others = (caches: readonly string[] = []) =>
    caches.filter(cache => parseAttributes(cache).get('type') !== 'gha')
  return { ...request, cacheFrom: others(request.cacheFrom), cacheTo: others(request.cacheTo) }
}
