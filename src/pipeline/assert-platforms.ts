import { InputError } from '../errors/input-error.ts'
import { isKnownPlatform, nearestPlatform } from '../model/known-platforms.ts'
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
