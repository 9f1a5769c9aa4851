import { formatAttributes } from '../../text/attributes.ts'
import type { CacheChoice, CacheContext } from './cache-context.ts'
import { cacheScope } from './cache-scope.ts'
import { explainChoice, writeProtection } from './explain-choice.ts'
import { cacheUnavailable } from './no-cache-choice.ts'

/** How long BuildKit asks again when it is told to wait (429); by itself it does for ten minutes. */
const RETRY = ['timeout', '1m'] as const

/**
 * GitHub's cache service. The service itself lets a run read what its branch, its base branch and the default branch wrote,
 * so one name is enough. buildx adds the address and the token from its environment.
 */
export function chooseGha(context: CacheContext): CacheChoice {
  const { service, mode, request } = context
  if (service.state !== 'usable') {
    const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why
    return cacheUnavailable(mode, why)
  }
  if (!context.exportsCache) return cacheUnavailable(mode, 'this builder cannot export a cache')
  const scope = cacheScope(context)
  const barrier = writeProtection(context, service.writeProtected)
  const reads = service.reads && request.noCache !== true
  return {
    cacheFrom: reads ? [formatAttributes([['type', 'gha'], ['scope', scope], RETRY])] : [],
    cacheTo:
      barrier === null
        ? [
            formatAttributes([
              ['type', 'gha'],
              ['scope', scope],
              ['mode', 'max'],
              ['ignore-error', 'true'],
              RETRY,
            ]),
          ]
        : [],
    ...explainChoice(`GitHub's cache service, scope ${scope}`, reads, barrier),
  }
}
