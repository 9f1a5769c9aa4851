import { parseCovered } from '../report/comment/covered-block.ts'

/** A comment that slim-build's marker starts. */
export interface ExistingComment {
  readonly id: number
  readonly nodeId: string
  readonly author: string
  /** The key as the marker spells it. */
  readonly key: string
  /** 0 where the marker does not say. */
  readonly run: number
  readonly attempt: number
  /** The commit that its numbers are for; null where the marker does not say. */
  readonly head: string | null
  /** The reports that it was made from; empty where it does not say. */
  readonly covered: readonly string[]
  readonly body: string
}

/** A key has 1000 characters at most, of which the marker spells each as up to nine. */
const MARKER =
  /^<!-- slim-build v1 key=(\S{1,12000})(?: head=(\S{1,100}))?(?: run=(\d{1,15}) attempt=(\d{1,6}))? -->\r?\n/

/** Reads a comment as the API answers it; null for everybody else's. */
export function existingComment(comment: unknown): ExistingComment | null {
  if (typeof comment !== 'object' || comment === null) return null
  const { id, node_id: nodeId, user, body } = comment as Record<string, unknown>
  const { login: author } = (user ?? {}) as { login?: unknown }
  if (typeof id !== 'number' || typeof author !== 'string' || typeof body !== 'string') return null
  return parseComment({ id, nodeId: typeof nodeId === 'string' ? nodeId : '', author, body })
}

/** An earlier text of a comment, as one; null where slim-build's marker does not start it. */
export function earlierText(comment: ExistingComment, body: string): ExistingComment | null {
  return parseComment({ ...comment, body })
}

/** Whether two texts are one: GitHub stores line ends in its own way. */
export function sameText(one: string, other: string): boolean {
  return normal(one) === normal(other)
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}

function parseComment({
  id,
  nodeId,
  author,
  body,
}: Pick<ExistingComment, 'id' | 'nodeId' | 'author' | 'body'>): ExistingComment | null {
  const found = MARKER.exec(body)
  if (found === null) return null
  const [, key = '', head, run = '0', attempt = '0'] = found
  return {
    id,
    nodeId,
    author,
    key,
    run: Number(run),
    attempt: Number(attempt),
    head: commitOf(head),
    covered: parseCovered(body),
    body,
  }
}

function commitOf(head: string | undefined): string | null {
  return head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : null
}
