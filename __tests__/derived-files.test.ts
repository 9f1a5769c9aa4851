import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ADVICE_RULES } from '../src/advise/advice-rules.ts'
import { derivedFiles } from '../scripts/derived-files.ts'

const ROOT = path.join(import.meta.dirname, '..')

test.each(Object.entries(derivedFiles()))(
  '%s is what the kinds of budget, rules of advice and catalogs of packages say (node scripts/action-metadata.ts writes it)',
  (file, text) => {
    const written = readFileSync(path.join(ROOT, file), 'utf8')
    if (file.endsWith('.json')) expect(JSON.parse(written)).toStrictEqual(JSON.parse(text))
    else expect(withoutPadding(written)).toBe(withoutPadding(text))
  },
)

test('each page of a rule has its rule', () => {
  const pages = readdirSync(path.join(ROOT, 'docs', 'rules')).map(name => name.replace(/\.md$/, ''))
  expect(pages.sort()).toStrictEqual(ADVICE_RULES.map(({ id }) => id).sort())
})

/** Tables as they are before their columns are aligned, and paragraphs before their lines are broken. */
function withoutPadding(markdown: string): string {
  return markdown
    .replace(/^\|.*$/gm, row => row.replace(/ +\|/g, ' |').replace(/-{3,}:?/g, '---'))
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
}
