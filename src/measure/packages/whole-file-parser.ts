import type { PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser } from './package-catalog.ts'

/** As many bytes are parsed as one step takes. */
const BYTES_OF_A_STEP = 64

/** For a file that makes sense only as a whole, so that it is held as one; `maxBytes` of its catalog says how much that is at most. */
export function wholeFileParser(
  budget: ReadingBudget,
  read: (file: Buffer) => PackageClaim | null,
): ClaimParser {
  const pieces: Buffer[] = []
  return {
    add(piece) {
      budget.spend('parsed', piece.length)
      budget.spend('steps', piece.length / BYTES_OF_A_STEP)
      pieces.push(Buffer.from(piece))
    },
    end: () => read(Buffer.concat(pieces)),
  }
}
