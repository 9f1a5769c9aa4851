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
      expect(quoteText(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|[^\p{L}\p{M}]\p{M}|\p{M}{4}/u)
    }),
  )
})

test('the names of files are quoted as their owners write them', () => {
  expect(quoteText('Übung/プロジェクト/Dockerfile')).toBe('"Übung/プロジェクト/Dockerfile"')
  expect(quoteText('145\u00a0MB')).toBe('"145\\u00a0MB"')
  expect(quoteText('हिन्दी/u\u0308b')).toBe('"हिन्दी/u\u0308b"')
  expect(quoteText(`\u0301e${'\u0301'.repeat(5)}`)).toBe(`"\\u0301e${'\u0301'.repeat(3)}\\u0301\\u0301"`)
  expect(quoteText('\u{e0041}\ud800\ufe0f')).toBe('"\\udb40\\udc41\\ud800\\ufe0f"')
})
