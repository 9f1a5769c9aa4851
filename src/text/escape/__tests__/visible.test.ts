import { describe, expect, it } from '@jest/globals'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { hostileText } from '../../../report/__tests__/hostile-text.ts'
import { visible } from '../visible.ts'

describe('visible', () => {
  const cases: readonly [why: string, text: string, shown: string][] = [
    ['plain text stays', '/app/süß/файл 文件 🎉', '/app/süß/файл 文件 🎉'],
    ['line ends are spelled', 'a\nb\r', 'a\\x0ab\\x0d'],
    ['ANSI escapes are spelled', '\u001b[31m', '\\x1b[31m'],
    ['C1 controls are spelled', '\u009b31m', '\\u{9b}31m'],
    ['bytes that are not UTF-8 are shown as bytes', 'caf\udce9', 'caf\\xe9'],
    ['other lone surrogates as code points', '\ud800', '\\u{d800}'],
    ['text that turns the reading direction', '\u202etxt.exe', '\\u{202e}txt.exe'],
    ['what has no glyph', 'a\u200bb\u00adc\ufe0f', 'a\\u{200b}b\\u{ad}c\\u{fe0f}'],
    ['blanks that are no spaces', 'a\u00a0b\u3000c', 'a\\u{a0}b\\u{3000}c'],
    ['a mark with no letter', '\u0301x', '\\u{301}x'],
    ['a pile of marks', `e${'\u0301'.repeat(5)}`, 'e\u0301\u0301\u0301\\u{301}\\u{301}'],
    ['workflow commands', '::set-output name=a::b', '\\x3a:set-output name=a::b'],
    ['workflow commands after blanks', 'x ::error::y', 'x \\x3a:error::y'],
    ['old workflow commands anywhere', 'x##[error]', 'x#\\x23[error]'],
    ['halves of workflow commands', 'a :', 'a \\x3a'],
    ['a colon that ends a word', 'a: b:', 'a: b:'],
    ['C++ stays readable', 'std::string', 'std::string'],
  ]
  for (const [why, text, shown] of cases) {
    it(`${why}: ${JSON.stringify(text)}`, () => {
      expect(visible(text)).toBe(shown)
    })
  }

  it('cuts long texts in the middle and keeps the end, where the file name is', () => {
    expect(visible('/app/node_modules/a/deep/path/to/file.js', 20)).toBe('/app/no…h/to/file.js')
    expect(visible('x'.repeat(1e7))).toHaveLength(120)
  })

  it('is one line without anything invisible, no longer than asked, and stable', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 3, max: 200 }), (text, most) => {
        const shown = visible(text, most)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u)
        expect(`${shown}:14`).not.toMatch(/##\[|(^|\s)::/u)
        expect(Array.from(shown).length).toBeLessThanOrEqual(most)
        expect(visible(shown, most)).toBe(shown)
      }),
      { numRuns: trials(1000) },
    )
  })
})
