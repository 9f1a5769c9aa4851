import type { Outcome } from '../../judge/verdict.ts'

const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'pass', 'skipped']

/** The worst of several outcomes; null of none. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome | null {
  return WORST_FIRST.find(each => outcomes.includes(each)) ?? null
}
