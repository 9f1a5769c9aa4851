import type { Budget } from '../model/budget.ts'
import type { Judgement } from '../model/verdict.ts'
import { limitOf, ruleOn } from './rule.ts'
import { bytesSentence } from './sentences.ts'
import { onPlatform, type Subject } from './subject.ts'

/**
 * Judges a number of bytes by the budget's limit.
 *
 * @param what what was measured, as the start of a sentence: `The total`, `Path /app/**`.
 */
export function judgeBytes(budget: Budget, subject: Subject, what: string, actual: number): Judgement {
  const { limit, unit } = limitOf(budget)
  return {
    budget,
    platform: subject.platform.platform,
    outcome: ruleOn(actual, limit),
    actual,
    limit,
    unit,
    sentence: bytesSentence({ what: what + onPlatform(subject), actual, limit, metric: budget.metric }),
  }
}
