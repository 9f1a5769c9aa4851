import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import path from 'node:path'
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

/** Tables as they are before their columns are aligned. */
function withoutPadding(markdown: string): string {
  return markdown.replace(/^\|.*$/gm, row => row.replace(/ +\|/g, ' |').replace(/-{3,}:?/g, '---'))
}
