import { InputError } from '../errors/input-error.ts'
import type { Digest } from '../model/digest.ts'
import type { Measurement } from '../model/measurement.ts'
import { messages } from './messages.ts'

/**
 * One measurement of all platforms, from one for each part of a build that was split over runners.
 *
 * @param digest of the index that holds them all.
 * @throws InputError when two parts have the same platform, or there is no part.
 */
export function mergeMeasurements(name: string, digest: Digest, parts: readonly Measurement[]): Measurement {
  const platforms = parts.flatMap(part => part.platforms)
  const names = platforms.map(({ platform }) => platform)
  const twice = names.find((platform, at) => names.indexOf(platform) !== at)
  if (twice !== undefined) {
    throw new InputError(messages.platformBuiltTwice(twice))
  }
  if (platforms.length === 0) throw new InputError(messages.noMeasurementsToMerge)
  const sorted = platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1))
  return { version: 1, name, digest, platforms: sorted }
}
