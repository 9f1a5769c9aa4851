import { type Bytes, subtractBytes } from '../../model/bytes.ts'
import type { Table } from '../../model/report-rows.ts'

/** Rows of each table in the report; a reader who wants more has the measurement itself. */
export const MOST_ROWS = 50

/** What a table is made of: a list, or what goes through one. */
type Items<Item> = Pick<readonly Item[], 'length'> & { forEach(use: (item: Item) => void): void }

/**
 * The biggest items as rows and all others summed, so that rows + rest = all, exactly. Growth and shrinkage count alike.
 *
 * @param sizeOf the bytes (or delta) of an item.
 * @param toRow called for the biggest items only.
 */
export function reportTable<Item, Row extends Bytes>(
  items: Items<Item>,
  sizeOf: (item: Item) => Bytes,
  toRow: (item: Item) => Row,
  most = MOST_ROWS,
): Table<Row> {
  const top = biggest(items, sizeOf, most)
  const rest = subtractBytes(sumOf(items, sizeOf), sumOf(top, sizeOf))
  return { rows: top.map(toRow), rest: { ...rest, count: items.length - top.length } }
}

/** As `sumBytes`, without a list of half a million sizes. */
function sumOf<Item>(items: Items<Item>, sizeOf: (item: Item) => Bytes): Bytes {
  let [compressed, unpacked] = [0, 0]
  items.forEach(item => {
    const size = sizeOf(item)
    compressed += size.compressed
    unpacked += size.unpacked
  })
  return { compressed, unpacked }
}

/**
 * The biggest items, by compressed bytes and then by unpacked ones; equal ones stay in their order. Sorts no more than it
 * keeps, since an image may have a million files.
 */
export function biggest<Item>(
  items: Items<Item>,
  sizeOf: (item: Item) => Bytes,
  most: number,
): readonly Item[] {
  const top: Item[] = []
  let least: Bytes | null = null
  items.forEach(item => {
    const size = sizeOf(item)
    if (least !== null && compareSizes(size, least) >= 0) return
    let place = top.length
    for (; place > 0; place -= 1) {
      const above = top[place - 1]
      if (above === undefined || compareSizes(size, sizeOf(above)) >= 0) break
    }
    top.splice(place, 0, item)
    if (top.length > most) top.pop()
    const last = top.at(-1)
    least = last === undefined || top.length < most ? null : sizeOf(last)
  })
  return top
}

function compareSizes(a: Bytes, b: Bytes): number {
  return Math.abs(b.compressed) - Math.abs(a.compressed) || Math.abs(b.unpacked) - Math.abs(a.unpacked)
}
