import type { LayerStore, StoredIndex } from '../../measure/layer-store.ts'
import { openIndex } from '../../measure/packed-index.ts'
import type { Digest } from '../../model/digest.ts'
import { isReadAgain } from './open-layer-store.ts'

/** Indexes that a run relies on, some twenty bytes a file. */
export type ReliedIndexes = Map<Digest, StoredIndex>

/**
 * A store that, for the rest of a run, has what it said that it has, whatever becomes of its files: the run left these layers out of an
 * export, and another one may damage an index, another version replace it, or somebody clear the cache before the image is measured.
 */
export function lastingStore(store: LayerStore, relied: ReliedIndexes): LayerStore {
  const open = async (digest: Digest) => relied.get(digest) ?? (await store.open(digest))
  return {
    open,
    read: async digest => (await (await open(digest))?.unpack()) ?? null,
    async has(digest) {
      const index = await open(digest)
      if (index === null || (await index.unpack()) === null) return false
      relied.set(digest, index)
      return true
    },
    write: (digest, packed) => store.write(digest, packed),
  }
}

/** The same for whoever leaves out each layer that it writes the index of, be it one that a later run does not take. */
export function lastingStoreOfWritten(store: LayerStore, relied: ReliedIndexes): LayerStore {
  return {
    ...lastingStore(store, relied),
    async write(digest, packed) {
      if (isReadAgain(packed, digest)) await store.write(digest, packed)
      const index = openIndex(packed, digest, true)
      if (index !== null) relied.set(digest, { header: index.header, packed, unpack: () => index.unpack() })
    },
  }
}
