import type { Measurement } from '../../model/measurement.ts'
import type { TrendPoint } from '../../model/report.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import type { PlatformSize, SizePoint } from '../../model/size-point.ts'

/** Older points have no place in a chart. */
const MOST_POINTS = 30

/**
 * How each platform of an image came to what it was when it was compared with, in the image's order. Commits that did not have
 * the platform are left out; where the last one did not, there is no trend.
 *
 * @param history oldest first, what is compared with last.
 */
export function reportTrends({ platforms }: Measurement, history: readonly SizePoint[]): TrendPoint[][] {
  const pairs = history.map(point => pairPlatforms(platforms, point.platforms))
  return platforms.map((_, index) => {
    const sizes = pairs.map(sizesOfPoint => sizesOfPoint[index] ?? null)
    if ((sizes.at(-1) ?? null) === null) return []
    return history.flatMap((point, at) => trendPoint(point, sizes[at] ?? null)).slice(-MOST_POINTS)
  })
}

function trendPoint({ commit, measuredAt }: SizePoint, size: PlatformSize | null): TrendPoint[] {
  if (size === null) return []
  const { compressed, unpacked, compression, standIn } = size
  return [{ commit, measuredAt, compressed, unpacked, compression, standIn }]
}
