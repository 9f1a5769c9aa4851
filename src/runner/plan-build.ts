import path from 'node:path'
import { configLayers } from '../inputs/config-layers.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfig } from '../inputs/read-config.ts'
import type { Baseline } from '../pipeline/baseline.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { reproducibleRequest } from '../pipeline/reproducible-request.ts'
import type { BuildRun } from '../pipeline/run-build.ts'
import { readSecretsHint } from './read-secrets-hint.ts'
import type { WorkflowLog } from './workflow-log.ts'

/**
 * What the inputs and the config file ask for, as one run of the pipeline.
 *
 * @param checks whether BuildKit's checks of the Dockerfile are run.
 * @throws InputError for a config file that cannot be read; ToolError when the time of the commit cannot be had.
 */
export async function planBuild(
  inputs: ActionInputs,
  checks: boolean,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<BuildRun> {
  const { file, required } = inputs.config
  const config = await readConfig(file, path.resolve(tools.cwd, file), required)
  const { layers, warnings } = configLayers(config, inputs.image, file)
  for (const warning of warnings) log.warning(warning)
  return {
    request: inputs.reproducible ? await reproducibleRequest(inputs.request, tools) : inputs.request,
    image: inputs.image,
    budgets: [...layers, inputs.budgets],
    baseline: baselineOf(inputs),
    pushWhen: inputs.pushWhen,
    requiredTargets: inputs.requiredTargets,
    checks,
    secretsHint: readSecretsHint(process.env),
  }
}

/** The input `baseline` was not given. */
export const NO_BASELINE: Baseline = {
  kind: 'none',
  reason: 'No baseline was named (input `baseline`)',
}

function baselineOf({ baseline }: ActionInputs): Baseline {
  return baseline === null ? NO_BASELINE : { kind: 'image', location: baseline, required: false }
}
