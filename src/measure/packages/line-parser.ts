import type { PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'
import type { ClaimParser } from './package-catalog.ts'

/** Longer lines are cut. No package has a name, a path or as many dependencies as that. */
const LONGEST_LINE = 64 * 1024

const NEWLINE = 0x0a

/** What is done with the lines of a file. */
export interface LineReading {
  /** Takes a line without its end. Nothing is thrown but by the budget. */
  line(text: string): void
  end(): PackageClaim | null
}

/** Reads a text file line by line, holding no more than one of them. */
export function lineParser(reading: LineReading, budget: ReadingBudget): ClaimParser {
  let begun: Buffer[] = []
  let held = 0
  const hold = (piece: Buffer): void => {
    const part = piece.subarray(0, LONGEST_LINE - held)
    if (part.length === 0) return
    // A copy: pieces of a stream are big, and lines begin at their ends.
    begun.push(Buffer.from(part))
    held += part.length
  }
  const take = (piece: Buffer): void => {
    budget.spend('steps')
    if (held === 0) reading.line(piece.toString('utf8', 0, LONGEST_LINE))
    else {
      hold(piece)
      reading.line(Buffer.concat(begun, held).toString('utf8'))
      begun = []
      held = 0
    }
  }
  return {
    add(piece) {
      budget.spend('parsed', piece.length)
      let from = 0
      for (let end = piece.indexOf(NEWLINE); end >= 0; end = piece.indexOf(NEWLINE, from)) {
        take(piece.subarray(from, end))
        from = end + 1
      }
      if (from < piece.length) hold(piece.subarray(from))
    },
    end() {
      if (held > 0) take(Buffer.alloc(0))
      return reading.end()
    },
  }
}

/** Texts that a file says, each charged as it is kept. */
export class KeptTexts {
  readonly all: string[] = []
  readonly #budget: ReadingBudget

  constructor(budget: ReadingBudget) {
    this.#budget = budget
  }

  add(text: string): void {
    keep(this.#budget, text)
    this.all.push(text)
  }
}

/** Charges texts that are about to be remembered. @throws ImageError when they are too many or too long. */
export function keep(budget: ReadingBudget, ...texts: readonly string[]): void {
  for (const text of texts) {
    budget.spend('claims')
    budget.spend('names', text.length)
  }
}
