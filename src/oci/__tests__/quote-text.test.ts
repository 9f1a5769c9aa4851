import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quoteText } from '../quote-text.ts'

test('foreign text is quoted, short and harmless to a terminal and a log', () => {
  assert.equal(quoteText('app:1'), '"app:1"')
  assert.equal(quoteText('a\n::set-output name=x::y'), '"a\\n::set-output name=x::y"')
  assert.equal(quoteText('\u001b[31m"\u009b\u202e'), '"\\u001b[31m\\"\\u009b\\u202e"')
  assert.equal(quoteText('x'.repeat(1000)), `"${'x'.repeat(120)}…"`)
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      assert.match(quoteText(text), /^"[\x20-\x7e…]*"$/)
    }),
  )
})
