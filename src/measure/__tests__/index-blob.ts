import { Readable } from 'node:stream'
import { digestOf } from '../../../test-kit/image-writer.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { LayerEntry, LayerIndex } from '../../model/layer-index.ts'
import { indexLayer, type IndexLayerOptions } from '../index-layer.ts'

export const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip'

interface BlobOptions extends IndexLayerOptions {
  /** Lays over the descriptor that fits the blob. */
  readonly descriptor?: Partial<Descriptor>
  /** Lengths of the chunks in which the blob arrives, over and over; all at once unless given. */
  readonly cuts?: readonly number[]
}

/** A layer index with its entries as a list, to be compared. */
export interface ListedIndex extends LayerIndex {
  readonly entries: readonly LayerEntry[]
}

export function listed(index: LayerIndex): ListedIndex {
  return { ...index, entries: [...index.entries] }
}

/** Indexes bytes as the blob of a layer. */
export async function indexBlob(
  blob: Buffer,
  { descriptor, cuts, ...options }: BlobOptions = {},
): Promise<ListedIndex> {
  const fitting = { mediaType: LAYER_TYPE, digest: digestOf(blob), size: blob.length }
  const open = () => Promise.resolve(Readable.from(cutUp(blob, cuts), { objectMode: false }))
  return listed(await indexLayer(open, { ...fitting, ...descriptor }, options))
}

/** The bytes in chunks of these lengths. */
export function* cutUp(bytes: Buffer, cuts: readonly number[] = [Infinity]): Generator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const chunk = bytes.subarray(at, at + Math.max(1, cuts[turn % cuts.length] ?? 1))
    yield chunk
    at += chunk.length
  }
}
