import type { Judgement } from '../model/verdict.ts'
import { limitOf, ruleOn } from './rule.ts'
import { layersSentence } from './sentences.ts'
import { type BudgetOf, onPlatform, type Subject } from './subject.ts'

/** Judges the number of layers, empty ones and the base image's included, as the manifest lists them. */
export function judgeLayers(budget: BudgetOf<'layers'>, subject: Subject): Judgement {
  const actual = subject.platform.layers.length
  const { limit, unit } = limitOf(budget)
  return {
    budget,
    platform: subject.platform.platform,
    outcome: ruleOn(actual, limit),
    actual,
    limit,
    unit,
    sentence: layersSentence({ what: `The number of layers${onPlatform(subject)}`, actual, limit }),
  }
}
