import { describe, expect, it } from '@jest/globals'
import { formatDelta } from '../format-delta.ts'

describe('formatDelta', () => {
  const cases: readonly [number, string][] = [
    [20_600_000, '+20.6 MB'],
    [-12, '\u221212 B'],
    [-1_500, '\u22121.5 kB'],
    [0, '±0 B'],
    [-0, '±0 B'],
    [0.2, '±0 B'],
  ]
  for (const [bytes, shown] of cases)
    it(`shows ${bytes} as ${shown}`, () => {
      expect(formatDelta(bytes)).toBe(shown)
    })
  it('refuses what is no number', () => {
    expect(() => formatDelta(NaN)).toThrow(RangeError)
  })
})
