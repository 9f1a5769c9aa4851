import type { CommentThread } from './comment-thread.ts'
import { type ExistingComment, sameText } from './existing-comment.ts'
import { type CommentRun, isNewer } from './plan-comment.ts'

/** A write, and what stood there when it was planned. */
export interface CommentEdit {
  readonly before: ExistingComment
  readonly body: string
  /** Texts of others that were put back since, or may have been, or may still come to be. */
  readonly restored: RestoredText[]
}

interface RestoredText {
  readonly text: string
  /** Whether it is as somebody else had written it. */
  readonly isCopy: boolean
}

/** More newer texts than arrive while one is put back. */
const MOST_TIMES = 5

/**
 * Puts the text of a newer run back, which a write replaced without having read it: what is sent takes its time, and GitHub takes what
 * arrives. Where the server does not keep earlier texts nothing can be put back.
 *
 * @param wanted what stands where a newer run wrote that, from what it wrote; by default just that.
 * @returns whether something was put back.
 * @throws ToolError when GitHub does not answer.
 */
export async function restoreNewer(
  thread: CommentThread,
  edit: CommentEdit,
  run: CommentRun,
  wanted: (newer: ExistingComment) => string = newer => newer.body,
): Promise<boolean> {
  const { before, restored } = edit
  for (let times = 0; times < MOST_TIMES; times++) {
    const texts = (await thread.texts(before)) ?? []
    const newer = newestOf(othersSince(texts, edit), run)
    const [stands] = texts
    if (newer === null || stands === undefined || isNewer(stands, toRun(newer))) return times > 0
    const text = wanted(newer)
    if (sameText(stands.body, text)) return times > 0
    restored.push({ text, isCopy: sameText(text, newer.body) })
    await thread.edit(before, text)
  }
  return true
}

/**
 * What others wrote since, the newest first, and before that what is newer than what was read: a write of which nobody heard may have
 * replaced it. What was written here is left out.
 */
function othersSince(
  texts: readonly ExistingComment[],
  { before, body, restored }: CommentEdit,
): ExistingComment[] {
  const known = texts.findIndex(text => sameText(text.body, before.body))
  const placesOf = (wanted: string) => [...texts.keys()].filter(at => sameText(texts[at]?.body ?? '', wanted))
  const own = new Set([
    ...placesOf(body).slice(0, 1),
    // Somebody else wrote a copy first.
    ...restored.flatMap(({ text, isCopy }) => placesOf(text).slice(0, isCopy ? -1 : undefined)),
  ])
  const isSince = (text: ExistingComment, index: number) =>
    known === -1 || index < known || isNewer(text, toRun(before))
  return texts.filter((text, index) => isSince(text, index) && !own.has(index))
}

function newestOf(texts: readonly ExistingComment[], run: CommentRun): ExistingComment | null {
  const newer = texts.filter(text => isNewer(text, run))
  return newer.reduce<ExistingComment | null>(
    (best, text) => (best === null || isNewer(text, toRun(best)) ? text : best),
    null,
  )
}

function toRun({ run, attempt }: ExistingComment): CommentRun {
  return { id: run, attempt }
}
