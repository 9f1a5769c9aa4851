import { describe, expect, it } from '@jest/globals'
import { formatPercent } from '../format-percent.ts'

describe('formatPercent', () => {
  const cases: readonly [number, number, string | null][] = [
    [20_600_000, 133_500_000, '+15.4 %'],
    [-30, 1000, '\u22123.0 %'],
    [12, 133_500_000, '< 0.1 %'],
    [-12, 133_500_000, '< 0.1 %'],
    [0, 10, '±0 %'],
    [5, 10_000, '+0.1 %'],
    [99_990, 10_000, '+999.9 %'],
    [99_999, 10_000, '+1000 %'],
    [5, 0, null],
    [0, 0, null],
  ]
  for (const [delta, base, shown] of cases) {
    it(`shows ${delta} on top of ${base} as ${shown ?? 'nothing'}`, () => {
      expect(formatPercent(delta, base)).toBe(shown)
    })
  }
  it('refuses what is no number', () => {
    expect(() => formatPercent(NaN, 1)).toThrow(RangeError)
  })
})
