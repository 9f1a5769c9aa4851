import { parseCacheMode } from '../inputs/cache-mode.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { type BuildRun, type BuiltImage, runBuild } from '../pipeline/run-build.ts'
import { runCachedBuild } from '../pipeline/run-cached-build.ts'
import { actionsCache } from '../runner/actions-cache.ts'
import { readCacheRun } from '../runner/read-cache-run.ts'
import type { BuildOptions } from './build-options.ts'

/**
 * A build with the cache that `--cache` names. Without it the builder's own cache is all there is, as with docker, beside what
 * `--cache-from` and `--cache-to` say.
 *
 * @throws InputError for a cache that there is not; what the build throws.
 */
export async function buildWithCache(
  run: BuildRun,
  { cache }: Pick<BuildOptions, 'cache'>,
  tools: PipelineTools,
): Promise<BuiltImage> {
  if (cache === undefined) return runBuild(run, tools)
  const mode = parseCacheMode(cache, '--cache')
  const wish = { mode, mounts: false, run: readCacheRun(tools.env), directories: actionsCache(tools) }
  return runCachedBuild(run, wish, tools)
}
