import { sumCacheTraffic } from '../../buildx/cache/cache-traffic.ts'
import type { CacheUse } from '../../buildx/cache/cache-use.ts'
import type { SolveResult } from '../../buildx/solve/solve.ts'
import type { CacheFindings } from '../../report/build/report-cache.ts'

const SHARED =
  'The targets of a bake file are built together: imported and exported is what went for all of them.'

/**
 * What the cache did for one target of a bake.
 *
 * @param uses of the target alone.
 * @param solves those that the target was part of.
 * @param notes whole sentences that qualify the steps.
 */
export function bakeCache(
  uses: readonly CacheUse[],
  solves: readonly Pick<SolveResult, 'layerMoves'>[],
  notes: readonly string[],
): CacheFindings {
  const traffic = sumCacheTraffic(solves.map(({ layerMoves }) => layerMoves))
  const caches = traffic.imported.caches + traffic.exported.caches
  return { uses, traffic, notes: caches === 0 ? notes : [...notes, SHARED] }
}
