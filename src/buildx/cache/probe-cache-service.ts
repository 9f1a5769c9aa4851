import type { CacheService } from './cache-service.ts'

export interface ProbeOptions {
  readonly signal: AbortSignal
  /** Milliseconds that the service has to answer; default 5000. */
  readonly patience?: number
}

const METHOD = 'twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL'

/** Any will do: a cache that is not there is an answer, too. */
const QUESTION = { key: 'slim-build-probe', restore_keys: [], version: '0'.repeat(64) }

/**
 * Asks GitHub's cache service one question before the build does. BuildKit waits for minutes on a service that does not
 * answer or that refuses for now, so it is better left out; a service that says no is known before, not after the build.
 */
export async function probeCacheService(
  service: CacheService,
  { signal, patience = 5000 }: ProbeOptions,
): Promise<CacheService> {
  if (service.state !== 'usable') return service
  const why = await problem(service, signal, patience)
  signal.throwIfAborted()
  return why === null ? service : { state: 'unusable', why }
}

async function problem(
  { url, token }: Extract<CacheService, { state: 'usable' }>,
  signal: AbortSignal,
  patience: number,
): Promise<string | null> {
  const timeout = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(new URL(METHOD, url.endsWith('/') ? url : `${url}/`), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(QUESTION),
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    })
    await answer.body?.cancel()
    return answer.ok ? null : `the cache service answered with status ${answer.status}`
  } catch (error) {
    return timeout.aborted
      ? `the cache service did not answer within ${patience / 1000} s`
      : `the cache service cannot be reached (${errorMessage(error)})`
  }
}

/** What a failed request was about: Node's fetch hides it in the cause. */
function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return code === '' ? error.message : code
}
