import path from 'node:path'
import { configLayers } from '../inputs/config-layers.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfig } from '../inputs/read-config.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { reproducibleRequest } from '../pipeline/reproducible-request.ts'
import type { BuildRun } from '../pipeline/run-build.ts'
import { planBaseline } from './plan-baseline.ts'
import { readSecretsHint } from './event/read-secrets-hint.ts'
import type { WorkflowLog } from './log/workflow-log.ts'

export interface PlannedStep {
  readonly inputs: ActionInputs
  /** The commit that the run is for; null outside of GitHub. */
  readonly commit: CommitContext | null
  /** Whether BuildKit's checks of the Dockerfile are run. */
  readonly checks: boolean
}

/**
 * What the inputs and the config file ask for, as one run of the pipeline.
 *
 * @throws InputError for a config file that cannot be read; ToolError when the time of the commit cannot be had.
 */
export async function planBuild(
  { inputs, commit, checks }: PlannedStep,
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
    baseline: await planBaseline(inputs, commit, tools),
    pushWhen: inputs.pushWhen,
    advice: inputs.advice,
    requiredTargets: inputs.requiredTargets,
    checks,
    secretsHint: readSecretsHint(process.env),
  }
}
