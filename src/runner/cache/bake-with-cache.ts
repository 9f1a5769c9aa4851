import { CacheTrouble } from '../../buildx/cache/cache-trouble.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { BakeRun } from '../../pipeline/bake/bake-run.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import { prepareBakeCache } from '../../pipeline/bake/prepare-bake-cache.ts'
import type { BakeResult } from '../../pipeline/bake/run-bake.ts'
import { runBakeUnstuck } from '../../pipeline/bake/run-bake-unstuck.ts'
import { visible } from '../../report/escape/visible.ts'
import { actionsCache } from './actions-cache.ts'
import { readCacheRun } from './read-cache-run.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'

/** A bake with the caches that suit this run. A cache in trouble is a warning, never a failed build. */
export async function bakeWithCache(
  run: BakeRun,
  { cache: { mode }, matrix }: Pick<ActionInputs, 'cache' | 'matrix'>,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<BakeResult> {
  const wish = { mode, run: readCacheRun(process.env, matrix), directories: actionsCache(tools) }
  const { targets, explanations, warnings, keep } = await prepareBakeCache(run, wish, tools)
  log.lines(explanations)
  for (const warning of warnings) log.warning(visible(warning, 1000))
  const trouble = new CacheTrouble()
  const result = await runBakeUnstuck(
    { ...run, targets },
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
  return result
}
