import type { PlatformComparison } from '../model/comparison.ts'
import type { Judgement } from '../model/verdict.ts'
import { judgeBytes } from './judge-bytes.ts'
import { limitOf, ruleOn, skipped } from './rule.ts'
import { belowFloorSentence, GROWTH_WORDS, percentSentence } from './sentences.ts'
import { type BudgetOf, onPlatform, type Subject } from './subject.ts'

type GrowthBudget = BudgetOf<'growth'>

/**
 * Judges growth since the baseline, in bytes or in percent of the baseline's total. It counts the bytes blamed on the change
 * itself, or all of them, as the budget says.
 *
 * Skipped without a baseline, on a platform that the baseline does not have, for compressed bytes that must not be subtracted,
 * for a percentage of nothing, and where growth is told only.
 */
export function judgeGrowth(budget: GrowthBudget, subject: Subject): Judgement {
  const { comparison, growthUnjudged } = subject
  const skip = (reason: string): Judgement =>
    skipped(budget, subject.platform.platform, `Growth${onPlatform(subject)} was not judged: ${reason}`)
  if (comparison === null) return skip('there is no baseline to compare with.')
  if (comparison === 'new') return skip(`the baseline has no platform ${subject.platform.platform}.`)
  if (budget.metric === 'compressed' && comparison.compressedIncomparable !== null) {
    return skip(lowerFirst(comparison.compressedIncomparable))
  }
  if (growthUnjudged !== null) return skip(growthUnjudged)
  const growth = countedGrowth(budget, comparison)
  if (budget.limit.unit === 'bytes') return judgeBytes(budget, subject, GROWTH_WORDS[budget.counts], growth)
  const base = comparison.baseline[budget.metric]
  if (base === 0) return skip('the baseline is empty, and growth from nothing has no percentage.')
  return judgePercent(budget, subject, growth, base)
}

function countedGrowth({ counts, metric }: GrowthBudget, { split, delta }: PlatformComparison): number {
  return counts === 'you' ? split.yours[metric] : delta[metric]
}

function judgePercent(budget: GrowthBudget, subject: Subject, growth: number, base: number): Judgement {
  const actual = (growth / base) * 100
  const { limit, unit } = limitOf(budget)
  const small = growth < budget.floor
  return {
    budget,
    platform: subject.platform.platform,
    outcome: small ? 'pass' : ruleOn(actual, limit),
    actual,
    limit,
    unit,
    sentence: sayPercent(budget, subject, growth, { actual, limit }),
  }
}

function sayPercent(
  budget: GrowthBudget,
  subject: Subject,
  growth: number,
  { actual, limit }: { readonly actual: number; readonly limit: number },
): string {
  const { metric, floor } = budget
  const what = GROWTH_WORDS[budget.counts] + onPlatform(subject)
  return growth < floor && actual > limit
    ? belowFloorSentence(what, growth, metric, floor)
    : percentSentence({ what, growth, actual, limit, metric })
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
