import type { Descriptor } from '../model/descriptor.ts'
import type { Digest } from '../model/digest.ts'
import type { LayerHeader, LayerIndex } from '../model/layer-index.ts'
import type { ImageSource } from '../oci/image-source.ts'
import { isForeignLayerType } from '../oci/media-types.ts'
import { MissingBlob } from '../oci/missing-blob.ts'
import { quoteText } from '../text/quote-text.ts'
import { indexLayer } from './index-layer.ts'
import { findKnownLayers, type KnownLayers } from './known-layers.ts'
import { LayerProgress, type OnProgress } from './layer-progress.ts'
import type { LayerReaders } from './layer-readers.ts'
import type { LayerStore } from './layer-store.ts'
import { openIndex, packIndex } from './packed-index.ts'
import { readAhead, type ReadAhead } from './read-ahead.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import type { Limits, ReadingBudget } from './reading-budget.ts'
import { UnreadableLayer } from './unreadable-layer.ts'

export interface ReadLayersOptions {
  readonly store: LayerStore
  readonly catalogs: readonly PackageCatalog[]
  /** What each layer, and the image, may cost, where that is not what follows from their sizes. */
  readonly limits?: Limits | undefined
  /** What the image may cost; it grows by each layer that is read. */
  readonly budget: ReadingBudget
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnProgress
  /** Who else may read layers of these sizes in compressed bytes, with all catalogs; null: nobody, they are read here. */
  readonly openReaders?: ((sizes: readonly number[]) => LayerReaders | null) | undefined
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
  /** Frees the memory of the entries, unless the layer is there again. */
  readonly forget: () => void
}

type Read = Omit<ReadLayer, 'forget'>

export interface LayerReader {
  /** The index of one of the image's layers: the stored one if there is one, else by reading the blob, once. */
  read(descriptor: Descriptor): Promise<ReadLayer>
  /** What is said of layers without their entries; null where the store does not know them all. */
  headers(layers: readonly Descriptor[]): readonly LayerHeader[] | null
}

/**
 * Hands a {@link LayerReader} for all platforms of an image to whoever uses it, and ends what it does beside when they are done. What
 * `indexLayer` throws, its reader throws.
 */
export async function withLayerReader<Result>(
  source: ImageSource,
  options: ReadLayersOptions,
  use: (layers: LayerReader) => Promise<Result>,
): Promise<Result> {
  const { store, signal, openReaders, onProgress } = options
  const all = source.platforms.flatMap(({ manifest }) => manifest.layers)
  const each = [...new Map(all.map(layer => [layer.digest, layer])).values()]
  const known = await findKnownLayers(each, store, signal)
  const missing = each.filter(layer => !known.has(layer))
  const reading = { source, options, progress: new LayerProgress(missing, onProgress) }
  const readers = openReaders?.(missing.map(({ size }) => size)) ?? null
  const end = () => {
    void readers?.close()
  }
  signal?.addEventListener('abort', end)
  try {
    const ahead = readers === null ? NOTHING_AHEAD : startReaders(missing, readers, reading)
    // What they take is needed for what is made of the layers.
    void Promise.allSettled(ahead.values()).then(end)
    return await use(layerReader(all, known, ahead, reading))
  } finally {
    signal?.removeEventListener('abort', end)
    await readers?.close()
  }
}

interface Reading {
  readonly source: ImageSource
  readonly options: ReadLayersOptions
  readonly progress: LayerProgress
}

const NOTHING_AHEAD: ReadAhead<ReadBlob> = new Map()

function startReaders(
  missing: readonly Descriptor[],
  { width, read }: LayerReaders,
  reading: Reading,
): ReadAhead<ReadBlob> {
  return readAhead(missing, width, descriptor =>
    readBlob(descriptor, reading, async options => {
      const packed = await read(await reading.source.openBlob(descriptor), descriptor, options)
      return { packed, index: () => unpackOwn(packed, descriptor) }
    }),
  )
}

function unpackOwn(packed: Buffer, { digest }: Descriptor): Promise<LayerIndex> {
  const index = openIndex(packed, digest, true)
  if (index === null) throw new TypeError('an index of this version is of another version')
  return index.unpack()
}

function layerReader(
  all: readonly Descriptor[],
  known: KnownLayers,
  ahead: ReadAhead<ReadBlob>,
  reading: Reading,
): LayerReader {
  const { budget, signal } = reading.options
  const repeated = repeatedDigests(all)
  const kept = new Map<Digest, Read>()
  let packed = reading.source.packed ?? Infinity
  const read = async (descriptor: Descriptor): Promise<ReadLayer> => {
    signal?.throwIfAborted()
    const before = kept.get(descriptor.digest)
    if (before !== undefined) return { ...before, forget: () => undefined }
    const begun = ahead.get(descriptor.digest)
    ahead.delete(descriptor.digest)
    const layer =
      (await readStored(descriptor, known)) ?? (await finish(begun ?? readHere(descriptor, reading), signal))
    const weight = Math.min(descriptor.size, packed)
    budget.grow(weight)
    packed -= weight
    if (!repeated.has(descriptor.digest)) return { ...layer, forget: () => layer.index?.entries.free?.() }
    kept.set(descriptor.digest, layer)
    return { ...layer, forget: () => undefined }
  }
  const headers = (layers: readonly Descriptor[]) => {
    const found = layers.map(layer => known.header(layer)).filter(header => header !== null)
    return found.length === layers.length ? found : null
  }
  return { read, headers }
}

function repeatedDigests(all: readonly Descriptor[]): Set<Digest> {
  const seen = new Set<Digest>()
  const repeated = new Set<Digest>()
  for (const { digest } of all) (seen.has(digest) ? repeated : seen).add(digest)
  return repeated
}

async function readStored(descriptor: Descriptor, known: KnownLayers): Promise<Read | null> {
  const index = await known.take(descriptor)
  return index === null ? null : { index, unread: null, known: true, notStored: null }
}

/** What came of reading a blob. Its index is unpacked when it is needed. */
interface ReadBlob extends Omit<Read, 'index' | 'known'> {
  readonly index: () => Promise<LayerIndex | null>
}

async function finish(blob: Promise<ReadBlob>, signal: AbortSignal | undefined): Promise<Read> {
  try {
    const { index, ...read } = await blob
    return { ...read, index: await index(), known: false }
  } catch (error) {
    // Readers that are ended say so, and not why.
    signal?.throwIfAborted()
    throw error
  }
}

function readHere(descriptor: Descriptor, reading: Reading): Promise<ReadBlob> {
  const { catalogs, signal } = reading.options
  return readBlob(descriptor, reading, async options => {
    const open = async () => (await reading.source.openBlob(descriptor)).stream()
    const index = await indexLayer(open, descriptor, { ...options, catalogs, signal })
    return { packed: await packIndex(index), index: () => Promise.resolve(index) }
  })
}

async function readBlob(
  descriptor: Descriptor,
  { source, options: { store, limits }, progress }: Reading,
  read: (
    options: Parameters<LayerReaders['read']>[2],
  ) => Promise<{ readonly packed: Buffer; readonly index: ReadBlob['index'] }>,
): Promise<ReadBlob> {
  try {
    const { packed, index } = await read({
      limits,
      weight: Math.min(descriptor.size, source.packed ?? Infinity),
      onProgress: bytes => {
        progress.report(descriptor, bytes)
      },
    })
    return { index, unread: null, notStored: await keep(descriptor.digest, packed, store) }
  } catch (error) {
    const unread = whyUnread(error, descriptor)
    if (unread === null) throw error
    return { index: () => Promise.resolve(null), unread, notStored: null }
  } finally {
    progress.done(descriptor)
  }
}

/** Null for what is wrong with the image. */
function whyUnread(error: unknown, { mediaType }: Descriptor): string | null {
  if (error instanceof UnreadableLayer) return error.message
  if (!(error instanceof MissingBlob) || !isForeignLayerType(mediaType)) return null
  return `it is a foreign layer (${quoteText(mediaType)}), which the image does not hold`
}

/** Why the index could not be kept, or null. */
async function keep(digest: Digest, packed: Buffer, store: LayerStore): Promise<string | null> {
  try {
    await store.write(digest, packed)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown reason'
  }
}
