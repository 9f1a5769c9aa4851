import type { LayerMeasurement } from '../../model/measurement.ts'
import type { BudgetKind } from '../budget-kind.ts'
import { judgeBytes, ruleOnBytes } from '../judge-bytes.ts'
import type { JudgedPlatform } from '../judged-platform.ts'
import { declared, type Setting, SIZE } from '../setting.ts'
import { BYTES } from '../unit.ts'

const MAX_LAYER_SIZE: Setting<number> = {
  key: 'max-layer-size',
  description: 'Maximum size of a single layer (`60 MB`)',
  also: ['max-layer'],
  value: SIZE,
}

const WHAT = 'The largest layer'

/** The biggest layer, those of the base image included: what limits a pull or an upload does not ask whose it is. */
export const layer: BudgetKind = {
  kind: 'layer',
  title: 'largest layer',
  units: [BYTES],
  settings: [MAX_LAYER_SIZE],
  from(settings, metric) {
    const limit = declared(settings, MAX_LAYER_SIZE)
    if (limit === undefined) return []
    return [{ kind: 'layer', metric, limit: limit.value, unit: 'bytes', source: limit.source }]
  },
  judge(budget, judged) {
    const { layers } = judged.platform
    let biggest = 0
    layers.forEach((each, index) => {
      if (each[budget.metric] > (layers[biggest]?.[budget.metric] ?? 0)) biggest = index
    })
    const found = layers[biggest]
    const what = found === undefined ? WHAT : `${WHAT} (${describe(judged, found, biggest)})`
    return judgeBytes(budget, judged, what, found?.[budget.metric] ?? 0)
  },
  judgeReported(judgement, { image, on }) {
    const biggest = image.layers.reduce((most, each) => Math.max(most, each[judgement.metric]), 0)
    return ruleOnBytes(judgement, WHAT + on, biggest)
  },
  raise: () => MAX_LAYER_SIZE.key,
}

/** `layer 3, Dockerfile:14`: as people count, from 1. */
function describe({ platform }: JudgedPlatform, found: LayerMeasurement, index: number): string {
  const line = found.line === null ? undefined : platform.lines[found.line]
  const where = line === undefined ? '' : `, ${line.dockerfile}:${line.line}`
  const whose = found.origin === 'base' ? ', of the base image' : ''
  return `layer ${index + 1}${where}${whose}`
}
