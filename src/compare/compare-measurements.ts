import type { Comparison, PlatformComparison } from '../model/comparison.ts'
import type { Measurement } from '../model/measurement.ts'
import { pairPlatforms } from '../model/same-platform.ts'
import { comparePlatform } from './compare-platform.ts'

/** Head minus baseline. Each platform is compared with what it was before, see {@link pairPlatforms}. */
export function compareMeasurements(baseline: Measurement, head: Measurement): Comparison {
  const before = pairPlatforms(head.platforms, baseline.platforms)
  const platforms: PlatformComparison[] = []
  const added: string[] = []
  for (const [at, platform] of head.platforms.entries()) {
    const was = before[at] ?? null
    if (was === null) added.push(platform.platform)
    else platforms.push(comparePlatform(was, platform))
  }
  const removed = baseline.platforms.filter(each => !before.includes(each)).map(({ platform }) => platform)
  return { baselineName: baseline.name, platforms, added, removed }
}
