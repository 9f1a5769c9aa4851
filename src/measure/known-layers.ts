import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { LayerIndex } from '../model/layer-index.ts'
import type { LayerStore } from './layer-store.ts'

/** Entries of indexes that are kept until they are asked for, a hundred bytes each; others are read from the store once more. */
const MOST_KEPT = 600_000

/** Which layers of an image the store knows. */
export interface KnownLayers {
  has(descriptor: Descriptor): boolean
  /** Null for one that it does not know, or no longer. It is not kept any longer. */
  take(descriptor: Descriptor): Promise<LayerIndex | null>
}

/** Looks all of the layers up. */
export async function findKnownLayers(
  layers: readonly Descriptor[],
  store: LayerStore,
  signal?: AbortSignal,
): Promise<KnownLayers> {
  const sizes = new Map<Digest, number>()
  const kept = new Map<Digest, LayerIndex>()
  let entries = 0
  for (const { digest } of layers) {
    signal?.throwIfAborted()
    const index = await store.read(digest)
    if (index === null) continue
    sizes.set(digest, index.size)
    entries += index.entries.length
    if (entries <= MOST_KEPT) kept.set(digest, index)
  }
  // A manifest that lies about the size is found out when the blob is read.
  const has = ({ digest, size }: Descriptor): boolean => sizes.get(digest) === size
  return {
    has,
    async take(descriptor) {
      if (!has(descriptor)) return null
      const index = kept.get(descriptor.digest) ?? (await store.read(descriptor.digest))
      kept.delete(descriptor.digest)
      return index
    },
  }
}
