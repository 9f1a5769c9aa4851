import { overviewOf } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { checkTitle } from '../report/check-title.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { CheckLocation } from './check-location.ts'
import { checkName } from './check-name.ts'
import type { GitHubApi } from './github-api.ts'
import { type Check, postCheck } from './post-check.ts'
import { withoutComment } from './without-comment.ts'

/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000

/**
 * Shows the verdict on one image at a commit.
 *
 * @param links where.
 * @param leg what tells the image from others of its name in the run.
 * @param isCommentLost whether the comment could not be written, which may still say something else: then the check is not green.
 * @returns a sentence for a warning when GitHub's API failed.
 */
export async function publishCheck(
  report: Report,
  links: CheckLocation,
  api: GitHubApi,
  leg: string | null = null,
  isCommentLost = false,
): Promise<string | null> {
  const shown = { ...outcomeOf(report), title: checkTitle(report) }
  const check = {
    name: checkName(report.image.name, leg),
    ...(isCommentLost ? withoutComment(shown) : shown),
    summary: renderMarkdown(overviewOf(report), { links, full: true, maxBytes: LONGEST_SUMMARY }),
  }
  return await postCheck(check, links, api)
}

type Outcome = Pick<Check, 'conclusion' | 'state'>

/** Green is what was held to a budget and kept it. */
function outcomeOf({ verdict }: Report): Outcome {
  if (verdict.outcome === 'fail') return { conclusion: 'failure', state: 'failure' }
  const isJudged = verdict.judgements.some(({ outcome }) => outcome !== 'skipped')
  return { conclusion: isJudged ? 'success' : 'neutral', state: 'success' }
}
