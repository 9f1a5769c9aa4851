import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Budget } from '../../inputs/budget.ts'
import { acceptGrowth } from '../../judge/accept-growth.ts'
import { checkTitle } from '../check-title.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { grownImage } from './grown-image.ts'
import { nodesOf, readMarkdown, runningText } from './read-markdown.ts'
import { total } from './scenarios.ts'
import { markdownOf, terminalOf } from './render-one.ts'

const GROWTH: Budget = {
  kind: 'growth',
  metric: 'compressed',
  limit: { unit: 'bytes', bytes: 20_000 },
  floor: 0,
  counts: 'you',
  source: 'input max-growth',
}

const accepted = (by: string, label: string, budgets: readonly Budget[] = [GROWTH]) =>
  grownImage({ budgets, verdict: verdict => acceptGrowth(verdict, { by, label }) })

describe('growth that was accepted', () => {
  const report = accepted('octocat', 'size-increase-ok')

  it('is told of in the first line, with who accepted it', () => {
    const markdown = markdownOf(report)
    assert.match(
      markdown,
      /^### ☑️ `api` \+32\.0 kB \(\+3\.2 %\) → 1\.0 MB compressed, accepted by `octocat` \(label `size-increase-ok`\)\n/,
    )
    assert.match(
      markdown,
      /> \[!WARNING\]\n> Growth .*; accepted by `octocat` with the label `size-increase-ok`\.\n/,
    )
    assert.match(markdown, /☑️ accepted \| growth/)
    assert.match(markdown, /1 budget, 1 accepted/)
    assert.doesNotMatch(markdown, /❌|⚠️|nearly used up|used up/)
  })

  it('is told of in the terminal, the title of the check, and the JSON', () => {
    const text = terminalOf(report, { width: 120, colour: false })
    assert.match(text, /^▲ api \+32\.0 kB .*, accepted by octocat \(label size-increase-ok\)\n/)
    assert.match(text, /▲ accepted +growth, compressed/)
    assert.equal(checkTitle(report), 'api 1.0 MB compressed (+32.0 kB, over budget, accepted by octocat)')
    assert.deepEqual(readReport(renderJson(report)), report)
    assert.deepEqual(report.verdict.accepted, { by: 'octocat', label: 'size-increase-ok' })
  })

  it('does not hide another budget that fails', () => {
    const both = accepted('octocat', 'ok', [GROWTH, total(1_000)])
    assert.match(markdownOf(both), /^### ❌ `api` .*, 1 of 2 budgets exceeded\n/)
    assert.match(checkTitle(both), /over a budget/)
  })

  it('cannot call anybody or become markup by the names in it', () => {
    const root = readMarkdown(markdownOf(accepted('@org/team', '`]](https://evil.example)<b>|-->')))
    assert.doesNotMatch(runningText(root).join('\n'), /@org|evil/)
    const kinds = new Set(nodesOf(root).map(({ type }) => type))
    assert.ok(!kinds.has('link') && !kinds.has('image'))
    const html = nodesOf(root).flatMap(node => (node.type === 'html' ? [node.value] : []))
    assert.doesNotMatch(html.join(''), /-->|<b>\|/)
  })
})
