import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { countNoun } from '../summary/count-noun.ts'
import type { OverviewSummary } from './overview-summary.ts'

/** `12 images: +28.0 MB compressed (+2.8 %)`. Their size instead where none can be compared. */
export function overviewWords({ total, rows, measured, incomparable }: OverviewSummary): string {
  const images = countNoun(rows.length, 'image')
  if (total !== null) {
    if (total.delta === 0) return `${images}: no change`
    const percent = formatPercent(total.delta, total.before)
    return `${images}: ${formatDelta(total.delta)} compressed${percent === null ? '' : ` (${percent})`}`
  }
  if (measured.length === 0 || incomparable.length > 0) return images
  const size = measured.reduce((sum, row) => sum + row.summary.size, 0)
  return `${images}: ${formatBytes(size)} compressed`
}
