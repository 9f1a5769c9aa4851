import type { CacheMode } from '../../model/choices.ts'
import type { CacheChoice, CacheFacts } from './cache-facts.ts'
import type { CacheService } from './cache-service.ts'
import { chooseGha } from './choose-gha.ts'
import { chooseInline } from './choose-inline.ts'
import { chooseLocal } from './choose-local.ts'
import { chooseRegistry } from './choose-registry.ts'
import { keepExplicit } from './keep-explicit.ts'
import { noCache } from './no-cache.ts'

/**
 * Which cache a build imports and exports. Pure.
 *
 * What the user gave passes through as it is. Otherwise `auto` takes GitHub's cache service where it works, and none elsewhere: any other
 * cache is asked for by its name.
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
  const { service, run, exportsCache } = facts
  if (exportsCache && service.state === 'usable') return chooseGha(facts)
  const trouble = exportsCache ? troubleOf(service) : 'this builder cannot export a cache'
  const warns = service.state === 'unusable' || (run.onGitHub && exportsCache)
  return {
    ...noCache(`because ${trouble}; ${exportsCache ? OTHERS : INLINE}`),
    warnings: warns ? [`The build runs without GitHub's cache, because ${trouble}`] : [],
  }
}

function troubleOf(service: CacheService): string {
  return service.state === 'unusable' ? service.why : 'this run has no token for the cache service'
}

/** Whether layers of stages that are not in the image may be published is for the workflow to say. */
const OTHERS =
  '`cache: registry` (--cache registry) keeps one in the registry, beside the image that is pushed'

const INLINE = '`cache: inline` (--cache inline) keeps one inside of the image that is pushed'
