import type { Judgement } from '../model/verdict.ts'
import { judgeBytes } from './judge-bytes.ts'
import type { BudgetOf, Subject } from './subject.ts'

/** Judges the size of the whole image. */
export function judgeTotal(budget: BudgetOf<'total'>, subject: Subject): Judgement {
  return judgeBytes(budget, subject, 'The total', subject.platform[budget.metric])
}
