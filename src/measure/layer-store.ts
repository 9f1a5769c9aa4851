import type { Digest } from '../model/digest.ts'
import type { LayerHeader, LayerIndex } from '../model/layer-index.ts'

export interface StoredIndex {
  readonly header: LayerHeader
  /** As {@link LayerStore.write} takes it. */
  readonly packed: Buffer
  unpack(): Promise<LayerIndex | null>
}

/**
 * Indexes of layers, by digest, in a directory: `v2/<algorithm>/<hex>.index`.
 *
 * The directory may come from a cache that anyone wrote: what is damaged, truncated, of another version or adds up
 * wrongly is as good as absent. Against damage each has a checksum.
 */
export interface LayerStore {
  /**
   * The index of a layer as it is stored, or null when there is none whose checksum holds. Never throws. What it unpacks to is null when
   * it is none that a layer can have.
   */
  open(digest: Digest): Promise<StoredIndex | null>
  /** The index of a layer, or null when there is none that holds. Never throws. */
  read(digest: Digest): Promise<LayerIndex | null>
  /**
   * Keeps an index, as `packIndex` packs it. Several writers may do so at once; whoever is last wins, with the same content.
   *
   * @throws ToolError when it cannot be written, and for one that would not be read again.
   */
  write(digest: Digest, packed: Buffer): Promise<void>
  /** Whether `read` would find it. Reads it all: whoever relies on the answer leaves the layer out of an export. */
  has(digest: Digest): Promise<boolean>
}
