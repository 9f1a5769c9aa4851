import { environmentFlag } from '../../text/go-flag.ts'
import { type CacheToken, parseCacheToken } from './cache-token.ts'

/** GitHub's cache service, as the environment offers it. */
export type CacheService =
  | { readonly state: 'absent' }
  /** There is one, and it cannot be used: why, as the end of a sentence ("because …"). */
  | { readonly state: 'unusable'; readonly why: string }
  | {
      readonly state: 'usable'
      readonly url: string
      readonly token: string
      readonly reads: boolean
      /** Null, or why not. */
      readonly writeProtected: string | null
    }

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the variables that buildx takes the service from by itself.
 *
 * @param now milliseconds since 1970.
 */
export function readCacheService(env: Environment, now: number): CacheService {
  const { ACTIONS_RUNTIME_TOKEN: token = '', ACTIONS_RESULTS_URL: url = '', ACTIONS_CACHE_MODE = '' } = env
  if (token === '') return { state: 'absent' }
  if (!environmentFlag(env.ACTIONS_CACHE_SERVICE_V2, false) || !URL.canParse(url)) {
    return { state: 'unusable', why: 'the runner offers no cache service of version 2' }
  }
  const read = parseCacheToken(token, now)
  if (read.kind === 'unusable') return { state: 'unusable', why: read.why }
  return withMode({ state: 'usable', url, token, ...rights(read) }, ACTIONS_CACHE_MODE)
}

function rights({ reads, writes }: Extract<CacheToken, { kind: 'usable' }>) {
  return { reads, writeProtected: writes ? null : 'the token of this run can only read caches' }
}

/** ACTIONS_CACHE_MODE is how a workflow narrows down what its caches are used for. */
function withMode(service: Extract<CacheService, { state: 'usable' }>, mode: string): CacheService {
  switch (mode) {
    case 'none':
      return { state: 'unusable', why: 'ACTIONS_CACHE_MODE is none' }
    case 'read':
      return { ...service, writeProtected: 'ACTIONS_CACHE_MODE is read' }
    case 'write-only':
      return { ...service, reads: false }
    default:
      return service
  }
}
