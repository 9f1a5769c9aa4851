import { CacheTrouble } from '../buildx/cache/cache-trouble.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { prepareCache } from '../pipeline/prepare-cache.ts'
import type { BuildRun, BuiltImage } from '../pipeline/run-build.ts'
import { runBuildUnstuck } from '../pipeline/run-build-unstuck.ts'
import { visible } from '../report/escape/visible.ts'
import { actionsCache } from './actions-cache.ts'
import { readCacheRun } from './read-cache-run.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** A build with the cache that suits this run. A cache in trouble is a warning, never a failed build. */
export async function buildWithCache(
  run: BuildRun,
  { mode, mounts }: ActionInputs['cache'],
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<BuiltImage> {
  const directories = actionsCache(tools)
  const wish = { mode, image: run.image, run: readCacheRun(process.env), directories, mounts }
  const { request, explanations, warnings, keep } = await prepareCache(run.request, wish, tools)
  log.lines(explanations)
  for (const warning of warnings) log.warning(visible(warning, 1000))
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
  for (const warning of await keep()) log.warning(visible(warning, 1000))
  if (trouble.warning !== null) log.warning(visible(trouble.warning, 1000))
  return built
}
