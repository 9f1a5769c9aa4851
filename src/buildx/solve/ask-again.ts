import type { BuildRequest } from '../../model/build-request.ts'

/** Where a build goes that is only to be described. */
export const NOWHERE = 'type=cacheonly'

/**
 * The same build once more, for what BuildKit says of it: all its steps are in the cache by now, and nothing is published, written or
 * exported again.
 */
export function described(request: BuildRequest): BuildRequest {
  return {
    ...request,
    noCache: false,
    noCacheFilters: [],
    pull: false,
    push: false,
    load: false,
    cacheTo: [],
    attests: [],
    provenance: 'false',
    sbom: '',
  }
}
