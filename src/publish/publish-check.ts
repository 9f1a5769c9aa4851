import { ToolError } from '../errors/tool-error.ts'
import { visible } from '../report/escape/visible.ts'
import { checkTitle } from '../report/check-title.ts'
import type { CommitLinks } from '../report/markdown/markdown-options.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { Report } from '../report/report.ts'
import type { GitHubApi } from './github-api.ts'

/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000

/** Statuses of a token that may not write what was asked for, or of a repository that does not have it. */
const NOT_ALLOWED = [403, 404, 410]

/**
 * Shows the verdict at a commit: as a check run where the token may write those, else as a commit status, else not at all.
 *
 * @param links the commit; for a pull request its head, which GitHub shows checks of.
 * @returns a sentence for a warning when GitHub's API failed; a token that may do neither is no news. A check is a courtesy: what
 *   blocks is the failed step.
 */
export async function publishCheck(
  report: Report,
  links: CommitLinks,
  api: GitHubApi,
): Promise<string | null> {
  return postCheck(waysOf(report, links), links, api)
}

/** Posts a check by the first of some ways that the token may take; see {@link publishCheck}. */
export async function postCheck(
  ways: readonly CheckWay[],
  links: CommitLinks,
  api: GitHubApi,
): Promise<string | null> {
  try {
    for (const [path, body] of ways) {
      const { status } = await api.request('POST', `/repos/${links.repository}${path}`, body)
      if (status < 300) return null
      if (!NOT_ALLOWED.includes(status)) throw new ToolError(`GitHub's API answered ${status}`)
    }
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `The commit got no check: ${error.message}. The result of this step is not affected.`
  }
}

/** A request that shows a check. */
export type CheckWay = readonly [path: string, body: object]

/** The best way first. */
function waysOf(report: Report, links: CommitLinks): CheckWay[] {
  const { outcome } = report.verdict
  const name = `slim-build / ${visible(report.image.name, 80)}`
  const title = checkTitle(report)
  const summary = renderMarkdown(report, { links, maxBytes: LONGEST_SUMMARY })
  const conclusion = conclusionOf(report)
  const run = { name, head_sha: links.sha, status: 'completed', conclusion, output: { title, summary } }
  const state = outcome === 'fail' ? 'failure' : 'success'
  return [
    ['/check-runs', run],
    [`/statuses/${links.sha}`, { state, context: name, description: title }],
  ]
}

/** Green is what was held to a budget and kept it; a status knows no third colour. */
function conclusionOf({ verdict }: Report): 'failure' | 'success' | 'neutral' {
  if (verdict.outcome === 'fail') return 'failure'
  return verdict.judgements.some(({ outcome }) => outcome !== 'skipped') ? 'success' : 'neutral'
}
