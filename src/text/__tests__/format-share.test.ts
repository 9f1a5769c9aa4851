import { describe, expect, it } from '@jest/globals'
import { formatShare } from '../format-share.ts'

describe('formatShare', () => {
  const cases: readonly [number, number, string | null][] = [
    [49, 100, '49 %'],
    [0, 100, '0 %'],
    [1, 1_000_000, '< 1 %'],
    [160, 160, '100 %'],
    [159_999_999, 160_000_000, '99.9 %'],
    [160_000_001, 160_000_000, '100.1 %'],
    [148, 145, '102 %'],
    [1, 0, null],
  ]
  for (const [part, whole, shown] of cases) {
    it(`shows ${part} of ${whole} as ${shown ?? 'nothing'}`, () => {
      expect(formatShare(part, whole)).toBe(shown)
    })
  }
  it('refuses what is no number', () => {
    expect(() => formatShare(1, Infinity)).toThrow(RangeError)
  })
})
