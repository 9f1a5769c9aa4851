import { formatAttributes } from '../../text/attributes.ts'
import type { CacheChoice, CacheFacts } from './cache-facts.ts'
import { cacheScope, refSlug } from './cache-scope.ts'
import { explain, writeProtection } from './explain-choice.ts'
import { cacheUnavailable } from './no-cache.ts'
import { pushedRepository, repositoryOf } from './pushed-repository.ts'

/**
 * The repository that the image is pushed to: a tag `buildcache-…` for each build and branch. Read are those of this ref, the
 * base branch and the default branch.
 */
export function chooseRegistry(facts: CacheFacts): CacheChoice {
  const { request, run, mode } = facts
  if (!facts.exportsCache) return cacheUnavailable(mode, 'this builder cannot export a cache')
  const pushed = pushedRepository(request)
  const [tag] = request.tags ?? []
  const repository = pushed ?? (tag === undefined ? null : repositoryOf(tag))
  if (repository === null)
    return cacheUnavailable(mode, 'the image has no tag that says which registry it is for')
  const name = `${repository}:buildcache-${cacheScope(facts)}`
  const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '')
  const refs = [
    run.ref === '' ? 'refs/heads/main' : run.ref,
    ...branches.map(branch => `refs/heads/${branch}`),
  ]
  const places = [...new Set(refs.map(ref => `${name}-${refSlug(ref)}`))]
  const barrier = writeProtection(facts, ownBarrier(run.ref, pushed))
  const reads = request.noCache !== true
  return {
    cacheFrom: reads
      ? places.map(place =>
          formatAttributes([
            ['type', 'registry'],
            ['ref', place],
          ]),
        )
      : [],
    cacheTo: barrier === null ? places.slice(0, 1).map(exportTo) : [],
    ...explain(`the registry, ${places[0] ?? name}`, reads, barrier),
    ...(pushed === null && run.untrusted === null ? { warnings: [] } : {}),
  }
}

/** Some registries refuse the index that BuildKit writes by default: `image-manifest` makes it an image as any other. */
function exportTo(place: string): string {
  return formatAttributes([
    ['type', 'registry'],
    ['ref', place],
    ['mode', 'max'],
    ['image-manifest', 'true'],
    ['oci-mediatypes', 'true'],
    ['ignore-error', 'true'],
  ])
}

/** GitHub makes a branch for each attempt to merge, and a registry would keep the cache of each for ever. */
const MERGE_QUEUE = 'refs/heads/gh-readonly-queue/'

function ownBarrier(ref: string, pushed: string | null): string | null {
  if (pushed === null) return 'the image is not pushed, so the registry may not be written to either'
  if (ref.startsWith('refs/tags/')) return 'no later build would read what is built for a tag'
  return ref.startsWith(MERGE_QUEUE) ? 'no later build would read what is built in a merge queue' : null
}
