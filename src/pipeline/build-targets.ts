import type { SolvedTarget, TargetBuild } from '../buildx/bake/solve-bake.ts'
import { solveTargets } from '../buildx/recipe.ts'
import type { Digest } from '../model/digest.ts'
import { openLayerStore } from './cache/open-layer-store.ts'
import { readRecentLayers } from './cache/recent-layers.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import type { RunPlan } from './run-plan.ts'
import { solveTools } from './solve-tools.ts'

/**
 * Builds the targets of a run. Layers that their images will most likely have again are not exported.
 *
 * @throws what {@link solveTargets} throws.
 */
export async function buildTargets(
  plan: RunPlan,
  builds: readonly TargetBuild[],
  tools: PipelineTools,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  tools.onEvent({ type: 'phase', phase: { kind: 'build' } })
  return solveTargets(plan.recipe, builds, solveTools(tools, await recentLayers(plan, tools)))
}

async function recentLayers({ targets }: RunPlan, { storeDir }: PipelineTools): Promise<Digest[]> {
  const store = openLayerStore(storeDir)
  const measured = targets.filter(each => each.measured)
  const all = await Promise.all(measured.map(({ image }) => readRecentLayers(storeDir, image, store)))
  return [...new Set(all.flat())]
}
