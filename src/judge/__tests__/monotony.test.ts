import { describe, expect, it } from '@jest/globals'
import fc, { trials } from '../../../test-kit/properties.ts'
import { arbitraryPair } from '../../compare/__tests__/arbitrary-measurement.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import type { Budget, Metric } from '../../model/budget.ts'
import type { Outcome } from '../../model/verdict.ts'
import type { GrowthBudget } from '../budgets/growth.ts'
import { judge } from '../judge.ts'
import { ruleOn } from '../rule.ts'

const STRICTNESS: readonly Outcome[] = ['pass', 'warn', 'fail']

const budgets: readonly ((metric: Metric, limit: number) => Budget)[] = [
  (metric, limit) => ({ kind: 'total', limit, unit: 'bytes', metric, source: 's' }),
  (metric, limit) => ({ kind: 'layer', limit, unit: 'bytes', metric, source: 's' }),
  (metric, limit) => ({ kind: 'layers', limit, unit: 'layers', metric, source: 's' }),
  (metric, limit) => ({ kind: 'hidden', limit, unit: 'bytes', metric, source: 's' }),
  (metric, limit) => ({ kind: 'path', subject: 'app/**', limit, unit: 'bytes', metric, source: 's' }),
  (metric, limit) => ({ kind: 'package', subject: '@s/*', limit, unit: 'bytes', metric, source: 's' }),
  (metric, limit) => growth(metric, { unit: 'bytes', limit }, 'you'),
  (metric, limit) => growth(metric, { unit: 'percent', limit }, 'all'),
]

function growth(metric: Metric, limit: Pick<Budget, 'limit' | 'unit'>, counts: 'you' | 'all'): GrowthBudget {
  return { kind: 'growth', ...limit, floor: 3, counts, metric, source: 's' }
}

describe('for any image and any budget', () => {
  it('a wider limit never judges harder', () => {
    fc.assert(
      fc.property(
        arbitraryPair,
        fc.constantFrom(...budgets),
        fc.constantFrom<Metric>('compressed', 'unpacked'),
        fc.nat({ max: 100 }),
        fc.nat({ max: 100 }),
        ([baseline, head], make, metric, limit, more) => {
          const comparison = compareMeasurements(baseline, head)
          const [narrow, wide] = [limit, limit + more].map(each => {
            const { outcome } = judge([make(metric, each)], head, comparison)
            return STRICTNESS.indexOf(outcome)
          })
          expect(wide ?? NaN).toBeLessThanOrEqual(narrow ?? NaN)
        },
      ),
      { numRuns: trials(500) },
    )
  })

  it('exactly what is over the limit fails', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (actual, limit) => {
        expect(ruleOn(actual, limit) === 'fail').toBe(!(actual <= limit))
      }),
    )
  })

  it('every judgement has a sentence', () => {
    fc.assert(
      fc.property(arbitraryPair, fc.constantFrom(...budgets), ([baseline, head], make) => {
        const { judgements } = judge([make('compressed', 5)], head, compareMeasurements(baseline, head))
        expect(judgements.length).toBeGreaterThan(0)
        for (const { sentence } of judgements) expect(sentence).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })
})
