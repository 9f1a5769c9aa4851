import { imageLabel, type Escape } from './image-label.ts'
import type { ImageRow } from './image-row.ts'

const MOST_NAMES = 3

/** The first of some images by name, and how many more they are. */
export function namesOf(rows: readonly ImageRow[], code: Escape, plain: Escape): string {
  const names = rows.slice(0, MOST_NAMES).map(row => imageLabel(row, 40, code, plain))
  const left = rows.length - names.length
  return left > 0 ? `${names.join(', ')} and ${left} more` : names.join(', ')
}
