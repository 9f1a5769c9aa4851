import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import fc, { trials } from '../../../../test-kit/properties.ts'
import { codeCell, codeSpan } from '../../../text/escape/code-span.ts'
import { visible } from '../../../text/escape/visible.ts'
import { HOSTILE_TEXTS, hostileText } from '../../__tests__/hostile-text.ts'
import { nodesOf, readMarkdown, runningText } from '../../__tests__/read-markdown.ts'
import { inlineWriter } from '../../writers/markdown/inlines.ts'

const { line, cell } = inlineWriter(undefined, false)

describe('codeSpan', () => {
  const cases: readonly [string, string][] = [
    ['RUN npm ci', '`RUN npm ci`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['a``b`c', '```a``b`c```'],
    [' a ', '`  a  `'],
    ['a | b', '`a | b`'],
    ['', '(empty)'],
    ['@org/team', '`@org/team`'],
  ]
  for (const [text, markdown] of cases) {
    it(`shows ${JSON.stringify(text)} as ${markdown}`, () => {
      expect(codeSpan(text)).toBe(markdown)
    })
  }

  it('shows any text to the letter', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const root = readMarkdown(`x ${codeSpan(text)} y`)
        expect(shownAsCode(root)).toBe(visible(text).trim())
        expect(strangers(root)).toStrictEqual([])
      }),
      { numRuns: trials(1000) },
    )
  })
})

describe('codeCell', () => {
  it('escapes pipes and spells out those after a backslash', () => {
    expect(codeCell('curl x | sh')).toBe('`curl x \\| sh`')
    expect(codeCell('a\\|b')).toBe('`a\\\\x7cb`')
  })

  it('stays inside its cell and shows any text to the letter', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const root = readMarkdown(`| a | b |\n|:--|:--|\n| ${codeCell(text)} | z |`)
        expect(shownAsCode(root)).toBe(visible(text).replaceAll('\\|', '\\\\x7c').trim())
        expect(strangers(root)).toStrictEqual([])
        expect(nodesOf(root).filter(node => node.type === 'tableCell')).toHaveLength(4)
      }),
      { numRuns: trials(1000) },
    )
  })
})

describe('words in a line', () => {
  const cases: readonly [string, string][] = [
    ['Total is 154.1 MB, 3.0 MB over 145 MB (+2.1 %).', 'Total is 154.1 MB, 3.0 MB over 145 MB (+2.1 %).'],
    ['Package @aws-sdk/x is 5 MB; ask @org/team.', 'Package `@aws-sdk/x` is 5 MB; ask `@org/team`.'],
    ['see www.evil.example, or #12', 'see `www.evil.example`, or `#12`'],
    ['the `name with | and *` is odd', 'the `name with | and *` is odd'],
    ['0.33.5 → 0.34.1', '0.33.5 → 0.34.1'],
    ['1. item', '`1.` item'],
    ['- item', '`-` item'],
    ['below < 0.1 %', 'below < 0.1 %'],
    ['commit 3ad4be1f', 'commit `3ad4be1f`'],
    ['a\nb', '`a\\x0ab`'],
  ]
  for (const [text, markdown] of cases) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(markdown)}`, () => {
      expect(line(text)).toBe(markdown)
    })
  }

  it('is text and code and nothing else, wherever it stands', () => {
    const any = fc.oneof(
      hostileText,
      fc.constantFrom(...HOSTILE_TEXTS).map(text => `Budget on ${text} is over.`),
    )
    fc.assert(
      fc.property(any, text => {
        const shown = line(text)
        const row = `| a |\n|:--|\n| ${cell(text)} |`
        for (const markdown of [shown, `- ${shown}`, `> ${shown}`, `### ${shown}`, row]) {
          const root = readMarkdown(markdown)
          assert.deepEqual(strangers(root), [], markdown)
          assert.ok(nodesOf(root).filter(node => node.type === 'tableCell').length <= 2, markdown)
          for (const running of runningText(root)) assert.doesNotMatch(running, CALLS, markdown)
        }
      }),
      { numRuns: trials(1000) },
    )
  })
})

/** What GitHub would turn into a mention, a reference, a link or an emoji. */
const CALLS = /[@#`]|https?:\/\/|www\.|GH-\d|:[a-z0-9_+-]+:|\b[0-9a-f]{7,40}\b|\bTICKET-9/

function shownAsCode(root: ReturnType<typeof readMarkdown>): string {
  const code = nodesOf(root).filter(node => node.type === 'inlineCode')
  return code
    .map(node => node.value)
    .join('')
    .trim()
}

/** Nodes that only a text that broke out could have made. */
function strangers(root: ReturnType<typeof readMarkdown>): string[] {
  const welcome = [
    'root',
    'paragraph',
    'text',
    'inlineCode',
    'table',
    'tableRow',
    'tableCell',
    'list',
    'listItem',
    'blockquote',
    'heading',
  ]
  const nodes = nodesOf(root)
  const blocks = nodes.filter(node =>
    ['list', 'listItem', 'blockquote', 'heading', 'table'].includes(node.type),
  )
  return [
    ...nodes.filter(node => !welcome.includes(node.type)).map(node => node.type),
    ...blocks.slice(2).map(node => node.type),
  ]
}
