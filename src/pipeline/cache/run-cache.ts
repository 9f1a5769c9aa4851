import { sumCacheTraffic } from '../../buildx/cache/sum-cache-traffic.ts'
import type { SolveResult } from '../../buildx/solve/solve.ts'
import type { CacheUse } from '../../model/cache-use.ts'
import type { CacheFindings } from '../../report/build/report-cache.ts'
import type { RunPlan } from '../run-plan.ts'

/** What qualifies the hits of a build whose required targets were built before it. */
const BUILT_BY_REQUIRED_TARGET = 'Steps that a required target built in this run count as cached.'

const SHARED =
  'The targets of a bake file are built together: imported and exported bytes are those of all targets.'

/**
 * What the cache did for one target of a run.
 *
 * @param uses of the target alone.
 * @param solves those that the target was part of.
 */
export function runCache(
  { recipe, requiredTargets = [] }: Pick<RunPlan, 'recipe' | 'requiredTargets'>,
  uses: readonly CacheUse[],
  solves: readonly Pick<SolveResult, 'layerMoves'>[],
): CacheFindings {
  const traffic = sumCacheTraffic(solves.map(({ layerMoves }) => layerMoves))
  const moved = traffic.imported.caches + traffic.exported.caches > 0
  const notes = [
    ...(requiredTargets.length > 0 ? [BUILT_BY_REQUIRED_TARGET] : []),
    ...(moved && recipe.kind === 'bake' ? [SHARED] : []),
  ]
  return { uses, traffic, notes }
}
