import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { LayerHeader, LayerIndex } from '../model/layer-index.ts'
import type { LayerStore, StoredIndex } from './layer-store.ts'

/** Which layers of an image the store knows. */
export interface KnownLayers {
  has(descriptor: Descriptor): boolean
  /** Without its entries; null for one that it does not know, or no longer. */
  header(descriptor: Descriptor): LayerHeader | null
  /** Null for one that it does not know, or no longer. It is not kept any longer. */
  take(descriptor: Descriptor): Promise<LayerIndex | null>
}

/** Looks all of the layers up. Each stays as it is stored, some twenty bytes a file, until it is taken. */
export async function findKnownLayers(
  layers: readonly Descriptor[],
  store: LayerStore,
  signal?: AbortSignal,
): Promise<KnownLayers> {
  const found = new Map<Digest, StoredIndex>()
  for (const { digest } of layers) {
    signal?.throwIfAborted()
    const index = await store.open(digest)
    if (index !== null) found.set(digest, index)
  }
  // A manifest that lies about the size is found out when the blob is read.
  const header = ({ digest, size }: Descriptor): LayerHeader | null => {
    const known = found.get(digest)?.header
    return known?.size === size ? known : null
  }
  return {
    has: descriptor => header(descriptor) !== null,
    header,
    async take(descriptor) {
      const index = header(descriptor) === null ? undefined : found.get(descriptor.digest)
      found.delete(descriptor.digest)
      return (await index?.unpack()) ?? null
    },
  }
}
