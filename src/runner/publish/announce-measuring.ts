import { noteMeasuring, withdrawNote } from '../../publish/note-measuring.ts'
import { existingKey } from '../../publish/pull-request-comment.ts'
import { type CommentInputs, commentPlace } from './comment-place.ts'
import { sharesReports } from '../artifacts/upload-leg.ts'
import { forgetNote, leftNote, rememberNote } from './note-state.ts'
import { openGitHubApi } from './open-github-api.ts'

/** Says on the comment that is there that its numbers are about to be replaced. What stands in the way is told at the end of the run. */
export async function announceMeasuring(inputs: CommentInputs, env: NodeJS.ProcessEnv): Promise<void> {
  const place = commentPlace(inputs, env, sharesReports(env))
  if (place === null) return
  const { pullRequest, run, links } = place.target
  const target = { repository: links.repository, pullRequest, key: existingKey(place.target), run }
  const api = openGitHubApi(env, place.token)
  // First, as the run may be cancelled while GitHub is asked.
  rememberNote(target)
  if (!(await noteMeasuring(target, links.sha, api))) forgetNote()
}

/** In the post step: takes the note away that a run left which was cancelled, or failed without a word to the comment. */
export async function withdrawAnnouncement(token: string): Promise<void> {
  const target = leftNote()
  if (target !== null && token !== '') await withdrawNote(target, openGitHubApi(process.env, token))
}
