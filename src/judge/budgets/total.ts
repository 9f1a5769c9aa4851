import type { Budget } from '../../model/budget.ts'
import type { BudgetKind } from '../budget-kind.ts'
import { judgeBytes, ruleOnBytes } from '../judge-bytes.ts'
import { declared, type Setting, SIZE } from '../setting.ts'
import { BYTES } from '../unit.ts'

const MAX_SIZE: Setting<number> = {
  key: 'max-size',
  description: 'Maximum total size (`145 MB`); compressed bytes unless `budget-metric` says otherwise',
  also: ['max', 'budget', 'limit', 'size-limit', 'max-compressed-size'],
  value: SIZE,
}

const MAX_UNPACKED_SIZE: Setting<number> = {
  key: 'max-unpacked-size',
  description: 'Maximum total size of the unpacked files (`400 MB`)',
  value: SIZE,
}

const WHAT = 'The total'

/** The size of the whole image. */
export const total: BudgetKind = {
  kind: 'total',
  title: 'total',
  units: [BYTES],
  settings: [MAX_SIZE, MAX_UNPACKED_SIZE],
  from(settings, metric) {
    const limits = [
      { metric, limit: declared(settings, MAX_SIZE) },
      { metric: 'unpacked', limit: declared(settings, MAX_UNPACKED_SIZE) },
    ] as const
    return limits.flatMap(({ metric, limit }): Budget[] =>
      limit === undefined
        ? []
        : [{ kind: 'total', metric, limit: limit.value, unit: 'bytes', source: limit.source }],
    )
  },
  judge: (budget, judged) => judgeBytes(budget, judged, WHAT, judged.platform[budget.metric]),
  judgeReported: (judgement, { image, on }) =>
    ruleOnBytes(judgement, WHAT + on, image.total[judgement.metric]),
  // A total in unpacked bytes has a key of its own, or the key of totals when all budgets count unpacked bytes.
  raise({ metric, source }) {
    if (metric === 'compressed') return MAX_SIZE.key
    return source === `input ${MAX_UNPACKED_SIZE.key}` ? MAX_UNPACKED_SIZE.key : null
  },
  savings: {
    of: 'the total',
    need({ metric, actual, limit }, { advice }) {
      if (actual === null) return null
      const bytes = actual - limit
      return { bytes, least: bytes, counted: actual, saves: row => row[metric], rest: advice.rest[metric] }
    },
  },
}
