import type { MeasuredRow } from './image-row.ts'

/**
 * The compressed bytes that a registry keeps for the layers of all images and platforms: a layer that several share is stored once.
 *
 * @returns null where nothing is shared, or where the reports disagree about a layer's size, which makes no sum.
 */
export function storedOnce(rows: readonly MeasuredRow[]): number | null {
  const sizes = new Map<string, number>()
  let all = 0
  for (const { compressed, digest } of rows.flatMap(({ report }) =>
    report.platforms.flatMap(({ layers }) => layers),
  )) {
    if ((sizes.get(digest) ?? compressed) !== compressed) return null
    sizes.set(digest, compressed)
    all += compressed
  }
  const once = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  return once < all ? once : null
}
