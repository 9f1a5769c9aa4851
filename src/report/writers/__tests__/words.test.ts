import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../../test-kit/properties.ts'
import type { Words } from '../../../model/advice.ts'
import { assertHarmless } from '../../__tests__/assert-harmless.ts'
import { hostileText } from '../../__tests__/hostile-text.ts'
import { writeMarkdown } from '../markdown.ts'
import { inlineWriter } from '../markdown/inlines.ts'
import { plainLine } from '../terminal/inlines.ts'

const { line: lineOf, cell: cellOf } = inlineWriter(undefined, false)
const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: 'a'.repeat(40) }
const MARKDOWN = { links: LINKS, linked: true }

describe('words of advice', () => {
  const cases: readonly (readonly [Words, markdown: string, line: string])[] = [
    [[{ code: 'npm ci --omit=dev' }], '`npm ci --omit=dev`', 'npm ci --omit=dev'],
    [
      ['add ', { code: 'test/' }, ' to ', { code: '.dockerignore' }],
      'add `test/` to `.dockerignore`',
      'add test/ to .dockerignore',
    ],
    [['call ', '@org/team'], 'call `@org/team`', 'call @org/team'],
    [[{ code: 'a' }, { code: 'b' }], '`a` `b`', 'ab'],
    [['of @org', { code: 'b' }], 'of `@org` `b`', 'of @orgb'],
    [['see GH', '-1 and TICK', 'ET-9'], 'see `GH-1` and `TICKET-9`', 'see GH-1 and TICKET-9'],
    [['see A1B-3, 1A-2 and x9', 'y-4'], 'see `A1B-3`, `1A-2` and `x9y-4`', 'see A1B-3, 1A-2 and x9y-4'],
    [['of 2.36-9 and 9-3'], 'of 2.36-9 and 9-3', 'of 2.36-9 and 9-3'],
    [['dead', 'beefcafe'], '`deadbeefcafe`', 'deadbeefcafe'],
    [['in a ', 'row\n'], 'in a `row\\x0a`', 'in a row\\x0a'],
    [[' '], '', ''],
    [['##', '[error]x'], '`#\\x23[error]x`', '#\\x23[error]x'],
  ]
  for (const [words, markdown, line] of cases) {
    it(`are ${markdown} in markdown and ${line} in a terminal`, () => {
      expect(lineOf({ words })).toBe(markdown)
      expect(plainLine({ words })).toBe(line)
    })
  }

  it('end no cell of a table', () => {
    expect(cellOf({ words: ['a|b ', { code: 'c|d' }] })).toBe('`a\\|b` `c\\|d`')
  })

  it('are cut where they are long, whatever they are made of', () => {
    const long: Words = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? 'x'.repeat(4000) : { code: 'y'.repeat(4000) },
    )
    for (const text of [lineOf({ words: long }), cellOf({ words: long }), plainLine({ words: long })]) {
      assert.ok(text.length < 320, text)
      expect(text).toMatch(/…/)
    }
  })

  it('are text and code and nothing else', () => {
    const word = fc.oneof(
      hostileText,
      hostileText.map(code => ({ code })),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), words => {
        const paragraph = { kind: 'paragraph', text: [{ strong: 'Do:' }, ' ', { words }, ' now'] } as const
        assertHarmless(writeMarkdown([paragraph], MARKDOWN), LINKS)
        const table = { kind: 'table', columns: [{ heading: 'x' }], rows: [[{ words }], ['y']] } as const
        assertHarmless(writeMarkdown([table], MARKDOWN), LINKS)
        expect(plainLine({ words })).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|##\[|^\s*::/u)
      }),
      { numRuns: trials(300) },
    )
  })
})
