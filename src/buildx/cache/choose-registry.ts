import { formatAttributes } from '../../text/attributes.ts'
import type { CacheChoice, CacheContext } from './cache-context.ts'
import { cacheScope, refSlug } from './cache-scope.ts'
import { explainChoice, writeProtection } from './explain-choice.ts'
import { cacheUnavailable } from './no-cache-choice.ts'
import { pushedRepository, repositoryOf } from './pushed-repository.ts'

/**
 * The repository that the image is pushed to: a tag `buildcache-…` for each build and branch. Read are those of this ref, the
 * base branch and the default branch.
 */
export function chooseRegistry(context: CacheContext): CacheChoice {
  const { request, run, mode } = context
  if (!context.exportsCache) return cacheUnavailable(mode, 'this builder cannot export a cache')
  const pushed = pushedRepository(request)
  const [tag] = request.tags ?? []
  const repository = pushed ?? (tag === undefined ? null : repositoryOf(tag))
  if (repository === null) return cacheUnavailable(mode, 'the image has no tag that names a registry')
  const name = `${repository}:buildcache-${cacheScope(context)}`
  const branches = [run.baseBranch, run.defaultBranch].filter(branch => branch !== '')
  const refs = [
    run.ref === '' ? 'refs/heads/main' : run.ref,
    ...branches.map(branch => `refs/heads/${branch}`),
  ]
  const places = [...new Set(refs.map(ref => `${name}-${refSlug(ref)}`))]
  const barrier = writeProtection(context, ownBarrier(run.ref, pushed))
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
    ...explainChoice(`the registry, ${places[0] ?? name}`, reads, barrier),
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
  if (pushed === null) return 'the image is not pushed, so the cache is not either'
  if (ref.startsWith('refs/tags/')) return 'no later build would read the cache of a Git tag'
  return ref.startsWith(MERGE_QUEUE) ? 'no later build would read the cache of a merge queue' : null
}
