/** Positions of one item on both sides: baseline, head. */
export type IndexPair = readonly [baseline: number, head: number]

/** Cells of the table above which a cheaper way is taken: in order, each with the next of its kind. */
const MAX_CELLS = 4_000_000

/** The longest common subsequence of two lists of keys, as index pairs that rise on both sides. */
export function longestCommonSubsequence(baseline: readonly string[], head: readonly string[]): IndexPair[] {
  const shorter = Math.min(baseline.length, head.length)
  let start = 0
  while (start < shorter && baseline[start] === head[start]) start++
  let end = 0
  while (end < shorter - start && baseline.at(-1 - end) === head.at(-1 - end)) end++

  const left = baseline.slice(start, baseline.length - end)
  const right = head.slice(start, head.length - end)
  const middle = left.length * right.length > MAX_CELLS ? matchInOrder(left, right) : matchBest(left, right)
  return [
    ...Array.from({ length: start }, (_, at): IndexPair => [at, at]),
    ...middle.map(([a, b]): IndexPair => [a + start, b + start]),
    ...Array.from({ length: end }, (_, at): IndexPair => {
      return [baseline.length - end + at, head.length - end + at]
    }),
  ]
}

function matchBest(left: readonly string[], right: readonly string[]): IndexPair[] {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  const at = (a: number, b: number): number => lengths[a * width + b] ?? 0
  for (let a = left.length - 1; a >= 0; a--) {
    for (let b = right.length - 1; b >= 0; b--) {
      lengths[a * width + b] =
        left[a] === right[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  }
  const pairs: IndexPair[] = []
  for (let a = 0, b = 0; a < left.length && b < right.length;) {
    if (left[a] === right[b]) pairs.push([a++, b++])
    else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  }
  return pairs
}

function matchInOrder(left: readonly string[], right: readonly string[]): IndexPair[] {
  const places = new Map<string, number[]>()
  right.forEach((key, at) => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  })
  for (const known of places.values()) known.reverse()
  const pairs: IndexPair[] = []
  let next = 0
  left.forEach((key, a) => {
    const known = places.get(key)
    while (known?.length && (known.at(-1) ?? 0) < next) known.pop()
    const b = known?.pop()
    if (b === undefined) return
    pairs.push([a, b])
    next = b + 1
  })
  return pairs
}
