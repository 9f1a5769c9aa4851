import type { Budget } from '../model/budget.ts'
import type { Judgement } from '../model/verdict.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { ruleOn } from './rule.ts'
import { onPlatform, type Subject } from './subject.ts'

/**
 * Judges a number of bytes by the budget's limit.
 *
 * @param what what was measured, as the start of a sentence: `The total`, `Path /app/**`.
 */
export function judgeBytes(budget: Budget, subject: Subject, what: string, actual: number): Judgement {
  const { limit, unit } = budget
  const sentence =
    Number.isFinite(actual) && Number.isFinite(limit) ? say(budget, subject, what, actual) : NO_NUMBER
  return {
    budget,
    platform: subject.platform.platform,
    outcome: ruleOn(actual, limit),
    actual,
    limit,
    unit,
    sentence,
  }
}

const NO_NUMBER = 'The size or its limit is not a number, so nothing shows that it is within budget.'

/** `The total is 148.0 MB compressed, 3.0 MB over its budget of 145.0 MB.` */
function say(budget: Budget, subject: Subject, what: string, actual: number): string {
  const { limit } = budget
  const start = `${what}${onPlatform(subject)} is ${formatBytes(actual)} ${budget.metric}`
  const bound = formatBytes(limit)
  if (actual > limit) return `${start}, ${formatBytes(actual - limit)} over its budget of ${bound}.`
  if (actual === limit) return `${start}, exactly its budget of ${bound}.`
  return `${start}, within its budget of ${bound}.`
}
