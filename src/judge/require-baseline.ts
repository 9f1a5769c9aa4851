import type { Judgement, Verdict } from '../model/verdict.ts'
import { budgetKind } from './budgets.ts'
import { worstOutcome } from './worst-outcome.ts'

/**
 * Fails each budget that was not judged, but growth that is meant to be told only.
 *
 * @param reason why there is no baseline, as a whole sentence; null: there is one.
 * @param isPart whether other jobs build other platforms of the image: a limit on one of them is theirs.
 */
export function requireBaseline(verdict: Verdict, reason: string | null, isPart: boolean): Verdict {
  const judgements = verdict.judgements.map((judgement): Judgement => {
    const { outcome, skippedBy } = judgement
    if (outcome !== 'skipped' || skippedBy === 'settled') return judgement
    if (isPart && skippedBy === 'no-platform') return judgement
    const why = reason === null || !lacksBaseline(judgement) ? '' : ` ${reason}`
    const words = `, and \`require-baseline\` is set.${why}`
    return { ...judgement, outcome: 'fail', sentence: judgement.sentence.replace(/\.?$/, () => words) }
  })
  return { ...verdict, outcome: worstOutcome(judgements), judgements }
}

/** Whether a budget was skipped that could have been judged with another baseline. */
export function lacksBaseline({ budget, outcome, skippedBy }: Judgement): boolean {
  return outcome === 'skipped' && skippedBy === undefined && budgetKind(budget).compares === true
}
