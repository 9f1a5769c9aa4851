import { describe, expect, it } from '@jest/globals'
import stringWidth from 'string-width'
import fc from '../../../../../test-kit/properties.ts'
import { fitText, wrapText } from '../fit-text.ts'

describe('fitText', () => {
  it('leaves what fits', () => {
    expect(fitText('/app/a.js', 9)).toBe('/app/a.js')
  })
  it('cuts a path in the middle', () => {
    expect(fitText('/app/node_modules/a/b.js', 12)).toBe('/app…/a/b.js')
  })
  it('cuts a sentence at its end', () => {
    expect(fitText('RUN npm ci --omit=dev', 11, 'end')).toBe('RUN npm ci…')
  })
  it('counts columns, not characters', () => {
    expect(fitText('文件文件文件', 7)).toBe('文…文件')
  })
  it('never takes more room than it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (text, width) => {
        expect(stringWidth(fitText(text, width))).toBeLessThanOrEqual(width)
        expect(stringWidth(fitText(text, width, 'end'))).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('wrapText', () => {
  it('breaks at blanks', () => {
    expect(wrapText('one two three four', 9)).toStrictEqual(['one two', 'three', 'four'])
  })
  it('cuts a word that is wider than a line', () => {
    expect(wrapText(`a ${'x'.repeat(20)}`, 5)).toStrictEqual(['a', 'x…xxx'])
  })
})
