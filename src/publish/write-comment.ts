import { ToolError } from '../errors/tool-error.ts'
import { readAlone, replacedBy } from './alone-comment.ts'
import { ApiError, LockedError, RefusedError } from './api-error.ts'
import type { CommentContent, Gathered } from './comment-content.ts'
import { type CommentTarget, existingKey } from './comment-target.ts'
import { CommentThread, type OwnComments } from './comment-thread.ts'
import { draftComment } from './draft-comment.ts'
import { Endurance } from './endurance.ts'
import type { ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { mayTakeEffect, STILL_ARRIVES } from './late-write.ts'
import { messages } from './messages.ts'
import { type CommentEdit, restoreNewer } from './lost-text.ts'
import { noteLeftBehind } from './note-measuring.ts'
import { isNewer } from './plan-comment.ts'
import { headOfPull, noteOutdated } from './pull-head.ts'

/** More than it takes; a server that does not keep what it is sent would get it for ever. */
const MOST_WRITES = 8

/** A write that may have replaced what was not read. */
interface Unsettled extends Omit<CommentEdit, 'before'> {
  /** Null: it made a new comment. */
  readonly before: ExistingComment | null
  /** From when on it is done, or never will be. */
  from: number
}

/** What stands says all that there is to be told; it does not, and it is another one's turn; it was written. */
type Seen = 'covered' | 'missing' | 'written'

/** What a look finds. */
interface Found extends OwnComments {
  /** The one that is edited. */
  readonly stands: ExistingComment | null
}

/** What a write needs to know. */
interface Prepared {
  readonly gathered: Gathered
  readonly head: string | null
}

/**
 * Brings the one comment of a key to say all that there is to be told, whatever GitHub answers and whoever else writes: looks at what
 * stands, writes what it lacks, and looks again. What failed may have taken effect, so there is a look before each write.
 *
 * @throws ToolError when it is given up, with what stood in the way.
 */
export async function writeComment(
  content: CommentContent,
  target: CommentTarget,
  api: GitHubApi,
): Promise<void> {
  await new CommentWriter(content, target, api).run()
}

class CommentWriter {
  private readonly content: CommentContent
  private readonly target: CommentTarget
  private readonly api: GitHubApi
  private readonly thread: CommentThread
  private unsettled: readonly Unsettled[] = []
  private writes = 0
  /** Whether a write may have replaced what others wrote since it was last seen what they have told. */
  private mayHaveReplaced = false
  private isGone = false
  private lookedAt = 0
  /** Whether the comment said all when it was last looked at. */
  private isTold = false
  private readonly endurance: Endurance

  constructor(content: CommentContent, target: CommentTarget, api: GitHubApi) {
    this.content = content
    this.target = target
    this.api = api
    const { links, pullRequest } = target
    const key = existingKey(target)
    this.thread = new CommentThread({ repository: links.repository, pullRequest, key }, api)
    this.endurance = new Endurance(api.patience, error => this.isFinal(error))
  }

  async run(): Promise<void> {
    let seen: Seen | null = null
    while (seen !== 'covered') {
      try {
        seen = await this.round(seen === 'written')
        this.endurance.recover()
      } catch (error) {
        if (!(error instanceof ToolError)) throw error
        seen = null
        if (await this.endurance.bears(error)) continue
        if (this.isTold) return
        throw error
      }
    }
  }

  /**
   * @param justWrote whether to look only.
   * @returns `covered` when nothing is left to do.
   */
  private async round(justWrote: boolean): Promise<Seen> {
    await (this.mayHaveReplaced ? this.content.written(justWrote) : this.content.refresh())
    this.mayHaveReplaced = false
    const turn = this.api.patience === null ? 0 : this.content.turn()
    const seen = turn === 0 && !justWrote ? await this.write() : await this.look(null)
    if (seen !== 'covered') this.isTold = false
    if (seen === 'covered') return (await this.settle()) ? 'written' : 'covered'
    if (seen === 'missing') await this.endurance.rest(turn)
    return seen
  }

  private async write(): Promise<Seen> {
    if (this.writes >= MOST_WRITES) return await this.lookForLast()
    const gathered = await this.content.gather(true)
    const head = await headOfPull(this.target, this.api)
    return await this.look({ gathered, head })
  }

  /** @throws ToolError where nothing stands there of all that was written. */
  private async lookForLast(): Promise<Seen> {
    const seen = await this.look(null)
    if (seen === 'missing') throw new ToolError(messages.commentNotKept(this.writes))
    return seen
  }

  /** @param prepared what is written where something is missing; null: nothing is. */
  private async look(prepared: Prepared | null): Promise<Seen> {
    this.lookedAt = this.now()
    this.endurance.progress()
    const all = await this.thread.all(comment => this.isBeside(comment))
    this.endurance.progress()
    const { own } = all
    const found = { ...all, stands: oldestOf(own ?? []) }
    const { stands } = found
    if (own !== null && this.isSaid(found)) return await this.leave(own, found)
    const draft = await this.draft(found, prepared)
    if (draft === null) return 'covered'
    if (prepared === null) return 'missing'
    return await this.send(stands, noteOutdated(draft, prepared.head, this.target))
  }

  /** Whether a comment may have to do with this one: that of all jobs with one of a step alone, and the other way round. */
  private isBeside(comment: ExistingComment): boolean {
    const { alone } = this.target
    return alone === undefined
      ? readAlone(comment) !== null
      : comment.key === existingKey({ key: alone.commonKey })
  }

  private isSaid({ own, others, stands }: Found): boolean {
    const { run, alone } = this.target
    if (own?.some(comment => isNewer(comment, run)) === true) return true
    if (alone !== undefined && others.some(common => common.run > run.id)) return true
    return this.isOurs(stands) && this.content.isCovered(stands)
  }

  private isOurs(stands: ExistingComment | null): stands is ExistingComment {
    const { run } = this.target
    return stands?.run === run.id && stands.attempt === run.attempt
  }

  /** What to write; null: nothing, as it is not worth a first comment. */
  private async draft({ own, others, stands }: Found, prepared: Prepared | null): Promise<string | null> {
    // To look at what stands it need not be known what is to be written.
    if (prepared === null && stands !== null) return stands.body
    const gathered = prepared?.gathered ?? (await this.content.gather(false))
    // Where nobody says whose the token is, a new comment does, and there may be an old one.
    if (own === null) return draftComment(gathered, '', this.target)
    const common = { run: this.target.run.id, covered: gathered.reports }
    const before = stands ?? replacedBy(common, gathered.told, others)[0]
    return draftComment(gathered, before?.body ?? null, this.target)
  }

  /** All is told. Two jobs may have written a first comment in the same second: the oldest stays. */
  private async leave(own: readonly ExistingComment[], found: Found): Promise<Seen> {
    const duplicates = own.filter(comment => comment !== found.stands && !isNewer(comment, this.target.run))
    this.isTold = true
    const replaced = await this.replaced(own, found)
    await this.thread.hide(duplicates.filter(comment => !replaced.includes(comment)))
    await this.thread.remove(replaced)
    for (const comment of found.others.filter(each => !replaced.includes(each)))
      await this.noteLeftBehind(comment)
    return 'covered'
  }

  /** On a comment of a step alone, of which no job of this run has told: its image may not be built any more. */
  private async noteLeftBehind(comment: ExistingComment): Promise<void> {
    const { key, alone, run, links } = this.target
    const isOfStep = alone === undefined && comment.key.startsWith(existingKey({ key: `${key}/` }))
    if (isOfStep) await noteLeftBehind(this.thread, comment, { run, sha: links.sha }, this.api)
  }

  /** Comments of steps alone that say nothing any more which that of all jobs does not say. */
  private async replaced(
    own: readonly ExistingComment[],
    { others, stands }: Found,
  ): Promise<readonly ExistingComment[]> {
    if (others.length === 0) return []
    if (this.target.alone !== undefined)
      return own.filter(comment => others.some(common => common.run > comment.run))
    if (!this.isOurs(stands)) return []
    const { told } = await this.content.gather(false)
    return replacedBy(stands, told, others)
  }

  private async send(before: ExistingComment | null, body: string): Promise<Seen> {
    this.writes++
    try {
      await (before === null ? this.thread.create(body) : this.thread.edit(before, body))
    } catch (error) {
      if (before !== null && !this.isGone && error instanceof ApiError && error.status === 404) {
        // Somebody deleted it in the meantime: the next look does not find it.
        this.isGone = true
        return 'missing'
      }
      if (mayTakeEffect(error)) {
        this.mayHaveReplaced = true
        this.expect({ before, body, restored: [], from: this.now() + STILL_ARRIVES })
      }
      throw error
    }
    this.mayHaveReplaced = true
    if (before !== null) this.expect({ before, body, restored: [], from: this.now() })
    return 'written'
  }

  private expect(edit: Unsettled): void {
    this.unsettled = [...this.unsettled, edit]
  }

  /**
   * Waits for writes of which nothing was heard, and puts back what any of them replaced of a newer run.
   *
   * @returns whether something may stand there now that was not looked at.
   */
  private async settle(): Promise<boolean> {
    const from = Math.max(0, ...this.unsettled.map(each => each.from))
    if (from > this.lookedAt && this.api.patience !== null) {
      await this.endurance.rest(Math.max(0, from - this.now()))
      this.mayHaveReplaced = true
      return true
    }
    let isRestored = false
    for (const write of this.unsettled) if (await this.restore(write)) isRestored = true
    this.unsettled = []
    this.mayHaveReplaced ||= isRestored
    return isRestored
  }

  private async restore(write: Unsettled): Promise<boolean> {
    const { before, body, restored } = write
    if (before === null) return false
    try {
      return await restoreNewer(this.thread, { before, body, restored }, this.target.run)
    } catch (error) {
      if (mayTakeEffect(error)) write.from = this.now() + STILL_ARRIVES
      throw error
    }
  }

  private isFinal(error: ToolError): boolean {
    return error instanceof LockedError || (error instanceof RefusedError && this.target.readOnly === true)
  }

  private now(): number {
    return this.api.patience?.now() ?? 0
  }
}

function oldestOf(own: readonly ExistingComment[]): ExistingComment | null {
  return own.toSorted((a, b) => a.id - b.id)[0] ?? null
}
