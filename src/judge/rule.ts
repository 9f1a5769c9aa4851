import type { Budget } from '../model/budget.ts'
import type { Judgement, Outcome } from '../model/verdict.ts'
import type { JudgedPlatform } from './judged-platform.ts'

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

/** What comes of judging by a budget. */
export type Ruling = Pick<Judgement, 'outcome' | 'actual' | 'sentence'>

/** The judgement that a ruling on a platform is. */
export function judgementOf(budget: Budget, { platform }: JudgedPlatform, ruling: Ruling): Judgement {
  const { limit, unit } = budget
  return { budget, platform: platform.platform, limit, unit, ...ruling }
}

/** A budget that could not be judged. */
export function skipped(budget: Budget, platform: string, sentence: string): Judgement {
  const { limit, unit } = budget
  return { budget, platform, outcome: 'skipped', actual: null, limit, unit, sentence }
}

/** A budget on what is not there: it holds, and its judgement says why, since a name may be misspelt. */
export function absent(budget: Budget, judged: JudgedPlatform, sentence: string): Judgement {
  return {
    ...judgementOf(budget, judged, { outcome: 'pass', actual: 0, sentence }),
    matchesNothing: true,
  }
}
