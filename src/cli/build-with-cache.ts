import { withoutRunnerServices } from '../buildx/runner-services.ts'
import { parseCacheMode } from '../inputs/cache-mode.ts'
import type { DirectoryCache } from '../pipeline/cache/directory-cache.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { type BuildRun, type BuiltImage, runBuild } from '../pipeline/run-build.ts'
import { runCachedBuild } from '../pipeline/cache/run-cached-build.ts'
import type { BuildOptions } from './build-options.ts'
import { terminalRun } from './terminal-run.ts'

/** A directory stays where it is: on the machine. */
const NO_SERVICE: DirectoryCache = {
  restore: () => Promise.resolve({ kind: 'nothing' }),
  save: () => Promise.resolve({ kind: 'there' }),
}

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
  const env = mode === 'local' ? withoutRunnerServices(tools.env) : tools.env
  const wish = { mode, mounts: false, run: terminalRun(env), directories: NO_SERVICE }
  return runCachedBuild(run, wish, { ...tools, env })
}
