import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { anyText } from '../../../test-kit/properties.ts'
import { InputError } from '../../errors/input-error.ts'
import { parseBytes } from '../parse-bytes.ts'

describe('parseBytes', () => {
  const cases: readonly [string, number][] = [
    ['145 MB', 145_000_000],
    ['145MB', 145_000_000],
    ['145 MiB', 152_043_520],
    ['1.005MB', 1_005_000],
    ['0.5 GB', 500_000_000],
    ['1 kB', 1_000],
    ['1 KB', 1_000],
    ['1 kb', 1_000],
    ['1 KiB', 1_024],
    ['2TiB', 2_199_023_255_552],
    ['0.0', 0],
    ['4096 B', 4_096],
    ['0', 0],
    ['1.9 B', 1],
    ['  7 MB\n', 7_000_000],
  ]
  for (const [text, bytes] of cases) {
    it(`reads ${JSON.stringify(text)} as ${bytes}`, () => {
      expect(parseBytes(text, 'max')).toBe(bytes)
    })
  }

  const wrong = [
    '120',
    '4096',
    '0.5',
    '',
    ' ',
    'MB',
    '-5 MB',
    '+5 MB',
    '1e999',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '1,5 MB',
    '1.',
    '.5',
    '1  MB',
    '5 XB',
    '5 B MB',
    '99999999999999999999',
    '9999999999999999 TB',
    '5 constructor',
    '5 __proto__',
    '١٢ MB',
    '145 MB\u202e',
    '1'.repeat(100_000),
  ]
  for (const text of wrong) {
    it(`refuses ${JSON.stringify(text.slice(0, 30))} and says what is right`, () => {
      assert.throws(
        () => parseBytes(text, 'input `max-size`'),
        (error: unknown) => error instanceof InputError && /^input `max-size` is .*write/.test(error.message),
      )
    })
  }

  it('spells out both meanings of a one-letter unit', () => {
    expect(() => parseBytes('145m', 'input `max-size`')).toThrow(
      expect.objectContaining({
        message: 'input `max-size` is "145m"; write `145 MB` (decimal) or `145 MiB` (binary)',
      }),
    )
  })

  it('shows hostile text in one harmless, short line', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), text => {
        try {
          const bytes = parseBytes(text, 'max')
          expect(Number.isSafeInteger(bytes) && bytes >= 0).toBe(true)
        } catch (error) {
          assert.ok(error instanceof InputError)
          expect(error.message).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]{1,600}$/u)
        }
      }),
    )
  })
})
