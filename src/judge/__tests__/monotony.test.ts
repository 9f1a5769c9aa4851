import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { arbitraryPair } from '../../compare/__tests__/arbitrary-measurement.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import type { Budget, Metric } from '../../model/budget.ts'
import type { Outcome } from '../../model/verdict.ts'
import { judge } from '../judge.ts'
import { ruleOn } from '../rule.ts'

const STRICTNESS: readonly Outcome[] = ['pass', 'warn', 'fail']

const budgets: readonly ((metric: Metric, limit: number) => Budget)[] = [
  (metric, bytes) => ({ kind: 'total', bytes, metric, source: 's' }),
  (metric, bytes) => ({ kind: 'layer', bytes, metric, source: 's' }),
  (metric, count) => ({ kind: 'layers', count, metric, source: 's' }),
  (metric, bytes) => ({ kind: 'hidden', bytes, metric, source: 's' }),
  (metric, bytes) => ({ kind: 'path', glob: 'app/**', bytes, metric, source: 's' }),
  (metric, bytes) => ({ kind: 'package', name: '@s/*', bytes, metric, source: 's' }),
  (metric, bytes) => growth(metric, { unit: 'bytes', bytes }, 'you'),
  (metric, percent) => growth(metric, { unit: 'percent', percent }, 'all'),
]

function growth(
  metric: Metric,
  limit: Extract<Budget, { kind: 'growth' }>['limit'],
  counts: 'you' | 'all',
): Budget {
  return { kind: 'growth', limit, floor: 3, counts, metric, source: 's' }
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
      { numRuns: 500 },
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
