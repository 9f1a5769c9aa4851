import type { CauseRow } from '../../model/report-change.ts'
import type { MeasuredRow } from './image-row.ts'

/** One cause that changed several images. */
export interface SharedCause {
  readonly type: CauseRow['type']
  readonly subject: string
  /** Over all of them, in compressed bytes. */
  readonly delta: number
  readonly images: number
}

/**
 * Packages and base images that changed several images, the heaviest first. Only of images whose compressed bytes can be compared, and
 * nothing that is noise in all of them together: less than the highest of their floors.
 */
export function sharedCauses(rows: readonly MeasuredRow[]): readonly SharedCause[] {
  const found = new Map<
    string,
    { type: CauseRow['type']; subject: string; delta: number; floor: number; rows: Set<MeasuredRow> }
  >()
  for (const row of rows) {
    const { change } = row.image
    if (change?.compressedIncomparable !== null) continue
    for (const { type, subject, compressed } of change.causes.rows) {
      if (subject === null || (type !== 'packages' && type !== 'base')) continue
      const key = `${type} ${subject}`
      const cause = found.get(key) ?? { type, subject, delta: 0, floor: 0, rows: new Set() }
      cause.delta += compressed
      cause.floor = Math.max(cause.floor, change.noiseFloor.compressed)
      cause.rows.add(row)
      found.set(key, cause)
    }
  }
  return [...found.values()]
    .filter(cause => cause.rows.size > 1 && Math.abs(cause.delta) >= cause.floor)
    .map(({ type, subject, delta, rows: { size: images } }) => ({ type, subject, delta, images }))
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta))
}
