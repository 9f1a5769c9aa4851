import { ruleOn } from '../../judge/rule.ts'
import { bytesSentence, layersSentence } from '../../judge/sentences.ts'
import type { PlatformReport, ReportJudgement } from '../../model/report.ts'
import type { Judged } from './judged.ts'

/** A budget on what the report has: the total, its hidden bytes, its layers. */
export function retellSize({ judgement, on }: Judged, image: PlatformReport): ReportJudgement {
  const { kind, limit, metric } = judgement
  const { actual, what } = measured(judgement, image)
  const judged = { what: what + on, actual, limit }
  const sentence = kind === 'layers' ? layersSentence(judged) : bytesSentence({ ...judged, metric })
  return { ...judgement, subject: null, actual, outcome: ruleOn(actual, limit), sentence }
}

function measured(
  { kind, metric }: ReportJudgement,
  { total, hidden, layers }: PlatformReport,
): { readonly actual: number; readonly what: string } {
  switch (kind) {
    case 'layers':
      return { actual: layers.length, what: 'The number of layers' }
    case 'layer':
      return {
        actual: layers.reduce((most, layer) => Math.max(most, layer[metric]), 0),
        what: 'The largest layer',
      }
    case 'hidden':
      return { actual: hidden[metric], what: 'What is hidden' }
    default:
      return { actual: total[metric], what: 'The total' }
  }
}
