import type { Report } from '../model/report.ts'
import { visible } from '../text/escape/visible.ts'
import { formatBytes } from '../text/format-bytes.ts'
import { formatDelta } from '../text/format-delta.ts'
import { formatShare } from '../text/format-share.ts'
import { loosenedTitle } from './sections/loosened.ts'
import { countNoun } from './summary/count-noun.ts'
import { isFailedUnjudged } from './summary/is-failed-unjudged.ts'
import { mainPlatform, summarizePlatform } from './summary/platform-summary.ts'

/** GitHub takes no more of a commit status. Characters. */
const LONGEST = 140

/** What a change does to a limit is counted where it takes more. Characters. */
const LONGEST_LOOSENED = 60

/**
 * The line beside the check that everybody sees, as plain text: the size of the image, how much more that is, and how much of its
 * budget. It fits a commit status.
 */
export function checkTitle(report: Report): string {
  const image = mainPlatform(report)
  if (image === undefined) return 'no platform was measured'
  const { state, metric, size, delta, budget } = summarizePlatform(report, image)
  const parts = [
    ...(state === 'unchanged' ? ['no change'] : image.change === null ? [] : [formatDelta(delta)]),
    ...failedBudgets(report),
    ...loosenedTitle(report, LONGEST_LOOSENED),
    ...(budget === null ? [] : [`${formatShare(size, budget) ?? '?'} of budget`]),
  ]
  const many = report.platforms.length > 1 ? ` on ${image.platform}` : ''
  const end = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  const rest = ` ${formatBytes(size)} ${metric}${visible(many, 40)}${end}`
  return visible(report.image.name, LONGEST - rest.length) + rest
}

function failedBudgets({ verdict: { judgements, accepted } }: Report): string[] {
  const failed = judgements.filter(({ outcome }) => outcome === 'fail').length
  if (failed === 0) return accepted === null ? [] : [`over budget, accepted by ${visible(accepted.by, 40)}`]
  const over = failed - judgements.filter(isFailedUnjudged).length
  if (over === 0) return [`${countNoun(failed, 'budget')} not judged`]
  return [over === 1 ? 'over a budget' : `over ${over} budgets`]
}
