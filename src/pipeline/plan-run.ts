import type { Recipe } from '../buildx/recipe.ts'
import { planTargets, type TargetOptions } from './plan-targets.ts'
import { type PlanContext, reproducible } from './reproducible.ts'
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
  context: PlanContext,
): Promise<RunPlan> {
  const plan = { ...request, targets: await planTargets(request.recipe, targets) }
  return isReproducible ? reproducible(plan, context) : plan
}
