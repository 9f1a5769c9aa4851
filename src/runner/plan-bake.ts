import path from 'node:path'
import { bakeSurroundings } from '../buildx/bake/bake-surroundings.ts'
import { readBakeDefinition } from '../buildx/bake/read-bake-definition.ts'
import type { BakeRequest } from '../inputs/bake-request.ts'
import { configLayers } from '../inputs/config-layers.ts'
import { readConfig } from '../inputs/read-config.ts'
import { bakeBaseline } from '../pipeline/bake/bake-baseline.ts'
import type { BakeRun } from '../pipeline/bake/bake-run.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { planBakeTargets } from '../pipeline/bake/plan-bake-targets.ts'
import { reproducibleBake } from '../pipeline/bake/reproducible-bake.ts'
import { planBaseline } from './plan-baseline.ts'
import type { PlannedStep } from './plan-build.ts'
import { readBakeSecrets } from './read-bake-secrets.ts'
import { readSecretsHint } from './event/read-secrets-hint.ts'
import type { WorkflowLog } from './log/workflow-log.ts'

/**
 * What the inputs, the bake files and the config file ask for, as one run of the pipeline.
 *
 * @throws InputError for bake files or a config file that cannot be used; ToolError when buildx fails.
 */
export async function planBake(
  request: BakeRequest,
  { inputs, commit, checks }: PlannedStep,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<BakeRun> {
  const { file, required } = inputs.config
  const config = await readConfig(file, path.resolve(tools.cwd, file), required)
  const definition = await readBakeDefinition(request, tools)
  const { env, cwd } = bakeSurroundings(request, tools)
  for (const secret of readBakeSecrets(definition, env, cwd)) log.mask(secret)
  const targets = await planBakeTargets(definition, {
    image: request.image,
    defaultProvenance: request.defaultProvenance,
    budgetsOf: image => {
      const { layers, warnings } = configLayers(config, image, file)
      for (const warning of warnings) log.warning(warning)
      return Promise.resolve([...layers, inputs.budgets])
    },
    baselineOf: async subject => {
      const { choice } = inputs.baseline
      return choice.kind === 'named'
        ? bakeBaseline(choice.location, subject, { cwd: tools.cwd, required: false })
        : planBaseline({ ...inputs, request: subject.request }, commit, tools)
    },
  })
  const { pushWhen, advice, requiredTargets } = inputs
  const secretsHint = readSecretsHint(process.env)
  const run = { request, definition, targets, pushWhen, advice, requiredTargets, checks, secretsHint }
  return inputs.reproducible ? reproducibleBake(run, tools) : run
}
