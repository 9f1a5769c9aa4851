import { ImageError } from '../../errors/image-error.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

/** A file, and the first piece of its content. */
export interface WantedFile {
  readonly path: string
  readonly first: Buffer
}

/**
 * The parser of a file that a catalog wants, or null when it wants none. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
export function carefulParser(
  catalog: PackageCatalog,
  { path, first }: WantedFile,
  budget: ReadingBudget,
): ClaimParser | null {
  const isWanted = () => catalog.wants(path) || catalog.wantsContent?.(first) === true
  let parser = attempt(() => (isWanted() ? catalog.start(path, budget) : null))
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
