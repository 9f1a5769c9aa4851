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
  const found = MARKER.exec(body)
  if (found === null) return null
  const [, key = '', head, run = '0', attempt = '0'] = found
  return {
    id,
    nodeId: typeof nodeId === 'string' ? nodeId : '',
    author,
    key,
    run: Number(run),
    attempt: Number(attempt),
    head: commitOf(head),
    body,
  }
}

function commitOf(head: string | undefined): string | null {
  return head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : null
}
