import { messages as buildxMessages } from '../buildx/messages.ts'
import { InputError } from '../errors/input-error.ts'
import { isKnownPlatform, isSamePlatform, nearestPlatform } from '../model/known-platforms.ts'
import type { Measurement } from '../model/measurement.ts'
import { messages } from './messages.ts'

/**
 * BuildKit builds for whatever it is told, and only fails where a command is to run. A name that no tool knows and that is near to no
 * other may be meant.
 *
 * @throws InputError for a platform that is misspelt, with the right spelling.
 */
export function assertPlatforms(platforms: readonly string[] = []): void {
  for (const platform of platforms) {
    const nearest = isKnownPlatform(platform) ? null : nearestPlatform(platform)
    if (nearest !== null) throw new InputError(messages.platformUnknown(platform, nearest))
  }
}

/**
 * What is at a path is measured as a whole, and what a registry sends may be less than was asked for.
 *
 * @throws InputError when an image lacks a platform that was asked for.
 */
export function assertHas(
  { platforms }: Measurement,
  {
    location,
    platforms: asked = [],
  }: { readonly location: string; readonly platforms?: readonly string[] | undefined },
): void {
  const own = platforms.map(({ platform }) => platform)
  const missing = asked.find(each => each !== 'local' && !own.some(name => isSamePlatform(each, name)))
  if (missing !== undefined) throw new InputError(buildxMessages.platformMissing(location, missing, own))
}
