import { describe, expect, it } from '@jest/globals'
import { formatSeconds } from '../format-seconds.ts'

describe('formatSeconds', () => {
  const cases: readonly [number, string][] = [
    [0, '0.0 s'],
    [0.01, '< 0.1 s'],
    [0.4, '0.4 s'],
    [12.34, '12.3 s'],
    [59.94, '59.9 s'],
    [59.96, '1 min 0 s'],
    [72, '1 min 12 s'],
    [3599.4, '59 min 59 s'],
    [3599.6, '1 h 0 min'],
    [7500, '2 h 5 min'],
  ]
  for (const [seconds, shown] of cases) {
    it(`shows ${seconds} as ${shown}`, () => {
      expect(formatSeconds(seconds)).toBe(shown)
    })
  }
  for (const seconds of [-1, NaN, Infinity]) {
    it(`refuses ${seconds}`, () => {
      expect(() => formatSeconds(seconds)).toThrow(RangeError)
    })
  }
})
