import { ToolError } from '../errors/tool-error.ts'
import { measuringNote, noteRun, outdatedNote, withNote, withoutNote } from '../report/comment/note.ts'
import { CommentThread, type ThreadKey } from './comment-thread.ts'
import { Endurance } from './endurance.ts'
import type { ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { mayTakeEffect, STILL_ARRIVES } from './late-write.ts'
import { restoreNewer } from './lost-text.ts'
import { type CommentRun, isNewer, planComment } from './plan-comment.ts'

/** Which comment, and the run that is at work. */
export interface NoteTarget extends ThreadKey {
  readonly run: CommentRun
  /** The commit that is measured. */
  readonly sha: string
}

/**
 * Puts a note on top of the comment that is there that its numbers are about to be replaced; without one nothing happens. Trouble is
 * not told: the comment at the end of the run tells it.
 *
 * @returns whether there may be a note now that someone has to take away.
 */
export async function noteMeasuring(target: NoteTarget, api: GitHubApi): Promise<boolean> {
  return quietly(async () => {
    const thread = new CommentThread(target, api)
    const plan = planComment((await thread.own()) ?? [], target.run, false)
    if (plan.do !== 'edit' || !takesNote(plan.comment, target.run)) return false
    const noted = ({ body, head }: ExistingComment) =>
      withNote(body, measuringNote(head, target.sha), target.run)
    await change(thread, plan.comment, { changed: noted, applies: text => takesNote(text, target.run) }, api)
    return true
  })
}

/**
 * Takes the note away again that this run put on top of a comment, when nothing replaced it. Numbers of another commit are said to be that:
 * they are not what the pull request is at.
 */
export async function withdrawNote(target: NoteTarget, api: GitHubApi): Promise<void> {
  await quietly(async () => {
    const thread = new CommentThread(target, api)
    for (const comment of (await thread.own()) ?? []) {
      if (!isNotedBy(comment, target.run)) continue
      const changed = ({ body, head }: ExistingComment) =>
        head === null || head === target.sha
          ? withoutNote(body)
          : withNote(body, outdatedNote(head, target.sha), target.run)
      await change(thread, comment, { changed, applies: text => isNotedBy(text, target.run) }, api)
    }
    return true
  })
}

/**
 * Says on a comment of an earlier commit that it is that, where a later run has nothing to put in its place. Trouble is not told: the next
 * run says it.
 *
 * @param now the later run, and the commit that it is of.
 */
export async function noteLeftBehind(
  thread: CommentThread,
  comment: ExistingComment,
  { run, sha }: Pick<NoteTarget, 'run' | 'sha'>,
  api: GitHubApi,
): Promise<void> {
  const applies = (each: ExistingComment) => each.head !== sha && takesNote(each, run)
  const changed = ({ body, head }: ExistingComment) =>
    head === null ? body : withNote(body, outdatedNote(head, sha), run)
  if (comment.head === null || !applies(comment)) return
  await quietly(async () => {
    await change(thread, comment, { changed, applies }, api)
    return true
  })
}

interface NoteChange {
  readonly changed: (comment: ExistingComment) => string
  readonly applies: (comment: ExistingComment) => boolean
}

/**
 * Changes what stands. What somebody wrote at the same time, and the change replaced, is put back, changed in the same way where that
 * applies to it.
 *
 * @throws ToolError when it was surely not changed.
 */
async function change(
  thread: CommentThread,
  before: ExistingComment,
  { changed, applies }: NoteChange,
  { patience }: GitHubApi,
): Promise<void> {
  const body = changed(before)
  const isHeardOf = await edit(thread, before, body)
  const written = { before, body, restored: [] }
  // All that was written since is newer than what was read.
  const since = { id: 0, attempt: -1 }
  const wanted = (text: ExistingComment) => (applies(text) ? changed(text) : text.body)
  const endurance = new Endurance(patience)
  await quietly(async () => {
    if (!isHeardOf) await patience?.wait(STILL_ARRIVES)
    for (;;) {
      try {
        return await restoreNewer(thread, written, since, wanted)
      } catch (error) {
        if (!(error instanceof ToolError) || !(await endurance.bears(error))) throw error
        if (mayTakeEffect(error)) await endurance.rest(STILL_ARRIVES)
      }
    }
  })
}

/**
 * Whether it was done; false: nobody knows.
 *
 * @throws ToolError when it was not.
 */
async function edit(thread: CommentThread, before: ExistingComment, body: string): Promise<boolean> {
  try {
    await thread.edit(before, body)
    return true
  } catch (error) {
    if (!mayTakeEffect(error)) throw error
    return false
  }
}

/** Not where a job of the same run was first, or a newer run is. */
function takesNote({ body, ...written }: ExistingComment, run: CommentRun): boolean {
  const noted = noteRun(body)
  if (!isOlder(written, run)) return false
  return noted === null || isOlder({ run: noted.id, attempt: noted.attempt }, run)
}

/** Not where the run has put it on numbers of its own. */
function isNotedBy({ body, ...written }: ExistingComment, run: CommentRun): boolean {
  const noted = noteRun(body)
  return noted?.id === run.id && noted.attempt === run.attempt && isOlder(written, run)
}

function isOlder(written: Pick<ExistingComment, 'run' | 'attempt'>, { id, attempt }: CommentRun): boolean {
  return !isNewer(written, { id, attempt: attempt - 1 })
}

async function quietly(task: () => Promise<boolean>): Promise<boolean> {
  try {
    return await task()
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return false
  }
}
