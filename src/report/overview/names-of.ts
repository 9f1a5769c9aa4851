import type { Inline, Text } from '../document/block.ts'
import { joinTexts } from '../document/block.ts'
import { imageLabel } from './image-label.ts'
import type { ImageRow } from './image-row.ts'

const MOST_NAMES = 3

/** The first of some images by name, and how many more they are. */
export function namesOf(rows: readonly ImageRow[]): readonly Inline[] {
  const left = rows.length - MOST_NAMES
  const names: Text[] = rows.slice(0, MOST_NAMES).map(row => imageLabel(row, 40))
  return [...joinTexts(names, ', '), ...(left > 0 ? [` and ${left} more`] : [])]
}
