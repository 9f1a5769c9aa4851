import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { LayerIndex } from '../model/layer-index.ts'
import type { ImageSource } from '../oci/image-source.ts'
import { isForeignLayerType } from '../oci/media-types.ts'
import { MissingBlob } from '../oci/missing-blob.ts'
import { quoteText } from '../text/quote-text.ts'
import { indexLayer } from './index-layer.ts'
import type { LayerStore } from './layer-store.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import type { Limits, ReadingBudget } from './reading-budget.ts'
import { UnreadableLayer } from './unreadable-layer.ts'

/** How far the reading is. All in compressed bytes, of the layers that have to be read. */
export interface MeasureProgress {
  readonly read: number
  readonly total: number
  /** Layers that have to be read, and how many of them are done. */
  readonly layers: number
  readonly layersDone: number
}

export interface ReadLayersOptions {
  readonly store: LayerStore
  readonly catalogs: readonly PackageCatalog[]
  /** What each layer, and the image, may cost, where that is not what follows from their sizes. */
  readonly limits?: Limits | undefined
  /** What the image may cost; it grows by each layer that is read. */
  readonly budget: ReadingBudget
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: MeasureProgress) => void) | undefined
}

export interface ReadLayer {
  /** Null when what is in the layer cannot be told. */
  readonly index: LayerIndex | null
  /** Why it cannot be told, as the end of a sentence that begins with the layer; null when it can. */
  readonly unread: string | null
  /** The store had it: the blob was not read. */
  readonly known: boolean
  /** Why the store will not know it next time, or null. */
  readonly notStored: string | null
}

/** Gives the index of each of an image's layers: the stored one if there is one, else by reading the blob, once. */
export type LayerReader = (descriptor: Descriptor) => Promise<ReadLayer>

/** A {@link LayerReader} for all platforms of an image. What `indexLayer` throws, its reader throws. */
export async function readLayers(source: ImageSource, options: ReadLayersOptions): Promise<LayerReader> {
  const all = source.platforms.flatMap(({ manifest }) => manifest.layers)
  const progress = await startProgress(all, options)
  const repeated = repeatedDigests(all)
  const kept = new Map<Digest, ReadLayer>()
  let packed = source.packed ?? Infinity
  return async descriptor => {
    options.signal?.throwIfAborted()
    const before = kept.get(descriptor.digest)
    if (before !== undefined) return before
    const layer =
      (await readStored(descriptor, options.store)) ?? (await readBlob(source, descriptor, options, progress))
    const weight = Math.min(descriptor.size, packed)
    options.budget.grow(weight)
    packed -= weight
    // Others are forgotten once they are stacked: an index may hold a million entries.
    if (repeated.has(descriptor.digest)) kept.set(descriptor.digest, layer)
    return layer
  }
}

function repeatedDigests(all: readonly Descriptor[]): Set<Digest> {
  const seen = new Set<Digest>()
  const repeated = new Set<Digest>()
  for (const { digest } of all) (seen.has(digest) ? repeated : seen).add(digest)
  return repeated
}

async function readStored({ digest, size }: Descriptor, store: LayerStore): Promise<ReadLayer | null> {
  const index = await store.read(digest)
  // A manifest that lies about the size is found out when the blob is read.
  return index?.size === size ? { index, unread: null, known: true, notStored: null } : null
}

async function readBlob(
  source: ImageSource,
  descriptor: Descriptor,
  { store, ...options }: ReadLayersOptions,
  progress: Progress,
): Promise<ReadLayer> {
  try {
    const index = await indexLayer(() => source.openBlob(descriptor), descriptor, {
      ...options,
      weight: Math.min(descriptor.size, source.packed ?? Infinity),
      onProgress: read => {
        progress.report(read)
      },
    })
    return { index, unread: null, known: false, notStored: await keep(index, store) }
  } catch (error) {
    const unread = whyUnread(error, descriptor)
    if (unread === null) throw error
    return { index: null, unread, known: false, notStored: null }
  } finally {
    progress.done(descriptor.size)
  }
}

/** Null for what is wrong with the image. */
function whyUnread(error: unknown, { mediaType }: Descriptor): string | null {
  if (error instanceof UnreadableLayer) return error.message
  if (!(error instanceof MissingBlob) || !isForeignLayerType(mediaType)) return null
  return `it is a foreign layer (${quoteText(mediaType)}), which the image does not hold`
}

/** Why the index could not be kept, or null. */
async function keep(index: LayerIndex, store: LayerStore): Promise<string | null> {
  try {
    await store.write(index)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown reason'
  }
}

interface Progress {
  /** Bytes of the current layer that are read. */
  report(read: number): void
  done(size: number): void
}

async function startProgress(all: readonly Descriptor[], options: ReadLayersOptions): Promise<Progress> {
  const { store, onProgress } = options
  let total = 0
  let layers = 0
  // Asking the store costs as much as reading from it, so no one asks for what no one watches.
  const watched = onProgress === undefined ? [] : all
  for (const { digest, size } of new Map(watched.map(each => [each.digest, each])).values()) {
    if (await store.has(digest)) continue
    total += size
    layers++
  }
  let before = 0
  let layersDone = 0
  return {
    report: read => onProgress?.({ read: before + read, total, layers, layersDone }),
    done: size => {
      before += size
      layersDone++
      onProgress?.({ read: before, total, layers, layersDone })
    },
  }
}
