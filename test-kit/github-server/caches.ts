import { NOT_ALLOWED, page, type RunReply, type RunStore } from './runs.ts'

/** An entry of the cache of `acme/shop`, as its service keeps it. */
export interface ListedCache {
  readonly id: number
  /** The scope: the ref of the run that saved it. */
  readonly ref: string
  readonly key: string
  readonly version: string
  /** Bytes. */
  readonly size: number
  /** RFC 3339 time. */
  readonly created: string
}

/** The list of the caches of `acme/shop`, those that were used last first; null for every other request. */
export function answerCaches(
  entries: readonly ListedCache[],
  { actions }: RunStore['readable'],
  url: URL,
): RunReply | null {
  if (url.pathname !== '/repos/acme/shop/actions/caches') return null
  if (!actions) return NOT_ALLOWED
  const ref = url.searchParams.get('ref')
  // A whole key, or the beginning of some.
  const key = url.searchParams.get('key') ?? ''
  const found = entries.filter(entry => (ref === null || entry.ref === ref) && entry.key.startsWith(key))
  return page('actions_caches', found.toReversed().map(listed), url)
}

function listed({ id, ref, key, version, size, created }: ListedCache): object {
  return { id, ref, key, version, size_in_bytes: size, created_at: created, last_accessed_at: created }
}
