import type { Ecosystem, PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'

/**
 * Reads what one kind of package database or manifest says. One sibling an ecosystem; the list of them is
 * `claim-readers.ts`.
 *
 * Content comes from images and is hostile: nothing is thrown but by the budget, and what makes no sense is no claim.
 */
export interface ClaimReader {
  readonly ecosystem: Ecosystem
  /** Largest file in bytes worth reading. */
  readonly maxBytes: number
  /** Whether a file at this layer path (no leading slash) may hold a claim. Called for every regular file of a layer. */
  wants(path: string): boolean
  /**
   * Begins a file.
   *
   * @param budget is told what is parsed, and what is remembered of it.
   */
  start(path: string, budget: ReadingBudget): ClaimParser
}

/** Takes the content of one file as it goes by. Both methods throw the budget's ImageError and nothing else. */
export interface ClaimParser {
  /** The next piece of the content, which is not changed and not kept. */
  add(piece: Buffer): void
  /** What the file says, or null when it says nothing about packages. */
  end(): PackageClaim | null
}
