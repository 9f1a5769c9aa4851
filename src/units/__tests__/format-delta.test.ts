import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
      assert.equal(formatDelta(bytes), shown)
    })
  it('refuses what is no number', () => {
    assert.throws(() => formatDelta(NaN), RangeError)
  })
})
