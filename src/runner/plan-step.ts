import path from 'node:path'
import { bakeContext } from '../buildx/bake/bake-context.ts'
import { readBakeRecipe } from '../buildx/bake/read-bake-recipe.ts'
import { buildRecipe, type Recipe } from '../buildx/recipe.ts'
import { budgetsOfImage } from '../inputs/budgets-of-image.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { readConfig } from '../inputs/read-config.ts'
import type { CommitContext } from '../model/commit-context.ts'
import type { BaselineTarget } from '../pipeline/named-baseline.ts'
import { planRun } from '../pipeline/plan-run.ts'
import type { Checkout, Clock, RunContext } from '../pipeline/run-context.ts'
import type { RunPlan } from '../pipeline/run-plan.ts'
import { sharedTags } from '../pipeline/shared-tags.ts'
import { verifyOptions } from '../pipeline/verify/verify-options.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { readBaseConfig } from './base-config.ts'
import { actionsCache } from './cache/actions-cache.ts'
import { readCacheRun } from './cache/read-cache-run.ts'
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
export async function planStep(
  { inputs, commit, checks }: ActionStep,
  context: RunContext & Checkout & Clock,
  log: WorkflowLog,
): Promise<RunPlan> {
  const { file, required } = inputs.config
  const config = await readConfig(file, path.resolve(context.cwd, file), {
    required,
    workspace: context.cwd,
  })
  const base = await readBaseConfig(inputs, config, context, log)
  const budgets = { file, config, base, own: inputs.budgets }
  const recipe = await readRecipe(inputs, context, log)
  const targets = {
    image: inputs.bake === null ? inputs.image : inputs.bake.image,
    defaultProvenance: inputs.bake?.defaultProvenance ?? null,
    budgetsOf: (image: string) =>
      budgetsOfImage(budgets, image, warning => {
        log.warning(warning)
      }),
    baselineOf: (subject: BaselineTarget) => planBaseline(inputs, subject, commit, context),
  }
  const { pushWhen, requireBaseline, advice, requiredTargets, reproducible, matrix } = inputs
  const cache = {
    ...inputs.cache,
    run: readCacheRun(process.env, matrix),
    directories: actionsCache(context),
  }
  const secretsHint = readSecretsHint(process.env)
  const plan = await planRun(
    {
      ...{ recipe, targets, pushWhen, requireBaseline, advice, requiredTargets },
      ...{ matrix, checks, secretsHint, cache, reproducible },
      verify: verifyOptions({ advice, command: inputs.verifyCommand, where: 'input `verify-command`' }),
    },
    context,
  )
  const requests = plan.targets.map(({ request }) => request)
  for (const warning of sharedTags(requests, matrix)) log.warning(warning)
  return plan
}

/** Bake files point at secrets, which are masked before anything else happens. */
async function readRecipe(
  { request, bake, requiredTargets }: ActionInputs,
  context: ToolContext & Checkout,
  log: WorkflowLog,
): Promise<Recipe> {
  if (bake === null) return buildRecipe(request, context)
  const recipe = await readBakeRecipe(bake, requiredTargets, context)
  const { env, cwd } = bakeContext(bake, context)
  const definitions = [recipe, recipe.required].flatMap(each => each?.definition ?? [])
  maskSecrets(
    definitions.flatMap(each => readBakeSecrets(each, env, cwd)),
    log,
  )
  return recipe
}
