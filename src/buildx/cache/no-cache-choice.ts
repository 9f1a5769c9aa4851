import type { CacheMode } from '../../model/choices.ts'
import type { CacheChoice } from './cache-context.ts'

/** @param why the end of the sentence "Cache: none, …" */
export function noCacheChoice(why: string): CacheChoice {
  return { cacheFrom: [], cacheTo: [], explanation: `Cache: none, ${why}`, warnings: [] }
}

/**
 * A cache that was asked for and cannot be had here.
 *
 * @param why a sentence without its full stop
 */
export function cacheUnavailable(mode: CacheMode, why: string): CacheChoice {
  const warnings = [`The build runs without a shared cache: \`cache: ${mode}\` is set, but ${why}`]
  return { ...noCacheChoice(`because ${why}`), warnings }
}
