import { describe, expect, it } from '@jest/globals'
import fc from '../../../test-kit/properties.ts'
import { formatBytes } from '../format-bytes.ts'

describe('formatBytes', () => {
  const cases: readonly [number, string][] = [
    [0, '0 B'],
    [1, '1 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [20_600_000, '20.6 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1.00 GB'],
    [1_240_000_000, '1.24 GB'],
    [3_500_000_000_000, '3.50 TB'],
    [-12, '\u221212 B'],
    [-20_600_000, '\u221220.6 MB'],
    [0.4, '0 B'],
    [-0.4, '0 B'],
    [999.6, '1.0 kB'],
  ]
  for (const [bytes, shown] of cases)
    it(`shows ${bytes} as ${shown}`, () => {
      expect(formatBytes(bytes)).toBe(shown)
    })

  it('never shows a thousand of a unit that has a bigger one', () => {
    fc.assert(fc.property(fc.maxSafeNat(), bytes => !formatBytes(bytes).startsWith('1000')))
  })

  it('is off by at most half of its last digit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), bytes => {
        const [number = '', unit = ''] = formatBytes(bytes).split(' ')
        const power = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'].indexOf(unit)
        const digit = 10 ** -(number.split('.')[1]?.length ?? 0)
        return Math.abs(Number(number) - bytes / 1000 ** power) <= digit * 0.5000001
      }),
    )
  })

  for (const bytes of [NaN, Infinity, -Infinity]) {
    it(`refuses ${bytes}: what is unknown must be said`, () => {
      expect(() => formatBytes(bytes)).toThrow(RangeError)
    })
  }
})
