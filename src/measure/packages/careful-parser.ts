import { ImageError } from '../../errors/image-error.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { CatalogIndex } from './catalog-index.ts'
import type { ClaimParser, PackageCatalog } from './package-catalog.ts'

/** A file, and the first piece of its content. */
export interface WantedFile {
  readonly path: string
  /** Bytes. */
  readonly size: number
  readonly first: Buffer
}

const NONE: readonly ClaimParser[] = []

/**
 * The parsers of a file, one of each catalog that wants it. Catalogs promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
export function parsersOf(
  catalogs: CatalogIndex,
  file: WantedFile,
  budget: ReadingBudget,
): readonly ClaimParser[] {
  // It is asked of every file, and few are wanted by any.
  let parsers: ClaimParser[] | null = null
  for (const catalog of catalogs.mayWant(file.path)) {
    if (!wantsFile(catalog, file)) continue
    const parser = carefulParser(catalog, file.path, budget)
    if (parser !== null) (parsers ??= []).push(parser)
  }
  return parsers ?? NONE
}

function wantsFile(catalog: PackageCatalog, { path, size, first }: WantedFile): boolean {
  if (size > catalog.maxBytes) return false
  try {
    return catalog.wants(path) || catalog.wantsContent?.(first) === true
  } catch (error) {
    if (error instanceof ImageError) throw error
    return false
  }
}

function carefulParser(catalog: PackageCatalog, path: string, budget: ReadingBudget): ClaimParser | null {
  let parser = attempt(() => catalog.start(path, budget))
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
