import { ImageError } from '../../errors/image-error.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

/**
 * The parser of a file that a catalog wants, or null when it wants none. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
export function carefulParser(
  catalog: PackageCatalog,
  path: string,
  budget: ReadingBudget,
): ClaimParser | null {
  let parser = attempt(() => (catalog.wants(path) ? catalog.start(path, budget) : null))
  if (parser === null) return null
  return {
    add(piece) {
      const isFine = attempt(() => {
        parser?.add(piece)
        return true
      })
      if (isFine === null) parser = null
    },
    end: () => attempt(() => parser?.end() ?? null),
  }
}

/** Null, too, for an error in the catalog itself. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof ImageError) throw error
    return null
  }
}
