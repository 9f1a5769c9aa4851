import { linesShown, type PullFile } from './pulls.ts'

/** A review comment that begins a thread, and what became of it. */
export interface ReviewThread {
  readonly id: string
  readonly comment: string
  readonly login: string
  readonly body: string
  readonly path: string
  readonly startLine: number
  readonly line: number
  /** The lines that it is about, as they were. */
  readonly lines: readonly string[]
  isResolved: boolean
}

/** What is sent to make one. */
interface Sent {
  readonly body: string
  readonly commit_id: string
  readonly path: string
  readonly line: number
  readonly side: string
  readonly start_line?: number
  readonly start_side?: string
}

interface Reply {
  readonly status: number
  readonly body: object
}

/** The review comments of `acme/shop` number 7. */
export class ReviewStore {
  readonly threads: ReviewThread[] = []
  /** What the pull request changes. */
  readonly files: PullFile[] = []

  /** Takes a new comment only for lines that one hunk of the diff shows on its right side. */
  add(login: string, text: string, head: string | null): Reply {
    const sent = JSON.parse(text) as Sent
    const { body, path, line, start_line: startLine = line } = sent
    const lines = this.shown(path, startLine, line)
    const isRight = sent.side === 'RIGHT' && (sent.start_side ?? 'RIGHT') === 'RIGHT'
    const isRange = sent.start_line === undefined || sent.start_line < line
    if (lines === null || !isRight || !isRange || sent.commit_id !== head)
      return { status: 422, body: { message: 'Validation Failed: pull_request_review_thread.line' } }
    const number = this.threads.length + 1
    const place = { path, startLine, line, lines }
    const thread = { id: `PRRT_${number}`, comment: `PRRC_${number}`, login, body, ...place }
    this.threads.push({ ...thread, isResolved: false })
    return { status: 201, body: answerOf(sent, number, login) }
  }

  /** What GraphQL says of `reviewThreads`, a page of so many. */
  list(login: string, after: string | null, minimized: readonly string[], size = 100): object {
    const start = Number(after ?? 0)
    const nodes = this.threads.slice(start, start + size).map(thread => ({
      id: thread.id,
      isResolved: thread.isResolved,
      isOutdated: this.isOutdated(thread),
      comments: {
        nodes: [
          {
            id: thread.comment,
            body: thread.body,
            isMinimized: minimized.includes(thread.comment),
            viewerDidAuthor: thread.login === login,
          },
        ],
      },
    }))
    const hasNextPage = start + size < this.threads.length
    const pageInfo = { hasNextPage, endCursor: String(start + size) }
    return { data: { repository: { pullRequest: { reviewThreads: { nodes, pageInfo } } } } }
  }

  /** GitHub answers 200 also where it refuses. */
  resolve(id: string, mayResolve: boolean): Reply {
    const thread = this.threads.find(each => each.id === id)
    if (thread === undefined || !mayResolve) {
      const error = { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }
      return { status: 200, body: { data: { resolveReviewThread: null }, errors: [error] } }
    }
    thread.isResolved = true
    return { status: 200, body: { data: { resolveReviewThread: { clientMutationId: null } } } }
  }

  /** Whether the diff no longer shows its lines as they were. */
  private isOutdated({ path, lines }: ReviewThread): boolean {
    const all = this.hunks(path).map(hunk => `\n${[...hunk.values()].join('\n')}\n`)
    return !all.some(text => text.includes(`\n${lines.join('\n')}\n`))
  }

  private shown(path: string, from: number, to: number): string[] | null {
    for (const hunk of this.hunks(path)) {
      const lines = Array.from({ length: to - from + 1 }, (_, index) => hunk.get(from + index))
      if (lines.every(line => line !== undefined)) return lines
    }
    return null
  }

  private hunks(path: string): ReadonlyMap<number, string>[] {
    return linesShown(this.files.find(({ filename }) => filename === path)?.patch ?? '')
  }
}

/** A comment as the REST API answers it. */
function answerOf({ body, path, commit_id, line, start_line }: Sent, id: number, login: string): object {
  return {
    ...{ id, node_id: `PRRC_${id}`, user: { login }, body, path, commit_id },
    ...{ line, side: 'RIGHT', start_line: start_line ?? null },
  }
}
