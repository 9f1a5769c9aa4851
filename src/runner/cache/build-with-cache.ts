import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import type { BuildRun, BuiltImage } from '../../pipeline/run-build.ts'
import { runCachedBuild } from '../../pipeline/cache/run-cached-build.ts'
import { actionsCache } from './actions-cache.ts'
import { readCacheRun } from './read-cache-run.ts'

/** A build with the cache that suits this workflow run. */
export async function buildWithCache(
  run: BuildRun,
  { cache: { mode, mounts }, matrix }: Pick<ActionInputs, 'cache' | 'matrix'>,
  tools: PipelineTools,
): Promise<BuiltImage> {
  const directories = actionsCache(tools)
  return runCachedBuild(run, { mode, mounts, run: readCacheRun(process.env, matrix), directories }, tools)
}
