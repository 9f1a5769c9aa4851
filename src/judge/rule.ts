import type { Budget } from '../model/budget.ts'
import type { Judgement, Outcome } from '../model/verdict.ts'

/** From this part of its limit on, a budget warns. */
const WARN_FROM = 0.9

/**
 * The rule for every limit: over it fails, exactly at it is within, and from 90 % of it on warns. Nothing at all never warns,
 * whatever the limit. What is not a number fails, since it cannot be shown to be within.
 */
export function ruleOn(actual: number, limit: number): Outcome {
  if (!(actual <= limit)) return 'fail'
  return actual > 0 && actual >= WARN_FROM * limit ? 'warn' : 'pass'
}

/** The limit of a budget, in its own unit. */
export function limitOf(budget: Budget): Pick<Judgement, 'limit' | 'unit'> {
  if (budget.kind === 'layers') return { limit: budget.count, unit: 'layers' }
  if (budget.kind !== 'growth') return { limit: budget.bytes, unit: 'bytes' }
  return budget.limit.unit === 'percent'
    ? { limit: budget.limit.percent, unit: 'percent' }
    : { limit: budget.limit.bytes, unit: 'bytes' }
}

/** A budget that could not be judged. */
export function skipped(budget: Budget, platform: string, sentence: string): Judgement {
  return { budget, platform, outcome: 'skipped', actual: null, ...limitOf(budget), sentence }
}
