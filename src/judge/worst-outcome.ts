import type { Judgement, Outcome } from '../model/verdict.ts'

const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'pass', 'skipped']

/** The worst of several outcomes; null of none. */
export function worstOf(outcomes: readonly Outcome[]): Outcome | null {
  return WORST_FIRST.find(each => outcomes.includes(each)) ?? null
}

/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
export function worstOutcome(judgements: readonly Judgement[]): Outcome {
  return worstOf(judgements.map(({ outcome }) => outcome)) ?? 'pass'
}
