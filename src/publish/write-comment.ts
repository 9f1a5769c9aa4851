import { ToolError } from '../errors/tool-error.ts'
import { ApiError, LockedError, RefusedError } from './api-error.ts'
import type { CommentContent, Gathered } from './comment-content.ts'
import { type CommentTarget, existingKey } from './comment-target.ts'
import { CommentThread } from './comment-thread.ts'
import { draftComment } from './draft-comment.ts'
import { Endurance } from './endurance.ts'
import type { ExistingComment } from './existing-comment.ts'
import { ApiSilentError, type GitHubApi } from './github-api.ts'
import { restoreNewer } from './lost-text.ts'
import { isNewer } from './plan-comment.ts'
import { headOfPull, noteOutdated } from './pull-head.ts'

/** Milliseconds in which a write of which nothing was heard may still take effect. */
const STILL_ARRIVES = 15_000

/** More than it takes; a server that does not keep what it is sent would get it for ever. */
const MOST_WRITES = 8

/** A write that may have replaced what was not read. */
interface Unsettled {
  /** Null: it made a new comment. */
  readonly before: ExistingComment | null
  readonly body: string
  /** From when on it is done, or never will be. */
  readonly from: number
}

/** What stands says all that there is to be told; it does not, and it is another one's turn; it was written. */
type Seen = 'covered' | 'missing' | 'written'

/** What a look finds. */
interface Found {
  /** Null: nobody says which those are. */
  readonly own: readonly ExistingComment[] | null
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
  private isGone = false
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
    await (justWrote ? this.content.written() : this.content.refresh())
    const turn = this.api.patience === null ? 0 : this.content.turn()
    const seen = turn === 0 && !justWrote ? await this.write() : await this.look(null)
    if (seen !== 'covered') this.isTold = false
    if (seen === 'covered') return (await this.settle()) ? 'written' : 'covered'
    if (seen === 'missing') await this.endurance.rest(turn)
    return seen
  }

  private async write(): Promise<Seen> {
    if (this.writes >= MOST_WRITES) return 'covered'
    const gathered = await this.content.gather(true)
    const head = await headOfPull(this.target, this.api)
    return await this.look({ gathered, head })
  }

  /** @param prepared what is written where something is missing; null: nothing is. */
  private async look(prepared: Prepared | null): Promise<Seen> {
    const own = await this.thread.own()
    const stands = oldestOf(own ?? [])
    if (own !== null && this.isSaid(own, stands)) return await this.leave(own)
    const draft = await this.draft({ own, stands }, prepared)
    if (draft === null) return 'covered'
    if (prepared === null) return 'missing'
    return await this.send(stands, noteOutdated(draft, prepared.head, this.target))
  }

  private isSaid(own: readonly ExistingComment[], stands: ExistingComment | null): boolean {
    const { run } = this.target
    if (own.some(comment => isNewer(comment, run))) return true
    const isOurs = stands?.run === run.id && stands.attempt === run.attempt
    return isOurs && this.content.isCovered(stands.covered)
  }

  /** What to write; null: nothing, as it is not worth a first comment. */
  private async draft({ own, stands }: Found, prepared: Prepared | null): Promise<string | null> {
    // To look at what stands it need not be known what is to be written.
    if (prepared === null && stands !== null) return stands.body
    const gathered = prepared?.gathered ?? (await this.content.gather(false))
    // Where nobody says whose the token is, a new comment does, and there may be an old one.
    const before = stands?.body ?? (own === null ? '' : null)
    return draftComment(gathered, before, this.target)
  }

  /** All is told. Two jobs may have written a first comment in the same second: the oldest stays. */
  private async leave(own: readonly ExistingComment[]): Promise<Seen> {
    const oldest = oldestOf(own)
    const duplicates = own.filter(comment => comment !== oldest && !isNewer(comment, this.target.run))
    this.isTold = true
    await this.thread.hide(duplicates)
    return 'covered'
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
      if (mayTakeEffect(error)) this.expect({ before, body, from: this.now() + STILL_ARRIVES })
      throw error
    }
    if (before !== null) this.expect({ before, body, from: this.now() })
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
    const pause = Math.max(0, ...this.unsettled.map(({ from }) => from - this.now()))
    if (pause > 0 && this.api.patience !== null) {
      await this.endurance.rest(pause)
      return true
    }
    let isRestored = false
    for (const { before, body } of this.unsettled) {
      if (before === null) continue
      if (await restoreNewer(this.thread, { before, body }, this.target.run)) isRestored = true
    }
    this.unsettled = []
    return isRestored
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

function mayTakeEffect(error: unknown): boolean {
  return error instanceof ApiSilentError || (error instanceof ApiError && error.status >= 500)
}
