import { describe, expect, it } from '@jest/globals'
import { acceptGrowth } from '../../judge/accept-growth.ts'
import type { GrowthBudget } from '../../judge/budgets/growth.ts'
import type { Budget } from '../../model/budget.ts'
import { checkTitle } from '../check-title.ts'
import { readReport } from '../read-report.ts'
import { renderJson } from '../render-json.ts'
import { grownImage } from './grown-image.ts'
import { nodesOf, readMarkdown, runningText } from './read-markdown.ts'
import { markdownOf, terminalOf } from './render-one.ts'
import { total } from './report-of.ts'

const GROWTH: GrowthBudget = {
  kind: 'growth',
  metric: 'compressed',
  limit: 20_000,
  unit: 'bytes',
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
    expect(markdown).toMatch(
      /^### ☑️ `api` \+32\.0 kB \(\+3\.2 %\) → 1\.0 MB compressed, accepted by `octocat` \(label `size-increase-ok`\)\n/,
    )
    expect(markdown).toMatch(
      /> \[!WARNING\]\n> Growth .*; accepted by `octocat` with the label `size-increase-ok`\.\n/,
    )
    expect(markdown).toMatch(/☑️ accepted \| growth/)
    expect(markdown).toMatch(/1 budget, 1 accepted/)
    expect(markdown).not.toMatch(/❌|⚠️|nearly used up|used up/)
  })

  it('is told of in the terminal, the title of the check, and the JSON', () => {
    const text = terminalOf(report, { width: 120, colour: false })
    expect(text).toMatch(/^▲ api \+32\.0 kB .*, accepted by octocat \(label size-increase-ok\)\n/)
    expect(text).toMatch(/▲ accepted +growth, compressed/)
    expect(checkTitle(report)).toBe('api 1.0 MB compressed (+32.0 kB, over budget, accepted by octocat)')
    expect(readReport(renderJson(report))).toStrictEqual(report)
    expect(report.verdict.accepted).toStrictEqual({ by: 'octocat', label: 'size-increase-ok' })
  })

  it('does not hide another budget that fails', () => {
    const both = accepted('octocat', 'ok', [GROWTH, total(1_000)])
    expect(markdownOf(both)).toMatch(/^### ❌ `api` .*, 1 of 2 budgets exceeded\n/)
    expect(checkTitle(both)).toMatch(/over a budget/)
  })

  it('cannot call anybody or become markup by the names in it', () => {
    const root = readMarkdown(markdownOf(accepted('@org/team', '`]](https://evil.example)<b>|-->')))
    expect(runningText(root).join('\n')).not.toMatch(/@org|evil/)
    const kinds = new Set(nodesOf(root).map(({ type }) => type))
    expect(!kinds.has('link') && !kinds.has('image')).toBe(true)
    const html = nodesOf(root).flatMap(node => (node.type === 'html' ? [node.value] : []))
    expect(html.join('')).not.toMatch(/-->|<b>\|/)
  })
})
