import type { LayerMeasurement } from '../model/measurement.ts'
import type { Judgement } from '../model/verdict.ts'
import { judgeBytes } from './judge-bytes.ts'
import type { BudgetOf, Subject } from './subject.ts'

/** Judges the biggest layer, those of the base image included: what limits a pull or an upload does not ask whose it is. */
export function judgeLayer(budget: BudgetOf<'layer'>, subject: Subject): Judgement {
  const { layers } = subject.platform
  let biggest = 0
  layers.forEach((layer, index) => {
    if (layer[budget.metric] > (layers[biggest]?.[budget.metric] ?? 0)) biggest = index
  })
  const layer = layers[biggest]
  const what =
    layer === undefined ? 'The largest layer' : `The largest layer (${describe(subject, layer, biggest)})`
  return judgeBytes(budget, subject, what, layer?.[budget.metric] ?? 0)
}

/** `layer 3, Dockerfile:14`: as people count, from 1. */
function describe({ platform }: Subject, layer: LayerMeasurement, index: number): string {
  const line = layer.line === null ? undefined : platform.lines[layer.line]
  const where = line === undefined ? '' : `, ${line.dockerfile}:${line.line}`
  const whose = layer.origin === 'base' ? ', of the base image' : ''
  return `layer ${index + 1}${where}${whose}`
}
