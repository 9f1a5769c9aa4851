import { describe, expect, it } from '@jest/globals'
import stringWidth from 'string-width'
import fc from '../../../../../test-kit/properties.ts'
import { columnsOf } from '../columns-of.ts'

describe('columnsOf', () => {
  it.each([
    ['/app/a.js', 9],
    ['✔ ok · −3,2 MB → größer', 23],
    ['文件', 4],
    ['e\u0301te\u0301', 3],
    ['👩‍👩‍👧 family', 9],
    ['🇩🇪', 2],
    ['1\ufe0f\u20e3', 2],
    ['\u1112\u1161\u11ab', 2],
    ['ﾊﾞ', 2],
    ['\u200b\u0000', 0],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns)
    expect(stringWidth(text)).toBe(columns)
  })

  it('are never fewer than string-width counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(columnsOf(text)).toBeGreaterThanOrEqual(stringWidth(text))
      }),
    )
  })

  it('are those of string-width for letters that stand alone', () => {
    const wrong: string[] = []
    for (let code = 0x20; code < 0x3000; code++) {
      const letter = String.fromCodePoint(code)
      if (columnsOf(letter) !== stringWidth(letter)) wrong.push(code.toString(16))
    }
    expect(wrong).toStrictEqual([])
  })
})
