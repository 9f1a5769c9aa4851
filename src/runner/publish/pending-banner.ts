import { existingKey } from '../../publish/comment-target.ts'
import { noteMeasuring, withdrawNote } from '../../publish/note-measuring.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { sharesReports } from '../artifacts/upload-job-report.ts'
import { forgetBanner, leftBanner, rememberBanner } from './banner-state.ts'
import { openGitHubApi } from './open-github-api.ts'
import { type CommentInputs, runComment } from './run-comment.ts'

/** Says on the comment that is there that its numbers are about to be replaced. What stands in the way is told at the end of the run. */
export async function setPendingBanner(inputs: CommentInputs, { env, signal }: ToolContext): Promise<void> {
  const place = runComment(inputs, env, sharesReports(env))
  if (place === null) return
  const { pullRequest, run, links } = place.target
  const { repository, sha } = links
  const target = { repository, pullRequest, key: existingKey(place.target), run, sha }
  const api = openGitHubApi(env, place.token, signal)
  // First, as the run may be cancelled while GitHub is asked.
  rememberBanner(target)
  if (!(await noteMeasuring(target, api))) forgetBanner()
}

/** In the post step: takes the note away that a run left which was cancelled, or failed without a word to the comment. */
export async function clearPendingBanner(token: string): Promise<void> {
  const target = leftBanner()
  if (target !== null && token !== '') await withdrawNote(target, openGitHubApi(process.env, token))
}
