import type { ReadingBudget } from './reading-budget.ts'

/** Work without I/O that stops for a moment after each piece, so that a signal can be heard between two of them. */
export type InTurns<Result> = Generator<undefined, Result, undefined>

/**
 * Does the work to its end, with a pause whenever the budget says so.
 *
 * @throws whatever the work throws; the signal's reason when it aborts.
 */
export async function runInTurns<Result>(work: InTurns<Result>, budget: ReadingBudget): Promise<Result> {
  for (;;) {
    const turn = work.next()
    if (turn.done === true) return turn.value
    if (budget.isDue) await budget.pause()
  }
}
