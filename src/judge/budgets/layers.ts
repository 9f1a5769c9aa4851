import type { BudgetKind } from '../budget-kind.ts'
import { ruleOn } from '../rule.ts'
import { COUNT, declared, type Setting } from '../setting.ts'
import { onPlatform } from '../subject.ts'
import type { Unit } from '../unit.ts'

const MAX_LAYERS: Setting<number> = {
  key: 'max-layers',
  description: 'Maximum number of layers, those of the base image included',
  value: COUNT,
}

const LAYERS: Unit = {
  name: 'layers',
  ofBytes: false,
  format: amount => `${amount} layer${amount === 1 ? '' : 's'}`,
  write: limit => `${limit}`,
  neat: actual => actual,
}

/** The number of layers, empty ones and the base image's included, as the manifest lists them. */
export const layers: BudgetKind = {
  kind: 'layers',
  title: 'number of layers',
  units: [LAYERS],
  settings: [MAX_LAYERS],
  from(settings, metric) {
    const limit = declared(settings, MAX_LAYERS)
    if (limit === undefined) return []
    return [{ kind: 'layers', metric, limit: limit.value, unit: LAYERS.name, source: limit.source }]
  },
  judge(budget, subject) {
    const { limit, unit } = budget
    const actual = subject.platform.layers.length
    const start = `The number of layers${onPlatform(subject)} is ${actual}`
    const sentence =
      actual > limit
        ? `${start}, ${actual - limit} over its budget of ${limit}.`
        : `${start}, within its budget of ${limit}.`
    const { platform } = subject.platform
    return { budget, platform, outcome: ruleOn(actual, limit), actual, limit, unit, sentence }
  },
  raise: () => MAX_LAYERS.key,
}
