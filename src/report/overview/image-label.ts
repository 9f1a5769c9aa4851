import type { Inline } from '../document/block.ts'
import type { ImageRow } from './image-row.ts'

/**
 * What an image is called: its name, and what tells it from others of that name.
 *
 * @param most the most characters of the name.
 */
export function imageLabel({ name, leg }: Pick<ImageRow, 'name' | 'leg'>, most: number): readonly Inline[] {
  const code = { code: name, most }
  return leg === null || leg.trim() === '' ? [code] : [code, ' (', { text: leg, most }, ')']
}
