import type { Judgement } from '../model/verdict.ts'
import { judgeBytes } from './judge-bytes.ts'
import type { BudgetOf, Subject } from './subject.ts'

/** Judges the bytes that are shipped but no longer show. */
export function judgeHidden(budget: BudgetOf<'hidden'>, subject: Subject): Judgement {
  return judgeBytes(budget, subject, 'The size of hidden bytes', subject.platform.hidden[budget.metric])
}
