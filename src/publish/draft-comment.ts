import { showableOverview } from '../collect/showable-overview.ts'
import type { Overview } from '../model/overview.ts'
import { commentBody } from './comment-body.ts'
import type { Gathered } from './comment-content.ts'
import type { CommentTarget } from './comment-target.ts'
import { isWorthComment } from './is-worth-comment.ts'

/**
 * The text of a comment.
 *
 * @param before the text that it replaces; null for a first comment. Untrusted.
 * @returns null where it is not worth a first comment.
 */
export function draftComment(
  gathered: Gathered,
  before: string | null,
  target: CommentTarget,
): string | null {
  const draft = (overview: Overview): string | null => {
    if (before === null && !isWorthFirst(overview, target)) return null
    const { key, run, links } = target
    return commentBody(overview, before, { reports: gathered.reports, links, marker: { key, run } })
  }
  try {
    return draft(gathered.overview)
  } catch {
    // A report of another job that cannot be shown costs its own row only. Looking for it takes as long as all else that is done here.
    return draft(showableOverview(gathered.overview))
  }
}

/** That other jobs of the run are still at work is no reason for a first comment. */
function isWorthFirst({ unmeasured, ...rest }: Overview, { mode, authorIsBot }: CommentTarget): boolean {
  const known = { ...rest, unmeasured: unmeasured.filter(({ state }) => state !== 'pending') }
  return isWorthComment(known, mode, authorIsBot)
}
