import type { LayersUnnamed } from '../../model/build-record.ts'
import type { Digest } from '../../model/digest.ts'
import type { Op, Provenance } from './provenance.ts'

/** Which steps stand behind the layers of the final image. */
export interface ImageLayers {
  /** The layer that a step made, by step; steps that made none that is shipped are not in it. */
  readonly made: ReadonlyMap<string, Digest>
  /** How many of the lowest layers come from the root image; 0 when there is none. */
  readonly base: number
  /** The source that the root file system starts from, or null for scratch. */
  readonly root: Op | null
  /** See {@link BuildRecord.layersUntold}; null: BuildKit said it. */
  readonly unnamed: LayersUnnamed | null
}

/** Part of the final chain: one layer of a step, or all that a source brings (null: unknown how many). */
interface Part {
  readonly op: Op
  readonly count: number | null
}

/** More layers than any image has, and more steps than lead to them; more nested merges than any Dockerfile makes. */
const MOST_PARTS = 4096
const DEEPEST = 64

/**
 * Finds out which step made which layer of the final image.
 *
 * The chain is known from the graph: a source brings its layers, every file and exec op on the way adds one, a merge
 * (`COPY --link`) lays its inputs upon each other. Position by position it is the manifest's list, whatever the blobs
 * are compressed with. BuildKit may leave an empty layer out; then digests decide.
 *
 * @param layers digests of the manifest's layers, bottom first.
 */
export function findImageLayers(provenance: Provenance, layers: readonly Digest[]): ImageLayers {
  const ops = new Map(provenance.ops.map(op => [op.id, op]))
  const result = provenance.ops.at(-1)
  const chain = result === undefined ? null : chainOf(result, ops, provenance)
  const root = chain?.[0]?.op.kind === 'source' ? chain[0].op : null
  const slots = chain === null ? null : fillIn(chain, layers.length)
  if (slots === null) return { made: new Map(), base: 0, root, unnamed: 'unknown' }
  const placed = slots.length === layers.length ? layers : matchDigests(slots, layers, provenance)
  const made = new Map<string, Digest>()
  slots.forEach((op, at) => {
    const digest = placed[at]
    if (op.kind !== 'source' && digest != null) made.set(op.id, digest)
  })
  const below = slots.findIndex(op => op !== root)
  const base = root === null ? [] : placed.slice(0, below < 0 ? slots.length : below)
  return {
    made,
    base: base.filter(digest => digest !== null).length,
    root,
    unnamed: unnamedOf(chain ?? [], placed),
  }
}

/** Where BuildKit does not say what a source brings, that is what the steps leave over. */
function unnamedOf(chain: readonly Part[], placed: readonly (Digest | null)[]): LayersUnnamed | null {
  if (placed.length > 0 && placed.every(digest => digest === null)) return 'unknown'
  return chain.some(({ count }) => count === null) ? 'ordered' : null
}

/** The parts of a result's layer chain, bottom first; null when the graph is not one that BuildKit makes. */
function chainOf(result: Op, ops: ReadonlyMap<string, Op>, provenance: Provenance): Part[] | null {
  let left = MOST_PARTS
  const chainTo = (start: Op, depth: number): Part[] | null => {
    const above: Part[] = []
    let op = start
    while (left-- > 0 && depth < DEEPEST) {
      if (op.kind === 'source') {
        return [{ op, count: provenance.layers.get(`${op.id}:0`)?.length ?? null }, ...above.reverse()]
      }
      if (op.kind === 'exec' || op.kind === 'file') above.push({ op, count: 1 })
      const inputs = op.roots.flatMap(at => ops.get(op.inputs[at]?.id ?? '') ?? [])
      const [first, ...others] = inputs
      if (first === undefined) return above.reverse()
      if (others.length > 0) return joinMerged(inputs, above, input => chainTo(input, depth + 1))
      op = first
    }
    return null
  }
  return chainTo(result, 0)
}

function joinMerged(
  inputs: readonly Op[],
  above: readonly Part[],
  chain: (op: Op) => Part[] | null,
): Part[] | null {
  const parts: Part[] = []
  for (const input of inputs) {
    const merged = chain(input)
    if (merged === null || parts.length + merged.length > MOST_PARTS) return null
    parts.push(...merged)
  }
  return [...parts, ...above.toReversed()]
}

/** One op a layer. A single source of unknown height brings what is left over. */
function fillIn(chain: readonly Part[], total: number): Op[] | null {
  const known = chain.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const unknown = chain.filter(({ count }) => count === null).length
  if (unknown > 1 || known > MOST_PARTS || (unknown === 1 && known > total)) return null
  return chain.flatMap(({ op, count }) => Array.from({ length: count ?? total - known }, () => op))
}

/** Aligns the chain with a manifest that lacks some of it; null stands where a layer was left out. */
function matchDigests(
  slots: readonly Op[],
  layers: readonly Digest[],
  { ops, layers: known }: Provenance,
): readonly (Digest | null)[] {
  const result = ops.at(-1)?.inputs[0]
  const expected = result === undefined ? undefined : known.get(`${result.id}:${result.output}`)
  if (expected?.length !== slots.length) return slots.map(() => null)
  let next = 0
  return expected.map(digest => {
    if (layers[next] !== digest) return null
    next++
    return digest
  })
}
