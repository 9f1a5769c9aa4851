import type { Budget, Metric } from '../../model/budget.ts'
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

/** Two keys may limit unpacked bytes: one of its own, and that of totals where all budgets count unpacked bytes. */
interface TotalBudget extends Budget {
  readonly key: string
}

/** The size of the whole image. */
export const total: BudgetKind<TotalBudget> = {
  kind: 'total',
  title: 'total',
  units: [BYTES],
  settings: [MAX_SIZE, MAX_UNPACKED_SIZE],
  from(settings, metric) {
    const limits: readonly (readonly [Setting<number>, Metric])[] = [
      [MAX_SIZE, metric],
      [MAX_UNPACKED_SIZE, 'unpacked'],
    ]
    return limits.flatMap(([setting, counted]): TotalBudget[] => {
      const limit = declared(settings, setting)
      if (limit === undefined) return []
      const { value, source } = limit
      return [{ kind: 'total', key: setting.key, metric: counted, limit: value, unit: 'bytes', source }]
    })
  },
  judge: (budget, judged) => judgeBytes(budget, judged, WHAT, judged.platform[budget.metric]),
  judgeReported: (judgement, { image, on }) =>
    ruleOnBytes(judgement, WHAT + on, image.total[judgement.metric]),
  termsOf: ({ key }) => ({ key }),
  // Reports of earlier versions do not have it.
  raise: ({ metric, key }) => key ?? (metric === 'compressed' ? MAX_SIZE.key : null),
  savings: {
    of: 'the total',
    need({ metric, actual, limit }, { advice }) {
      if (actual === null) return null
      const bytes = actual - limit
      return { bytes, least: bytes, counted: actual, saves: row => row[metric], rest: advice.rest[metric] }
    },
  },
}
