import type { BudgetKind } from '../budget-kind.ts'
import { judgeBytes, ruleOnBytes } from '../judge-bytes.ts'
import { declared, type Setting, SIZE } from '../setting.ts'
import { BYTES } from '../unit.ts'

const MAX_HIDDEN: Setting<number> = {
  key: 'max-hidden',
  description: 'Maximum bytes shipped but deleted or overwritten by a later layer (`1 MB`)',
  also: ['max-waste', 'max-wasted', 'max-hidden-size'],
  value: SIZE,
}

const WHAT = 'The size of hidden bytes'

/** The bytes that are shipped but no longer show. */
export const hidden: BudgetKind = {
  kind: 'hidden',
  title: 'hidden bytes',
  ofFiles: true,
  units: [BYTES],
  settings: [MAX_HIDDEN],
  from(settings, metric) {
    const limit = declared(settings, MAX_HIDDEN)
    if (limit === undefined) return []
    return [{ kind: 'hidden', metric, limit: limit.value, unit: 'bytes', source: limit.source }]
  },
  judge: (budget, judged) => judgeBytes(budget, judged, WHAT, judged.platform.hidden[budget.metric]),
  judgeReported: (judgement, { image, on }) =>
    ruleOnBytes(judgement, WHAT + on, image.hidden[judgement.metric]),
  raise: () => MAX_HIDDEN.key,
  savings: {
    of: 'hidden bytes',
    need({ metric, actual, limit }, { advice: { rest } }) {
      if (actual === null) return null
      const bytes = actual - limit
      return {
        bytes,
        least: bytes,
        counted: actual,
        saves: ({ hidden }) => hidden?.[metric] ?? null,
        // No sum of it says what of it is hidden.
        rest: rest.count === 0 ? 0 : null,
      }
    },
  },
}
