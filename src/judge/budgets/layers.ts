import type { BudgetKind } from '../budget-kind.ts'
import { onPlatform } from '../judged-platform.ts'
import { judgementOf, ruleOn, type Ruling } from '../rule.ts'
import { COUNT, declared, type Setting } from '../setting.ts'
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
  judge(budget, judged) {
    const { layers: all } = judged.platform
    return judgementOf(budget, judged, ruleOnCount(budget, onPlatform(judged), all.length))
  },
  judgeReported: (judgement, { image, on }) => ruleOnCount(judgement, on, image.layers.length),
  raise: () => MAX_LAYERS.key,
}

function ruleOnCount({ limit }: { readonly limit: number }, on: string, actual: number): Ruling {
  const bound = actual > limit ? `${actual - limit} over` : 'within'
  const sentence = `The number of layers${on} is ${actual}, ${bound} its budget of ${limit}.`
  return { outcome: ruleOn(actual, limit), actual, sentence }
}
