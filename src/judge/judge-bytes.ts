import type { Budget } from '../model/budget.ts'
import type { Judgement } from '../model/verdict.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { type JudgedPlatform, onPlatform } from './judged-platform.ts'
import { judgementOf, ruleOn, type Ruling } from './rule.ts'

/**
 * Judges a number of bytes by the budget's limit.
 *
 * @param what what was measured, as the start of a sentence: `The total`, `Path /app/**`.
 */
export function judgeBytes(budget: Budget, judged: JudgedPlatform, what: string, actual: number): Judgement {
  return judgementOf(budget, judged, ruleOnBytes(budget, what + onPlatform(judged), actual))
}

/**
 * The same for who has the limit and not the budget.
 *
 * @param what with the platform, where there is more than one.
 */
export function ruleOnBytes(
  { limit, metric }: Pick<Budget, 'limit' | 'metric'>,
  what: string,
  actual: number,
): Ruling {
  const sentence =
    Number.isFinite(actual) && Number.isFinite(limit)
      ? `${what} is ${formatBytes(actual)} ${metric}, ${compare(actual, limit)}.`
      : NO_NUMBER
  return { outcome: ruleOn(actual, limit), actual, sentence }
}

const NO_NUMBER = 'The size or its limit is not a number, so nothing shows that it is within budget.'

/** `3.0 MB over its budget of 145.0 MB`; near its limit, what is left of it. */
function compare(actual: number, limit: number): string {
  const bound = `its budget of ${formatBytes(limit)}`
  if (actual > limit) return `${formatBytes(actual - limit)} over ${bound}`
  if (actual === limit) return `exactly ${bound}`
  return ruleOn(actual, limit) === 'warn'
    ? `${formatBytes(limit - actual)} left of ${bound}`
    : `within ${bound}`
}
