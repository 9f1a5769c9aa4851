import { createHash, type Hash } from 'node:crypto'
import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import type { Compression, LayerEntries, LayerIndex, Strippable } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import { decompress, detectCompression, unreadableCompression } from '../oci/decompress.ts'
import { isLayerType, isTarLayerType } from '../oci/media-types.ts'
import type { Piece } from '../oci/piece.ts'
import { StreamFault } from '../oci/stream-fault.ts'
import { UnreadableCompression } from '../oci/unreadable-compression.ts'
import { ColumnWriter } from './column-writer.ts'
import { CompressedPositions } from './compressed-positions.ts'
import type { ElfFindings } from './elf/elf-scan.ts'
import type { EntryRest } from './entry-columns.ts'
import { LayerFault } from './layer-fault.ts'
import { messages } from './messages.ts'
import { CatalogIndex } from './packages/catalog-index.ts'
import type { PackageCatalog } from './packages/package-catalog.ts'
import { type ByteSource, readBlob, type ReadBlobOptions } from './read-blob.ts'
import { readLayerEntry } from './read-layer-entry.ts'
import { type Limits, ReadingBudget } from './reading-budget.ts'
import { type TarEntry, TarReader } from './tar/tar-reader.ts'
import { checkReadable, unreadableCompressionOf, unreadableTypeOf } from './unreadable-layer.ts'

export interface IndexLayerOptions extends ReadBlobOptions {
  /** What the layer may cost, where that is not what follows from its size. */
  readonly limits?: Limits | undefined
  /** Bytes by which it may cost something, where its compressed bytes are themselves unpacked from fewer. */
  readonly weight?: number | undefined
  /** Who is shown the files that may hold package claims; no one unless given. */
  readonly catalogs?: readonly PackageCatalog[] | undefined
  /** Inflate on this thread, in less processor time, and not on another beside it: where other layers are read at the same time. */
  readonly atOnce?: boolean | undefined
}

/**
 * Reads a layer once, as a stream, and says all that is in it. Checks size and digest of the blob in passing. Memory is
 * what the index takes, besides a few chunks.
 *
 * A layer is taken as it is: by its first bytes gzip, zstd or plain. What is no tar and does not claim to be one (an
 * attestation, say) has no entries, and all its bytes are `trailer`.
 *
 * @param open opens the blob from its first byte to its last.
 * @throws UnreadableLayer when what is in it cannot be told; ImageError when the blob is not what the descriptor says, is damaged, contradicts itself or goes beyond a
 *   limit; the signal's reason when it aborts; whatever the opened source throws.
 */
export async function indexLayer(
  open: () => Promise<ByteSource>,
  descriptor: Descriptor,
  options: IndexLayerOptions = {},
): Promise<LayerIndex> {
  checkReadable(descriptor)
  const blob = readBlob(open, descriptor, options)
  const { weight = descriptor.size, limits, signal, catalogs = [] } = options
  const budget = new ReadingBudget(`layer ${descriptor.digest}`, weight, limits, signal)
  try {
    const first = await blob.next()
    const start = first.done === true ? Buffer.alloc(0) : first.value
    const unreadable = unreadableCompression(start)
    if (unreadable !== null) throw unreadableCompressionOf(unreadable)
    const compression = detectCompression(start)
    const pieces = decompress(startingWith(start, blob), compression, {
      onFrame() {
        budget.spend('steps', STEPS_OF_A_FRAME)
      },
      atOnce: options.atOnce,
    })
    return await indexPieces(pieces, compression, descriptor, { budget, catalogs })
  } catch (error) {
    options.signal?.throwIfAborted()
    if (error instanceof UnreadableCompression) throw unreadableCompressionOf(error.message)
    if (!(error instanceof LayerFault || error instanceof StreamFault)) throw error
    throw new ImageError(messages.layerFault(descriptor.digest, error.message), { cause: error })
  } finally {
    await blob.return()
  }
}

/** The decompressor starts over for each frame. */
const STEPS_OF_A_FRAME = 200

async function* startingWith(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (start.length > 0) yield start
  yield* rest
}

async function indexPieces(
  pieces: AsyncIterable<Piece>,
  compression: Compression,
  descriptor: Descriptor,
  { budget, catalogs }: Omit<ListOptions, 'positions'>,
): Promise<LayerIndex> {
  const tap = { positions: new CompressedPositions(), hash: createHash('sha256') }
  const tar = new TarReader(tapped(pieces, { ...tap, budget }), budget)
  const listed = await listEntries(tar, descriptor, { positions: tap.positions, budget, catalogs })
  await tar.drain()
  return {
    digest: descriptor.digest,
    size: descriptor.size,
    compression,
    diffId: `sha256:${tap.hash.digest('hex')}`,
    unpacked: listed.unpacked,
    trailer: descriptor.size - listed.compressed,
    entries: listed.entries,
    claims: listed.claims,
  }
}

interface Tap {
  readonly positions: CompressedPositions
  readonly hash: Hash
  readonly budget: ReadingBudget
}

/** The unpacked bytes, hashed, counted and their place in the compressed stream noted as they go by. */
async function* tapped(
  pieces: AsyncIterable<Piece>,
  { positions, hash, budget }: Tap,
): AsyncGenerator<Buffer, void, undefined> {
  for await (const { data, consumed } of pieces) {
    budget.spend('unpacked', data.length)
    if (budget.isDue) await budget.pause()
    positions.add(data.length, consumed)
    hash.update(data)
    yield data
  }
}

interface Listing {
  readonly entries: LayerEntries
  readonly claims: readonly PackageClaim[]
  /** Sum of the files' sizes. */
  readonly unpacked: number
  /** Sum of the entries' shares. */
  readonly compressed: number
}

interface ListOptions {
  readonly positions: CompressedPositions
  readonly budget: ReadingBudget
  readonly catalogs: readonly PackageCatalog[]
}

async function listEntries(tar: TarReader, descriptor: Descriptor, options: ListOptions): Promise<Listing> {
  const { positions, budget } = options
  const reading = { catalogs: new CatalogIndex(options.catalogs), budget }
  const writer = new ColumnWriter()
  const claims: PackageClaim[] = []
  let unpacked = 0
  let compressed = 0
  for (let entry = await firstEntry(tar, descriptor); entry !== null;) {
    budget.spend('entries')
    budget.spend('names', entry.name.length + entry.link.length)
    if (budget.isDue) await budget.pause()
    const found = readLayerEntry(tar, entry, reading)
    const read = found instanceof Promise ? await found : found
    const strippable = weighStrippable(read.elf, tar.contentStart, positions)
    const following = tar.next()
    entry = following instanceof Promise ? await following : following
    const next = positions.at(entry?.start ?? tar.end)
    writer.add(read.entry, next - compressed, programOf(read.elf, strippable))
    compressed = next
    unpacked += read.entry.unpacked
    for (const claim of read.claims) claims.push(claim)
  }
  return { entries: writer.entries(), claims, unpacked, compressed }
}

function programOf(elf: ElfFindings | null, strippable: Strippable | null): EntryRest | null {
  if (elf === null) return null
  return {
    ...(strippable === null ? {} : { strippable }),
    ...(elf.isStatic ? { isStatic: true } : {}),
    ...(elf.needs === undefined ? {} : { needs: elf.needs }),
  }
}

/** Every program has a few bytes of it: a section table of its own is not worth an order to anybody. */
const LEAST_STRIPPABLE = 4096

/**
 * What can be stripped off the file that was read last, asked for before the reader goes on: positions are known from the file's start
 * to where the reader stands.
 */
function weighStrippable(
  elf: ElfFindings | null,
  contentStart: number | null,
  positions: CompressedPositions,
): Strippable | null {
  if (elf === null || contentStart === null) return null
  let unpacked = 0
  let compressed = 0
  for (const { start, end } of elf.strippable) {
    const from = positions.at(contentStart + start)
    compressed += positions.at(contentStart + end) - from
    unpacked += end - start
  }
  if (unpacked < LEAST_STRIPPABLE) return null
  return { unpacked, compressed, language: elf.isGo ? 'go' : null }
}

/** Null, too, for a blob that is no tar and is not called a layer. */
async function firstEntry(tar: TarReader, descriptor: Descriptor): Promise<TarEntry | null> {
  try {
    return await tar.next()
  } catch (error) {
    if (!(error instanceof LayerFault || error instanceof StreamFault)) throw error
    if (isTarLayerType(descriptor.mediaType)) throw error
    if (isLayerType(descriptor.mediaType)) throw unreadableTypeOf(descriptor)
    return null
  }
}
