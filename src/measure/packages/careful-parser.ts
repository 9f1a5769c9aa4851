import { ImageError } from '../../errors/image-error.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser, ClaimReader } from './claim-reader.ts'

/**
 * The parser of a file that a reader wants, or null when it wants none. Readers promise to throw nothing but what the budget throws;
 * should one do, its packages are missing, but the layer can still be weighed.
 */
export function carefulParser(reader: ClaimReader, path: string, budget: ReadingBudget): ClaimParser | null {
  let parser = attempt(() => (reader.wants(path) ? reader.start(path, budget) : null))
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

/** Null, too, for an error that is nobody's but the reader's. */
function attempt<Result>(work: () => Result): Result | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof ImageError) throw error
    return null
  }
}
