/** The first items of an order, without sorting the others: there may be a million. */
export function firstFew<Item>(
  items: Iterable<Item>,
  most: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const first: Item[] = []
  for (const item of items) {
    const last = first[most - 1]
    if (last !== undefined && compare(item, last) >= 0) continue
    const place = first.findIndex(each => compare(item, each) < 0)
    first.splice(place === -1 ? first.length : place, 0, item)
    if (first.length > most) first.pop()
  }
  return first
}
