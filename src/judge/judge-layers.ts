import type { Judgement } from '../model/verdict.ts'
import { limitOf, ruleOn } from './rule.ts'
import { type BudgetOf, onPlatform, type Subject } from './subject.ts'

/** Judges the number of layers, empty ones and the base image's included, as the manifest lists them. */
export function judgeLayers(budget: BudgetOf<'layers'>, subject: Subject): Judgement {
  const actual = subject.platform.layers.length
  const { limit, unit } = limitOf(budget)
  const start = `The number of layers${onPlatform(subject)} is ${actual}`
  const sentence =
    actual > limit
      ? `${start}, ${actual - limit} over its budget of ${limit}.`
      : `${start}, within its budget of ${limit}.`
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
