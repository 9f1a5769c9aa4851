import { formatBytes } from '../../units/format-bytes.ts'
import { countNoun } from '../summary/count-noun.ts'
import type { MeasuredRow } from './image-row.ts'

/** Less than this is not worth a sentence. In compressed bytes. */
const FLOOR = 10_000

/**
 * The sentence on what can be taken back over all images, each on the platform of its row; none where that is next to nothing. A line that
 * several images share is changed once and counted in each.
 */
export function allSavings(rows: readonly MeasuredRow[]): string[] {
  const saved = rows.map(({ image }) => image.advice.total.compressed).filter(bytes => bytes > 0)
  const sum = saved.reduce((all, bytes) => all + bytes, 0)
  if (sum < FLOOR) return []
  const shared = saved.length === 1 ? '' : '; what they share is counted in each'
  return [
    `About ${formatBytes(sum)} compressed can be taken back in ${countNoun(saved.length, 'image')}${shared}.`,
  ]
}
