import type { Comparison, PlatformComparison } from '../model/comparison.ts'
import type { Measurement, PlatformMeasurement } from '../model/measurement.ts'
import { comparePlatform } from './compare-platform.ts'

/** Head minus baseline. Each platform is compared with the one of the same name; where a name comes twice, in order. */
export function compareMeasurements(baseline: Measurement, head: Measurement): Comparison {
  const waiting = Map.groupBy(baseline.platforms, ({ platform }) => platform)
  const platforms: PlatformComparison[] = []
  const added: string[] = []
  for (const platform of head.platforms) {
    const was: PlatformMeasurement | undefined = waiting.get(platform.platform)?.shift()
    if (was === undefined) added.push(platform.platform)
    else platforms.push(comparePlatform(was, platform))
  }
  const removed = [...waiting.values()].flat().map(({ platform }) => platform)
  return { baselineName: baseline.name, platforms, added, removed }
}
