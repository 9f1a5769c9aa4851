import { longestCommonSubsequence, type IndexPair } from './longest-common-subsequence.ts'

/** How two sequences are brought side by side. */
export interface AlignRules<T> {
  /** Items of equal keys are the same item. */
  key(item: T): string
  /** How alike two items are, 0 … 1; below {@link ALIKE} they are different items. */
  similarity(baseline: T, head: T): number
}

/** The least similarity at which an edited item counts as the same item. */
const ALIKE = 0.5

/** Cells of the score table above which edited items in one gap are no longer looked for. */
const MAX_CELLS = 40_000

/**
 * Brings two sequences side by side: equal items first, by their longest common subsequence; then, inside each gap, the
 * most alike of what is left, in order. So an inserted item misaligns nothing, and an edited one stays with itself.
 */
export function alignSequences<T>(
  baseline: readonly T[],
  head: readonly T[],
  rules: AlignRules<T>,
): IndexPair[] {
  const equal = longestCommonSubsequence(
    baseline.map(item => rules.key(item)),
    head.map(item => rules.key(item)),
  )
  const pairs: IndexPair[] = []
  let from: IndexPair = [0, 0]
  for (const to of [...equal, [baseline.length, head.length] as const]) {
    const left = baseline.slice(from[0], to[0])
    const right = head.slice(from[1], to[1])
    for (const [a, b] of alignGap(left, right, rules)) pairs.push([from[0] + a, from[1] + b])
    if (to[0] < baseline.length) pairs.push(to)
    from = [to[0] + 1, to[1] + 1]
  }
  return pairs
}

/** The order-preserving pairing with the greatest sum of similarities. */
function alignGap<T>(baseline: readonly T[], head: readonly T[], rules: AlignRules<T>): IndexPair[] {
  const width = head.length + 1
  if (baseline.length * head.length > MAX_CELLS) return []
  const best = new Float64Array((baseline.length + 1) * width)
  const at = (a: number, b: number): number => best[a * width + b] ?? 0
  const scores = baseline.map(left => head.map(right => rules.similarity(left, right)))
  const score = (a: number, b: number): number => {
    const found = scores[a]?.[b] ?? 0
    return found < ALIKE ? 0 : found
  }
  for (let a = baseline.length - 1; a >= 0; a--) {
    for (let b = head.length - 1; b >= 0; b--) {
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), at(a + 1, b + 1) + score(a, b))
    }
  }
  const pairs: IndexPair[] = []
  for (let a = 0, b = 0; a < baseline.length && b < head.length;) {
    const gained = score(a, b)
    if (gained > 0 && at(a, b) === at(a + 1, b + 1) + gained) pairs.push([a++, b++])
    else if (at(a, b) === at(a + 1, b)) a++
    else b++
  }
  return pairs
}
