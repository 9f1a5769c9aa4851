import { InputError } from '../../errors/input-error.ts'
import { isSamePlatform } from '../../model/known-platforms.ts'
import { messages } from '../messages.ts'
import type { LocatedReference } from './locate-reference.ts'

/** Platforms that are fetched without having been asked for; the biggest public images have twenty. */
const MOST_PLATFORMS = 64

/** Whether an image is known not to have a platform that was asked for. */
export function lacksPlatform({ platforms, others }: LocatedReference, asked: readonly string[]): boolean {
  return missing([...platforms, ...others], asked).length > 0
}

/**
 * Which platforms of an image are fetched. BuildKit gives an image that is no index the platform that it is asked for, whatever it is in truth:
 * so one that is known to be of another platform is asked for as what it is.
 *
 * @param asked absent: all that the image has; none: the one that the builder runs on.
 * @throws InputError when it does not have one that was asked for, or more than can be meant.
 */
export function choosePlatforms(
  reference: string,
  { platforms, others, isIndex }: LocatedReference,
  asked: readonly string[] | undefined,
): readonly string[] {
  const known = [...platforms, ...others]
  const [first] = missing(known, asked ?? [])
  if (first !== undefined) throw new InputError(messages.platformMissing(reference, first, known))
  if (asked !== undefined && (asked.length > 0 || isIndex)) return asked
  if (platforms.length <= MOST_PLATFORMS) return platforms
  throw new InputError(messages.tooManyPlatforms(reference, platforms.length, MOST_PLATFORMS))
}

/** A note on the platforms that are not looked at, though the image lists them; a sentence, safe to print. */
export function platformNotes(
  { platforms, others }: LocatedReference,
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked !== undefined || others.length === 0) return []
  const it = others.length === 1 ? 'it' : 'one'
  return [
    `This is ${platforms.join(', ')}, as the engine has it; the image lists ${others.slice(0, 10).join(', ')}, too: name ${it} with --platform.`,
  ]
}

/** Nothing is known to be missing where nothing is known. */
function missing(known: readonly string[], asked: readonly string[]): string[] {
  if (known.length === 0) return []
  return asked.filter(each => each !== 'local' && !known.some(own => isSamePlatform(each, own)))
}
