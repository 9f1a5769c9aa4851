import { sumCacheTraffic, type CacheTransfer } from '../buildx/cache/cache-traffic.ts'
import type { CacheUse } from '../buildx/cache/cache-use.ts'
import type { SolveResult } from '../buildx/solve.ts'
import type { CacheFindings } from '../report/build/report-cache.ts'

const SHARED = 'The targets of a bake file are built together: this is what went for all of them.'

/**
 * What the cache did for one target of a bake.
 *
 * @param uses of the target alone.
 * @param solves those that the target was part of.
 */
export function bakeCache(
  uses: readonly CacheUse[],
  solves: readonly Pick<SolveResult, 'layerMoves'>[],
): CacheFindings {
  const { imported, exported } = sumCacheTraffic(solves.map(({ layerMoves }) => layerMoves))
  return { uses, traffic: { imported: shared(imported), exported: shared(exported) } }
}

function shared(transfer: CacheTransfer): CacheTransfer {
  return transfer.caches === 0 ? transfer : { ...transfer, notes: [SHARED, ...transfer.notes] }
}
