import type { CacheMode } from '../../inputs/cache-mode.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import type { CacheChoice, CacheFacts } from './cache-facts.ts'
import { chooseGha } from './choose-gha.ts'
import { chooseInline } from './choose-inline.ts'
import { chooseLocal } from './choose-local.ts'
import { chooseRegistry } from './choose-registry.ts'
import { keepExplicit } from './keep-explicit.ts'
import { noCache } from './no-cache.ts'
import { pushedRepository } from './pushed-repository.ts'

/**
 * Which cache a build imports and exports. Pure.
 *
 * What the user gave passes through as it is. Otherwise `auto` takes the first that works here: GitHub's cache service, the
 * registry that the image is pushed to, none. A registry that the image is only named after is read: a branch that pushes wrote there.
 */
export function chooseCache(facts: CacheFacts): CacheChoice {
  const { cacheFrom = [], cacheTo = [] } = facts.request
  if (cacheFrom.length > 0 || cacheTo.length > 0) return keepExplicit(facts)
  return CHOOSE[facts.mode](facts)
}

const CHOOSE: Readonly<Record<CacheMode, (facts: CacheFacts) => CacheChoice>> = {
  auto: chooseAutomatically,
  gha: chooseGha,
  registry: chooseRegistry,
  local: chooseLocal,
  inline: chooseInline,
  none: () => noCache('as `cache` asks'),
}

function chooseAutomatically(facts: CacheFacts): CacheChoice {
  const { service, run, exportsCache, request } = facts
  if (!exportsCache) return withoutExport(facts)
  if (service.state === 'usable') return chooseGha(facts)
  const trouble = service.state === 'unusable' ? service.why : NO_TOKEN
  const warnings =
    service.state === 'unusable' || run.onGitHub
      ? [`The build runs without GitHub's cache, because ${trouble}`]
      : []
  if (pushedRepository(request) !== null || namesRegistry(request)) {
    const chosen = chooseRegistry(facts)
    return { ...chosen, warnings: joined([...warnings, ...chosen.warnings]) }
  }
  return { ...noCache(`because ${trouble}, and the image is not pushed to a registry`), warnings }
}

/** Whether the first tag says which registry it is for, and not just what the image is called. */
function namesRegistry({ tags: [tag = ''] = [] }: SolveRequest): boolean {
  return /^(localhost|[^/]*[.:][^/]*)\//.test(tag)
}

const NO_TOKEN = 'this run has no token for the cache service'

/** The engine's own store of images cannot export layers it did not push. */
function withoutExport(facts: CacheFacts): CacheChoice {
  const repository = pushedRepository(facts.request)
  if (repository !== null) return chooseInline(facts)
  return noCache('because this builder can export a cache only inside of an image, and none is pushed')
}

/** One warning says it all. */
function joined(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [sentences.join('; ')]
}
