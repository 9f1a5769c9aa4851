import type { ImageRow } from './image-row.ts'

/** Makes a foreign text of at most so many characters fit to show. */
export type Escape = (text: string, most: number) => string

/**
 * What an image is called: its name, and what tells it from others of that name.
 *
 * @param most the most characters of the name.
 */
export function imageLabel(
  { name, leg }: Pick<ImageRow, 'name' | 'leg'>,
  most: number,
  code: Escape,
  plain: Escape,
): string {
  return leg === null || leg.trim() === '' ? code(name, most) : `${code(name, most)} (${plain(leg, most)})`
}
