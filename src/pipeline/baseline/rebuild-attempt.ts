import { shortCommit } from '../../git/commit-id.ts'
import type { BaselineAttempt, BaselineCause } from '../../model/report-baseline.ts'
import { quoteText } from '../../text/quote-text.ts'

/** Why a commit was not built. */
export function attempt(cause: BaselineCause, reason: string): BaselineAttempt {
  return { source: 'rebuilt', cause, reason }
}

/** What is built came with a later commit: this one does not have it. */
export function newImage(sha: string, file: string): BaselineAttempt {
  return attempt('new-image', `${shortCommit(sha)} has no ${quoteText(file)}`)
}
