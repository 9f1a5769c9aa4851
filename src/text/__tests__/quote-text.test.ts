import { expect, test } from '@jest/globals'
import fc, { anyText } from '../../../test-kit/properties.ts'
import { quoteText } from '../quote-text.ts'

test('foreign text is quoted, short and harmless to a terminal and a log', () => {
  expect(quoteText('app:1')).toBe('"app:1"')
  expect(quoteText('a\n::set-output name=x::y')).toBe('"a\\n::set-output name=x::y"')
  expect(quoteText('\u001b[31m"\u009b\u202e')).toBe('"\\u001b[31m\\"\\u009b\\u202e"')
  expect(quoteText('x'.repeat(1000))).toBe(`"${'x'.repeat(120)}…"`)
  expect(quoteText(`https://${'s'.repeat(150)}@host/?token=s`)).toBe('"https://xxxxx@host/?token=xxxxx"')
  fc.assert(
    fc.property(anyText({ maxLength: 300 }), text => {
      expect(quoteText(text)).toMatch(/^"[\x20-\x7e…]*"$/)
    }),
  )
})
