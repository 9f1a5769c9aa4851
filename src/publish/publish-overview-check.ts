import type { Overview } from '../model/overview.ts'
import { overviewTitle } from '../report/overview-title.ts'
import { type OverviewSummary, summarizeOverview } from '../report/overview/overview-summary.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import type { CheckLocation } from './check-location.ts'
import { OVERVIEW_CHECK } from './check-name.ts'
import type { GitHubApi } from './github-api.ts'
import { type Check, postCheck } from './post-check.ts'
import { withoutComment } from './without-comment.ts'

/** Most bytes of a check run's summary; GitHub takes 65,535 characters. */
const LONGEST_SUMMARY = 60_000

type Outcome = Pick<Check, 'conclusion' | 'state'>

/** Never green while an image has no numbers; grey where nothing was held to a budget. */
const OUTCOMES: Readonly<Record<OverviewSummary['verdict'], Outcome>> = {
  failed: { conclusion: 'failure', state: 'failure' },
  pending: { conclusion: 'neutral', state: 'pending' },
  warned: { conclusion: 'success', state: 'success' },
  passed: { conclusion: 'success', state: 'success' },
  unjudged: { conclusion: 'neutral', state: 'success' },
}

/**
 * Shows the verdict on all images of a run together at a commit.
 *
 * @param links where.
 * @param isCommentLost whether the comment could not be written, which may still say something else: then the check is not green.
 * @returns a sentence for a warning when GitHub's API failed.
 */
export async function publishOverviewCheck(
  overview: Overview,
  links: CheckLocation,
  api: GitHubApi,
  isCommentLost = false,
): Promise<string | null> {
  const outcome = OUTCOMES[summarizeOverview(overview).verdict]
  const title = overviewTitle(overview)
  const check = {
    name: OVERVIEW_CHECK,
    ...(isCommentLost ? withoutComment({ ...outcome, title }) : { ...outcome, title }),
    summary: renderMarkdown(overview, { links, full: true, maxBytes: LONGEST_SUMMARY }),
  }
  return await postCheck(check, links, api)
}
