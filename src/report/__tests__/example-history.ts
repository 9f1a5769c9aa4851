import { sizePoint } from '../../measure/size-point.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { SizePoint } from '../../model/size-point.ts'

/** What stands beside a stored measurement: so many commits, of which the last is that of the measurement. */
export function historyOf(baseline: Measurement, count: number): SizePoint[] {
  return Array.from({ length: count }, (_, index): SizePoint => {
    const older = count - 1 - index
    const sha = (((index + 1) * 0x9e3779b1) >>> 0).toString(16).padStart(8, '0').repeat(5)
    const point = sizePoint(
      baseline,
      sha,
      `2026-03-${String((index % 28) + 1).padStart(2, '0')}T09:26:53.000Z`,
    )
    const sized = point.platforms.map(size => ({
      ...size,
      compressed: size.compressed - 190_000 * older + (index % 3 === 1 && older > 0 ? 400_000 : 0),
    }))
    return { ...point, platforms: sized }
  })
}

/** A history whose layers were packed otherwise, and whose base image was another one, at first. */
export function brokenHistory(baseline: Measurement): SizePoint[] {
  return historyOf(baseline, 6).map((point, index) => ({
    ...point,
    platforms: point.platforms.map(size => ({
      ...size,
      compression: index < 4 ? 'gzip' : size.compression,
      standIn: index < 2,
    })),
  }))
}
