import type { Measurement } from '../../model/measurement.ts'
import type { TrendPoint } from '../../model/report.ts'
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
  return platforms.map(({ platform }, index) => {
    // A platform may stand in an index twice; like comparing, this pairs equal names in their order.
    const nth = platforms.slice(0, index).filter(each => each.platform === platform).length
    const sizes = history.map(point => point.platforms.filter(each => each.platform === platform)[nth])
    if (sizes.at(-1) === undefined) return []
    return history.flatMap((point, at) => trendPoint(point, sizes[at])).slice(-MOST_POINTS)
  })
}

function trendPoint({ commit, measuredAt }: SizePoint, size: PlatformSize | undefined): TrendPoint[] {
  if (size === undefined) return []
  const { compressed, unpacked, compression, standIn } = size
  return [{ commit, measuredAt, compressed, unpacked, compression, standIn }]
}
