import { settleBases } from '../compare/settle-bases.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import { pairPlatforms } from '../model/same-platform.ts'

/** The platforms of an image, each with the base image that its baseline knows, where it stands on the same layers. */
export function withBasesOf(head: Measurement, baseline: Measurement | null): readonly PlatformMeasurement[] {
  const before = baseline === null ? [] : pairPlatforms(head.platforms, baseline.platforms)
  return head.platforms.map((image, at) => {
    const was = before[at]
    if (was == null || image.base.kind !== 'unknown') return image
    return settleBases(was, image).head
  })
}
