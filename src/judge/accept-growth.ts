import type { Acceptance, Judgement, Verdict } from '../model/verdict.ts'
import { growth } from './budgets/growth.ts'
import { worstOutcome } from './worst-outcome.ts'

/** Growth over its budget that somebody accepted: it warns and says who did. All other budgets hold as before. */
export function acceptGrowth(verdict: Verdict, accepted: Acceptance): Verdict {
  const words = `; accepted by \`${accepted.by}\` with the label \`${accepted.label}\`.`
  const judgements = verdict.judgements.map((judgement): Judgement =>
    isFailingGrowth(judgement)
      ? { ...judgement, outcome: 'warn', sentence: judgement.sentence.replace(/\.?$/, () => words) }
      : judgement,
  )
  return { ...verdict, outcome: worstOutcome(judgements), judgements, accepted }
}

/** Names the label by which growth over its budget can be accepted, unless the image fails by other budgets as well. */
export function offerAcceptance(verdict: Verdict, label: string): Verdict {
  const failed = verdict.judgements.filter(({ outcome }) => outcome === 'fail')
  return failed.every(isFailingGrowth) ? { ...verdict, overrideLabel: label } : verdict
}

/** Whether there is anything to accept: how much it is must be known. */
export function isFailingGrowth({ budget, outcome, actual }: Judgement): boolean {
  return budget.kind === growth.kind && outcome === 'fail' && actual !== null
}
