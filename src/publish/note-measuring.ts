import { ToolError } from '../errors/tool-error.ts'
import { measuringNote, noteRun, withNote, withoutNote } from '../report/comment/note.ts'
import { accept } from './accept-answer.ts'
import type { ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { allMarked, ownComments } from './marked-comments.ts'
import { type CommentRun, isNewer, planComment } from './plan-comment.ts'

/** Which comment, and the run that is at work. */
export interface NoteTarget {
  readonly repository: string
  readonly pullRequest: number
  /** As the marker spells it. */
  readonly key: string
  readonly run: CommentRun
}

/**
 * Puts a note on top of the comment that is there that its numbers are about to be replaced; without one nothing happens. Trouble is
 * not told: the comment at the end of the run tells it.
 *
 * @param sha the commit that is measured.
 * @returns whether there is a note now that someone has to take away.
 */
export async function noteMeasuring(target: NoteTarget, sha: string, api: GitHubApi): Promise<boolean> {
  return quietly(async () => {
    const plan = planComment(await ownOnes(target, api), target.run, false)
    if (plan.do !== 'edit') return false
    const { body, head, ...written } = plan.comment
    const noted = noteRun(body)
    // A job of the same run was here first, or a newer run is.
    if (!isOlder(written, target.run)) return false
    if (noted !== null && !isOlder({ run: noted.id, attempt: noted.attempt }, target.run)) return false
    await edit(plan.comment, withNote(body, measuringNote(head, sha), target.run), target, api)
    return true
  })
}

/** Takes the note away again that this run put on top of a comment, when nothing replaced it. */
export async function withdrawNote(target: NoteTarget, api: GitHubApi): Promise<void> {
  await quietly(async () => {
    for (const comment of await ownOnes(target, api)) {
      const noted = noteRun(comment.body)
      if (noted?.id !== target.run.id || noted.attempt !== target.run.attempt) continue
      await edit(comment, withoutNote(comment.body), target, api)
    }
    return true
  })
}

function isOlder(written: Pick<ExistingComment, 'run' | 'attempt'>, { id, attempt }: CommentRun): boolean {
  return !isNewer(written, { id, attempt: attempt - 1 })
}

async function ownOnes(
  { repository, pullRequest, key }: NoteTarget,
  api: GitHubApi,
): Promise<readonly ExistingComment[]> {
  const path = `/repos/${repository}/issues/${pullRequest}/comments`
  return await ownComments(await allMarked(api, path, key), api)
}

async function edit(
  { id }: ExistingComment,
  body: string,
  { repository }: NoteTarget,
  api: GitHubApi,
): Promise<void> {
  accept(await api.request('PATCH', `/repos/${repository}/issues/comments/${id}`, { body }))
}

async function quietly(task: () => Promise<boolean>): Promise<boolean> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return false
  }
}
