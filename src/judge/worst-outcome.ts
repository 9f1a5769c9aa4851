import type { Judgement, Outcome } from './verdict.ts'

const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'pass', 'skipped']

/** The worst of the judgements; `skipped` when none could be judged, `pass` when there are none. */
export function worstOutcome(judgements: readonly Judgement[]): Outcome {
  if (judgements.length === 0) return 'pass'
  return WORST_FIRST.find(each => judgements.some(({ outcome }) => outcome === each)) ?? 'skipped'
}
