import { describe, expect, it } from '@jest/globals'
import fc, { trials } from '../../../test-kit/properties.ts'
import { arbitraryPair } from '../../compare/__tests__/arbitrary-measurement.ts'
import { compareMeasurements } from '../../compare/compare-measurements.ts'
import { COUNTED, METRICS, type Budget } from '../../model/budget.ts'
import type { Outcome } from '../../model/verdict.ts'
import type { GrowthBudget } from '../budgets/growth.ts'
import { judge } from '../judge.ts'
import { loosenedLimits, stricterBudgets } from '../stricter-budgets.ts'

const STRICTNESS: readonly Outcome[] = ['skipped', 'pass', 'warn', 'fail']
const PLATFORM = 'linux/amd64'

const total = (limit: number, more: Partial<Budget> = {}): Budget => {
  return { kind: 'total', limit, unit: 'bytes', metric: 'compressed', source: 's', ...more }
}
const growth = (limit: number, unit: 'bytes' | 'percent', more: Partial<GrowthBudget> = {}): GrowthBudget => {
  const counted = { floor: 10, counts: 'you', metric: 'compressed', source: 's' } as const
  return { kind: 'growth', limit, unit, ...counted, ...more }
}

const arbitraryLimit = fc.nat({ max: 100 })
const arbitraryMetric = fc.constantFrom(...METRICS)
const arbitraryPlace = fc.constantFrom({}, { platform: PLATFORM }, { platform: 'linux/s390x' })
const arbitraryBudget: fc.Arbitrary<Budget> = fc.oneof(
  fc
    .tuple(arbitraryLimit, arbitraryMetric, arbitraryPlace, fc.constantFrom('total', 'layer', 'hidden'))
    .map(([limit, metric, place, kind]) => total(limit, { metric, kind, ...place })),
  fc
    .tuple(arbitraryLimit, arbitraryMetric, arbitraryPlace)
    .map(([limit, metric, place]) => total(limit, { kind: 'layers', unit: 'layers', metric, ...place })),
  fc
    .tuple(arbitraryLimit, arbitraryMetric, fc.constantFrom('app/**', 'usr/**'))
    .map(([limit, metric, subject]) => total(limit, { kind: 'path', metric, subject })),
  fc
    .tuple(
      arbitraryLimit,
      fc.constantFrom('bytes' as const, 'percent' as const),
      fc.record({ floor: arbitraryLimit, counts: fc.constantFrom(...COUNTED), metric: arbitraryMetric }),
    )
    .map(([limit, unit, more]) => growth(limit, unit, more)),
)
const arbitraryBudgets = fc.array(arbitraryBudget, { maxLength: 6 })

describe('the stricter of two lists of budgets', () => {
  it('is never looser than either, and never stricter than both, whatever the image', () => {
    fc.assert(
      fc.property(arbitraryPair, arbitraryBudgets, arbitraryBudgets, ([baseline, head], one, other) => {
        const comparison = compareMeasurements(baseline, head)
        const strictnessOf = (budgets: readonly Budget[]) =>
          Math.max(
            0,
            ...judge(budgets, head, comparison).judgements.map(({ outcome }) => STRICTNESS.indexOf(outcome)),
          )
        const both = strictnessOf(stricterBudgets(one, other))
        expect(both).toBe(Math.max(strictnessOf(one), strictnessOf(other)))
      }),
      { numRuns: trials(500) },
    )
  })

  it('has each limit once: the smaller of two', () => {
    expect(stricterBudgets([total(20)], [total(10)])).toStrictEqual([total(10)])
    expect(stricterBudgets([total(10)], [total(20)])).toStrictEqual([total(10)])
    expect(stricterBudgets([total(10, { source: 'head' })], [total(10)])).toStrictEqual([
      total(10, { source: 'head' }),
    ])
  })

  it('has both where one does not say which is stricter', () => {
    const pairs: readonly (readonly [Budget, Budget])[] = [
      [total(10), total(20, { metric: 'unpacked' })],
      [total(10, { platform: PLATFORM }), total(20)],
      [growth(1, 'bytes'), growth(2, 'percent')],
      [growth(1, 'bytes', { counts: 'all' }), growth(2, 'bytes', { counts: 'you' })],
      [growth(1, 'percent', { floor: 100 }), growth(2, 'percent', { floor: 10 })],
      [total(10, { kind: 'path', subject: 'app/**' }), total(20, { kind: 'path', subject: 'usr/**' })],
    ]
    for (const [one, other] of pairs) expect(stricterBudgets([one], [other])).toStrictEqual([one, other])
  })

  it('has no second limit on layers for the bytes that the others count', () => {
    const layers = (limit: number, metric: 'compressed' | 'unpacked') =>
      total(limit, { kind: 'layers', unit: 'layers', metric })
    expect(stricterBudgets([layers(9, 'unpacked')], [layers(5, 'compressed')])).toHaveLength(1)
  })
})

describe('what a change loosens', () => {
  const loosened = (base: readonly Budget[], head: readonly Budget[]) =>
    loosenedLimits(base, head, [PLATFORM, 'linux/arm64'])

  it('is nothing where every limit is kept, lowered or new', () => {
    expect(loosened([total(10)], [total(10), growth(1, 'bytes')])).toStrictEqual([])
    expect(loosened([total(10)], [total(5)])).toStrictEqual([])
    expect(loosened([], [total(5)])).toStrictEqual([])
  })

  it('is a limit that is raised, removed, or counts otherwise', () => {
    expect(loosened([total(10)], [total(20)])).toStrictEqual([{ was: total(10), now: total(20) }])
    expect(loosened([total(10)], [])).toStrictEqual([{ was: total(10), now: null }])
    expect(loosened([total(10)], [total(10, { metric: 'unpacked' })])).toStrictEqual([
      { was: total(10), now: null },
    ])
    const [five, counting] = [growth(5, 'percent'), growth(5, 'percent', { floor: 1000 })]
    expect(loosened([five], [counting])).toStrictEqual([{ was: five, now: counting }])
  })

  it('is on one platform, where all others keep it', () => {
    const arm = { platform: 'linux/arm64' }
    const head = [total(10, { platform: PLATFORM }), total(20, arm)]
    expect(loosened([total(10)], head)).toStrictEqual([{ was: total(10, arm), now: total(20, arm) }])
  })
})
