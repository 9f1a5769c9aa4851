import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { digestOf } from '../../../test-kit/image-writer.ts'
import { cutUp, inOnePlace } from '../../../test-kit/pieces.ts'
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

/**
 * Indexes bytes as the blob of a layer: inflated beside by another thread, and at once, from memory that is used again for each piece. Both must come to
 * the same, failures included.
 */
export async function indexBlob(
  blob: Buffer,
  { descriptor, cuts, ...options }: BlobOptions = {},
): Promise<ListedIndex> {
  const promised = { mediaType: LAYER_TYPE, digest: digestOf(blob), size: blob.length, ...descriptor }
  const stream = () => Promise.resolve(Readable.from(cutUp(blob, cuts), { objectMode: false }))
  const reused = () => Promise.resolve(inOnePlace(cutUp(blob, cuts)))
  const [beside, atOnce] = await Promise.allSettled([
    indexLayer(stream, promised, options).then(listed),
    indexLayer(reused, promised, { ...options, atOnce: true }).then(listed),
  ])
  assert.deepStrictEqual(outcome(atOnce), outcome(beside))
  if (beside.status === 'rejected') throw beside.reason
  return beside.value
}

function outcome(settled: PromiseSettledResult<ListedIndex>): ListedIndex | string {
  return settled.status === 'fulfilled' ? settled.value : String(settled.reason)
}
