import { type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../model/bytes.ts'
import type { KindChange } from '../model/comparison.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { ComparedPair } from './compared-pair.ts'
import { kindsOf, KINDS } from './file-kinds.ts'
import { KindNames } from './kind-names.ts'
import type { FileMatch } from './file-match.ts'
import type { Twins } from './unchanged-files.ts'

const STRUCTURE = KINDS.indexOf('layer structure')

/**
 * What kinds of bytes each side is made of: each byte of a side is in exactly one kind, so the rows add up to both totals and
 * to the delta. Kinds that neither side has are left out.
 */
export function compareCategories(
  { baseline, head, base }: ComparedPair,
  twins: Twins,
  matches: readonly FileMatch[],
): KindChange[] {
  const kinds = { baseline: kindsOf(baseline, base), head: kindsOf(head, base) }
  const [before, after] = [sumKinds(baseline, kinds.baseline), sumKinds(head, kinds.head)]
  const names = new KindNames({ baseline, head }, kinds, twins)
  names.add(matches)
  const changes: KindChange[] = []
  for (const [index, kind] of KINDS.entries()) {
    const [left, right] = [before[index] ?? null, after[index] ?? null]
    if (left === null && right === null) continue
    const [one, other] = [left ?? NO_BYTES, right ?? NO_BYTES]
    const delta = subtractBytes(other, one)
    changes.push({ kind, baseline: one, head: other, delta, examples: names.examplesOf(index) })
  }
  return changes
}

/** The bytes of each kind; null where there is nothing of it. */
function sumKinds({ files, layers }: PlatformMeasurement, kinds: Uint8Array): readonly (Bytes | null)[] {
  const sums = files.sumsBy(kinds, KINDS.length)
  const structures = layers.map(({ structure }) => ({ compressed: structure, unpacked: 0 }))
  const hasStructure = structures.some(({ compressed }) => compressed !== 0)
  return sums.map((sum, kind) => {
    if (kind === STRUCTURE) return hasStructure ? sumBytes(structures) : null
    return kinds.includes(kind) ? sum : null
  })
}
