import type { Judgement, Verdict } from '../model/verdict.ts'
import { budgetKind } from './budgets.ts'
import { worstOutcome } from './worst-outcome.ts'

/**
 * Fails each budget that was skipped where a baseline would have helped.
 *
 * @param reason why there is no baseline, as a whole sentence; null: there is one.
 */
export function requireBaseline(verdict: Verdict, reason: string | null): Verdict {
  const why = reason === null ? '' : ` ${reason}`
  const words = `, and \`require-baseline\` is set.${why}`
  const judgements = verdict.judgements.map((judgement): Judgement =>
    lacksBaseline(judgement)
      ? { ...judgement, outcome: 'fail', sentence: judgement.sentence.replace(/\.?$/, () => words) }
      : judgement,
  )
  return { ...verdict, outcome: worstOutcome(judgements), judgements }
}

/** Whether a budget was skipped that could have been judged with another baseline. */
export function lacksBaseline({ budget, outcome, skippedBy }: Judgement): boolean {
  return outcome === 'skipped' && skippedBy === undefined && budgetKind(budget).compares === true
}
