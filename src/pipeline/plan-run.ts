import type { Recipe } from '../buildx/recipe.ts'
import type { ToolContext } from '../tools/tool-context.ts'
import { planTargets, type TargetOptions } from './plan-targets.ts'
import { reproducible } from './reproducible.ts'
import type { Checkout } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'

/** What the inputs of the action or the options of a command ask for. */
export interface RunRequest extends Omit<RunPlan, 'targets' | 'env'> {
  readonly recipe: Recipe
  /** What is said of each image elsewhere than in its target. */
  readonly targets: TargetOptions
  /** Whether the same content makes the same digest. */
  readonly reproducible: boolean
}

/**
 * Everything that a run is to do.
 *
 * @throws InputError for a config file or a baseline that cannot be used; ToolError when the time of the commit cannot be had.
 */
export async function planRun(
  { targets, reproducible: isReproducible, ...request }: RunRequest,
  context: ToolContext & Checkout,
): Promise<RunPlan> {
  const plan = { ...request, targets: await planTargets(request.recipe, targets) }
  return isReproducible ? reproducible(plan, context) : plan
}
