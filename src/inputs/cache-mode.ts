import { CACHE_MODES, type CacheMode } from '../model/choices.ts'
import { InputError } from '../errors/input-error.ts'
import { nearestName } from './nearest-name.ts'

/**
 * Reads the input `cache`; empty is `auto`.
 *
 * @param what what the text was given to, for the message.
 * @throws InputError for a cache that there is not.
 */
export function parseCacheMode(text: string, what = 'input `cache`'): CacheMode {
  const name = text.trim().toLowerCase()
  const mode = CACHE_MODES.find(one => one === (name === '' ? 'auto' : name))
  if (mode !== undefined) return mode
  const nearest = nearestName(name, CACHE_MODES)
  const hint = nearest === null ? `write one of ${CACHE_MODES.join(', ')}` : `did you mean \`${nearest}\`?`
  throw new InputError(`${what} is ${JSON.stringify(text.slice(0, 40))}; ${hint}`)
}
