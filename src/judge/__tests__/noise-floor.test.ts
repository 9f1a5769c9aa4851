import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { InputError } from '../../errors/input-error.ts'
import { DEFAULT_NOISE_FLOOR } from '../../model/noise-floor.ts'
import { parseNoiseFloor, resolveNoiseFloor } from '../noise-floor.ts'

const WHERE = 'input `noise-floor`'

describe('a noise floor', () => {
  const right: readonly [string, number, number][] = [
    ['10 kB', 10_000, 0],
    ['0.1 %', 0, 0.1],
    ['10 kB, 0.1 %', 10_000, 0.1],
    ['2%,4 kB', 4000, 2],
    ['100 %', 0, 100],
    ['off', 0, 0],
    ['OFF', 0, 0],
    ['0', 0, 0],
  ]
  for (const [text, bytes, percent] of right) {
    it(`may be ${text}`, () => {
      expect(parseNoiseFloor(text, WHERE)).toStrictEqual({ bytes, percent })
    })
  }

  const wrong: readonly [string, RegExp][] = [
    ['', /write a size like/],
    ['10k', /write `10 kB` \(decimal\)/],
    ['-1 %', /write a percentage like `0\.1 %`/],
    ['101 %', /write a percentage/],
    ['1e3 %', /write a percentage/],
    ['1 kB, 2 kB', /has two sizes or two percentages/],
    ['1 %, 2 %', /has two sizes or two percentages/],
    ['1 kB, off', /has two sizes or two percentages/],
    ['1 kB,', /has two sizes or two percentages/],
    [`${'9'.repeat(100_000)} %`, /^.{1,120}$/],
  ]
  for (const [text, message] of wrong) {
    it(`cannot be ${JSON.stringify(text.slice(0, 20))}`, () => {
      assert.throws(
        () => parseNoiseFloor(text, WHERE),
        (error: unknown) => error instanceof InputError && message.test(error.message),
      )
    })
  }

  it('is that of the strongest place that names one, else 10 kB or 0.1 %', () => {
    const declared = (bytes: number) => ({ value: { bytes, percent: 0 }, source: 'x' })
    const layers = [{ 'noise-floor': declared(1) }, { 'noise-floor': declared(2) }, {}]
    expect(resolveNoiseFloor(layers).bytes).toBe(2)
    expect(resolveNoiseFloor([{}])).toStrictEqual(DEFAULT_NOISE_FLOOR)
    expect(DEFAULT_NOISE_FLOOR).toStrictEqual({ bytes: 10_000, percent: 0.1 })
  })
})
