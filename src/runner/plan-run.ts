import path from 'node:path'
import { bakeSurroundings } from '../buildx/bake/bake-surroundings.ts'
import { readBakeRecipe } from '../buildx/bake/read-bake-recipe.ts'
import { buildRecipe, type Recipe } from '../buildx/recipe.ts'
import { configLayers } from '../inputs/config-layers.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfig } from '../inputs/read-config.ts'
import type { CommitContext } from '../model/commit-context.ts'
import { namedBaseline } from '../pipeline/named-baseline.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { planTargets } from '../pipeline/plan-targets.ts'
import { reproducible } from '../pipeline/reproducible.ts'
import type { RunPlan } from '../pipeline/run-plan.ts'
import { readSecretsHint } from './event/read-secrets-hint.ts'
import { maskSecrets } from './log/mask-secrets.ts'
import type { WorkflowLog } from './log/workflow-log.ts'
import { planBaseline } from './plan-baseline.ts'
import { readBakeSecrets } from './read-bake-secrets.ts'

/** A step of a job, as its inputs and its run say. */
export interface ActionStep {
  readonly inputs: ActionInputs
  /** The commit that the run is for; null outside of GitHub. */
  readonly commit: CommitContext | null
  /** Whether BuildKit's checks of the Dockerfile are run, and become annotations. */
  readonly checks: boolean
}

/**
 * What the inputs, the bake files and the config file ask for, as one run of the pipeline.
 *
 * @throws InputError for bake files or a config file that cannot be used; ToolError when buildx fails, or the time of the commit cannot
 *   be had.
 */
export async function planRun(
  { inputs, commit, checks }: ActionStep,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<RunPlan> {
  const { file, required } = inputs.config
  const config = await readConfig(file, path.resolve(tools.cwd, file), required)
  const recipe = await readRecipe(inputs, tools, log)
  const targets = await planTargets(recipe, {
    image: inputs.bake === null ? inputs.image : inputs.bake.image,
    defaultProvenance: inputs.bake?.defaultProvenance ?? null,
    budgetsOf: image => {
      const { layers, warnings } = configLayers(config, image, file)
      for (const warning of warnings) log.warning(warning)
      return Promise.resolve([...layers, inputs.budgets])
    },
    baselineOf: async subject => {
      const { choice } = inputs.baseline
      return choice.kind === 'named'
        ? namedBaseline(choice.location, subject, { cwd: tools.cwd, required: false })
        : planBaseline({ ...inputs, request: subject.request }, commit, tools)
    },
  })
  const { pushWhen, advice, requiredTargets } = inputs
  const secretsHint = readSecretsHint(process.env)
  const plan = { recipe, targets, pushWhen, advice, requiredTargets, checks, secretsHint }
  return inputs.reproducible ? reproducible(plan, tools) : plan
}

/** Bake files point at secrets, which are masked before anything else happens. */
async function readRecipe(
  { request, bake, requiredTargets }: ActionInputs,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<Recipe> {
  if (bake === null) return buildRecipe(request, tools)
  const recipe = await readBakeRecipe(bake, requiredTargets, tools)
  const { env, cwd } = bakeSurroundings(bake, tools)
  const definitions = [recipe, recipe.required].flatMap(each => each?.definition ?? [])
  maskSecrets(
    definitions.flatMap(each => readBakeSecrets(each, env, cwd)),
    log,
  )
  return recipe
}
