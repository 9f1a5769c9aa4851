import { overviewOf } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { checkTitle } from '../report/check-title.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { checkName } from './check-name.ts'
import type { GitHubApi } from './github-api.ts'
import { postCheck } from './post-check.ts'

/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000

/**
 * Shows the verdict on one image at a commit.
 *
 * @param links the commit; for a pull request its head, which GitHub shows checks of.
 * @param leg what tells the image from others of its name in the run.
 * @returns a sentence for a warning when GitHub's API failed.
 */
export async function publishCheck(
  report: Report,
  links: CommitLinks,
  api: GitHubApi,
  leg: string | null = null,
): Promise<string | null> {
  const check = {
    name: checkName(report.image.name, leg),
    conclusion: conclusionOf(report),
    state: report.verdict.outcome === 'fail' ? 'failure' : 'success',
    title: checkTitle(report),
    summary: renderMarkdown(overviewOf(report), { links, full: true, maxBytes: LONGEST_SUMMARY }),
  } as const
  return await postCheck(check, links, api)
}

/** Green is what was held to a budget and kept it. */
function conclusionOf({ verdict }: Report): 'failure' | 'success' | 'neutral' {
  if (verdict.outcome === 'fail') return 'failure'
  return verdict.judgements.some(({ outcome }) => outcome !== 'skipped') ? 'success' : 'neutral'
}
