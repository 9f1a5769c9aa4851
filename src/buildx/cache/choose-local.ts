import type { CacheChoice, CacheContext } from './cache-context.ts'
import { cacheScope, refSlug } from './cache-scope.ts'
import { explainChoice, writeProtection } from './explain-choice.ts'
import { cacheUnavailable } from './no-cache-choice.ts'

/**
 * A directory of BuildKit's local cache: kept by GitHub's cache service from run to run, on any other machine by the machine
 * itself. Who opens the directory says where it is.
 */
export function chooseLocal(context: CacheContext): CacheChoice {
  const { service, mode, request, run } = context
  if (!context.exportsCache) return cacheUnavailable(mode, 'this builder cannot export a cache')
  if (run.onGitHub && service.state !== 'usable') {
    const why = service.state === 'absent' ? 'this run has no token for the cache service' : service.why
    return cacheUnavailable(mode, why)
  }
  const scope = cacheScope(context)
  const kept = service.state === 'usable'
  const barrier = writeProtection(context, kept ? service.writeProtected : null)
  const reads = request.noCache !== true && (!kept || service.reads)
  const where = kept ? `a directory that GitHub's cache service keeps` : 'a directory of this machine'
  return {
    cacheFrom: [],
    cacheTo: [],
    directory: { scope, refs: refsOf(context), kept, reads, writes: barrier === null },
    ...explainChoice(`${where}, scope ${scope}`, reads, barrier),
  }
}

/** This ref, the base branch, the default branch: each once. */
function refsOf({ run }: CacheContext): string[] {
  const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '')
  const refs = [
    run.ref === '' ? 'refs/heads/main' : run.ref,
    ...branches.map(branch => `refs/heads/${branch}`),
  ]
  return [...new Set(refs.map(refSlug))]
}
