import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Words } from '../../../advise/advice.ts'
import { assertHarmless } from '../../__tests__/assert-harmless.ts'
import { hostileText } from '../../__tests__/hostile-text.ts'
import { markdownTable } from '../../markdown/markdown-table.ts'
import { wordsCell, wordsLine, wordsText } from '../words.ts'

const LINKS = { server: 'https://github.com', repository: 'acme/shop', sha: 'a'.repeat(40) }

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
    [['dead', 'beefcafe'], '`deadbeefcafe`', 'deadbeefcafe'],
    [['in a ', 'row\n'], 'in a `row\\x0a`', 'in a row\\x0a'],
    [[' '], '', ''],
    [['##', '[error]x'], '`#\\x23[error]x`', '#\\x23[error]x'],
  ]
  for (const [words, markdown, line] of cases) {
    it(`are ${markdown} in markdown and ${line} in a terminal`, () => {
      assert.equal(wordsText(words), markdown)
      assert.equal(wordsLine(words), line)
    })
  }

  it('end no cell of a table', () => {
    assert.equal(wordsCell(['a|b ', { code: 'c|d' }]), '`a\\|b` `c\\|d`')
  })

  it('are cut where they are long, whatever they are made of', () => {
    const long: Words = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? 'x'.repeat(4000) : { code: 'y'.repeat(4000) },
    )
    for (const text of [wordsText(long), wordsCell(long), wordsLine(long)]) {
      assert.ok(text.length < 320, text)
      assert.match(text, /…/)
    }
  })

  it('are text and code and nothing else', () => {
    const word = fc.oneof(
      hostileText,
      hostileText.map(code => ({ code })),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), words => {
        assertHarmless(`**Do:** ${wordsText(words)} now`, LINKS)
        assertHarmless(markdownTable([['x', 'left']], [[wordsCell(words)], ['y']]), LINKS)
        assert.doesNotMatch(wordsLine(words), /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|##\[|^\s*::/u)
      }),
      { numRuns: 300 },
    )
  })
})
