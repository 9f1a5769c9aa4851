import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { fitText, wrapText } from '../fit-text.ts'

describe('fitText', () => {
  it('leaves what fits', () => {
    assert.equal(fitText('/app/a.js', 9), '/app/a.js')
  })
  it('cuts a path in the middle', () => {
    assert.equal(fitText('/app/node_modules/a/b.js', 12), '/app…/a/b.js')
  })
  it('cuts a sentence at its end', () => {
    assert.equal(fitText('RUN npm ci --omit=dev', 11, 'end'), 'RUN npm ci…')
  })
  it('counts columns, not characters', () => {
    assert.equal(fitText('文件文件文件', 7), '文…文件')
  })
  it('never takes more room than it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 40 }), (text, width) => {
        assert.ok(stringWidth(fitText(text, width)) <= width)
        assert.ok(stringWidth(fitText(text, width, 'end')) <= width)
      }),
    )
  })
})

describe('wrapText', () => {
  it('breaks at blanks', () => {
    assert.deepEqual(wrapText('one two three four', 9), ['one two', 'three', 'four'])
  })
  it('cuts a word that is wider than a line', () => {
    assert.deepEqual(wrapText(`a ${'x'.repeat(20)}`, 5), ['a', 'x…xxx'])
  })
})
