import { expect } from '@jest/globals'
import { nodesOf, readMarkdown, runningText } from '../../report/__tests__/read-markdown.ts'

const OURS = /^https:\/\/github\.com\/acme\/shop\//

/** No link, image, mention or HTML but ours. */
export function assertTame(markdown: string): void {
  const root = readMarkdown(markdown)
  for (const node of nodesOf(root)) {
    if (node.type === 'link') expect(node.url).toMatch(OURS)
    expect(node.type).not.toBe('image')
    if (node.type === 'html')
      expect(node.value).toMatch(
        /^(<!-- slim-build (?:v1 |last=|reports=)[^<>]* -->|(<\/?(details|summary|sub|b|br|code|strong)>|[^<>])*)\s*$/,
      )
  }
  for (const text of runningText(root)) expect(text).not.toMatch(/(^|[^\w`])@\w/)
  // A text may follow code on its line; what the runner reads are lines.
  expect(markdown).not.toMatch(/^\s*::|##\[/m)
}
