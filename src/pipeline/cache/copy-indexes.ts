import { hash } from 'node:crypto'
import type { Digest } from '../../model/digest.ts'
import { type OnDamage, openLayerStore } from './open-layer-store.ts'

/** Layers of one entry. */
const MOST_LAYERS = 2000

export interface CopiedIndex {
  readonly digest: Digest
  /** Bytes. */
  readonly size: number
  /** Tells it from that of the same layer as another version wrote it. */
  readonly hash: string
}

export interface IndexCopy {
  /** Directories of stores. */
  readonly from: string
  readonly to: string
  /** Bytes that there is room for. */
  readonly room: number
  /** Of an index that is not as it was written. */
  readonly onDamage?: OnDamage | undefined
}

/**
 * Copies the indexes of layers that one store has to another one, up to the first for which there is no room.
 *
 * @throws ToolError when one cannot be written.
 */
export async function copyIndexes(digests: readonly Digest[], copy: IndexCopy): Promise<CopiedIndex[]> {
  const from = openLayerStore(copy.from, copy.onDamage)
  const to = openLayerStore(copy.to)
  const copied: CopiedIndex[] = []
  let left = copy.room
  for (const digest of [...new Set(digests)].slice(0, MOST_LAYERS)) {
    const index = await from.open(digest)
    if (index === null) continue
    const { packed } = index
    left -= packed.length
    if (left < 0) break
    if ((await to.open(digest)) === null) await to.write(digest, packed)
    copied.push({ digest, size: packed.length, hash: hash('sha256', packed) })
  }
  return copied
}
