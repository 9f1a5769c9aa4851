import { buildRecipe } from '../src/buildx/recipe.ts'
import type { BuildRequest } from '../src/model/build-request.ts'
import type { RunPlan } from '../src/pipeline/run-plan.ts'

/** The plan of a single build without budgets or a baseline. */
export function buildPlan(request: BuildRequest, image: string, cwd: string): RunPlan {
  const recipe = buildRecipe(request, { cwd })
  const baseline = { kind: 'none', reason: 'none is needed' } as const
  const targets = [...recipe.definition.targets.values()].map(target => ({
    ...{ target, request, measured: true, image, budgets: { layers: [] }, baseline },
  }))
  return { recipe, targets }
}
