import type { InTurns } from '../src/measure/in-turns.ts'

/** What work that is done in turns comes to, all of them at once. */
export function finished<Result>(work: InTurns<Result>): Result {
  for (;;) {
    const turn = work.next()
    if (turn.done === true) return turn.value
  }
}
