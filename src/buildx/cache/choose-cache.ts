import type { CacheMode } from '../../model/choices.ts'
import type { CacheChoice, CacheContext } from './cache-context.ts'
import type { CacheService } from './cache-service.ts'
import { chooseGha } from './choose-gha.ts'
import { chooseInline } from './choose-inline.ts'
import { chooseLocal } from './choose-local.ts'
import { chooseRegistry } from './choose-registry.ts'
import { explicitCache } from './explicit-cache.ts'
import { noCacheChoice } from './no-cache-choice.ts'

/**
 * Which cache a build imports and exports. Pure.
 *
 * What the user gave passes through as it is. Otherwise `auto` takes GitHub's cache service where it works, and none elsewhere: any other
 * cache is asked for by its name.
 */
export function chooseCache(context: CacheContext): CacheChoice {
  const { cacheFrom = [], cacheTo = [] } = context.request
  if (cacheFrom.length > 0 || cacheTo.length > 0) return explicitCache(context)
  return CHOOSE[context.mode](context)
}

const CHOOSE: Readonly<Record<CacheMode, (context: CacheContext) => CacheChoice>> = {
  auto: chooseAutomatically,
  gha: chooseGha,
  registry: chooseRegistry,
  local: chooseLocal,
  inline: chooseInline,
  none: () => noCacheChoice('as set by `cache`'),
}

function chooseAutomatically(context: CacheContext): CacheChoice {
  const { service, exportsCache } = context
  if (exportsCache && service.state === 'usable') return chooseGha(context)
  const problem = exportsCache ? problemOf(service) : 'this builder cannot export a cache'
  // Nobody has asked for a cache, so this is no warning, whether the service is not there or fails.
  return noCacheChoice(`because ${problem}; ${exportsCache ? OTHERS : INLINE}`)
}

function problemOf(service: CacheService): string {
  return service.state === 'unusable' ? service.why : 'this run has no token for the cache service'
}

/** Whether layers of stages that are not in the image may be published is for the workflow to say. */
const OTHERS = '`cache: registry` (--cache registry) keeps one in the registry, beside the pushed image'

const INLINE = '`cache: inline` (--cache inline) keeps one inside the pushed image'
