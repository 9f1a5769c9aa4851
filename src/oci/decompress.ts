import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib'
import type { Compression } from '../model/layer-index.ts'
import { messages } from './messages.ts'
import { StreamFault } from './stream-fault.ts'
import { UnreadableCompression } from './unreadable-compression.ts'

/** Unpacked bytes, and how many compressed bytes had gone into the decompressor when they came out. */
export interface Piece {
  readonly data: Buffer
  readonly consumed: number
}

/** What zlib allows a frame of zstd to ask for: memory is taken for all of it. */
const LARGEST_WINDOW = '128 MiB'

type Codec = Gunzip | ZstdDecompress

/** How a stream is packed, by its first bytes: gzip (RFC 1952), zstd (RFC 8878, skippable frames included) or not. */
export function detectCompression(start: Buffer): Compression {
  if (start[0] === 0x1f && start[1] === 0x8b) return 'gzip'
  if (start.length < 4) return 'none'
  const magic = start.readUInt32LE(0)
  return magic === 0xfd2fb528 || (magic & 0xfffffff0) >>> 0 === 0x184d2a50 ? 'zstd' : 'none'
}

/** First bytes of compressions that are known and not read. */
const UNREADABLE: readonly (readonly [name: string, start: Buffer])[] = [
  ['xz', Buffer.from('fd377a585a00', 'hex')],
  ['lz4', Buffer.from('04224d18', 'hex')],
]
// What follows is a block, or the end of an empty stream.
const BZIP2 = /^BZh[1-9](?:314159265359|177245385090)/

/** The name of the compression of a stream, by its first bytes, that cannot be read; null: it is none of those. */
export function unreadableCompression(start: Buffer): string | null {
  if (BZIP2.test(start.toString('latin1', 0, 4) + start.toString('hex', 4, 10))) return 'bzip2'
  return UNREADABLE.find(([, mark]) => start.subarray(0, mark.length).equals(mark))?.[0] ?? null
}

/**
 * Unpacks a stream: all members of a gzip, all frames of a zstd. Zeros after the last gzip member are passed over, as
 * gzip(1) does. The source is always read to its end, and the same source chunks give the same pieces.
 *
 * @param onFrame is called before each frame, and each chunk of one, is taken in: a frame of no content costs nine bytes.
 * @throws StreamFault when the stream is damaged or ends too early, UnreadableCompression when its window is too large, and whatever
 *   the source and `onFrame` throw.
 */
export async function* decompress(
  source: AsyncIterable<Buffer>,
  compression: Compression,
  onFrame?: () => void,
): AsyncGenerator<Piece, void, undefined> {
  if (compression === 'none') {
    let consumed = 0
    for await (const data of source) yield { data, consumed: (consumed += data.length) }
    return
  }
  const codec = createCodec(compression)
  const feeding = feed(source, codec, { compression, onFrame }).catch((error: unknown) => {
    codec.destroy(error as Error)
  })
  try {
    for await (const piece of codec) yield piece as Piece
  } catch (error) {
    throw explained(error, compression)
  } finally {
    codec.destroy()
    await feeding
  }
}

const OPTIONS = {
  chunkSize: 256 * 1024,
  // Pieces are objects; a few are unpacked ahead while the consumer is at work.
  readableObjectMode: true,
  readableHighWaterMark: 4,
}

function createCodec(compression: 'gzip' | 'zstd'): Codec {
  const codec = compression === 'gzip' ? createGunzip(OPTIONS) : createZstdDecompress(OPTIONS)
  const push = codec.push.bind(codec)
  // Where the codec stands is only known while it pushes. And it takes the end of a zstd frame, or zeros after a gzip
  // member, for the end of everything (push(null)): what is left then goes in once more, see `feed`.
  codec.push = (data: Buffer | null) => {
    if (data !== null) return push({ data, consumed: codec.bytesWritten } satisfies Piece)
    return codec.writableEnded ? push(null) : true
  }
  return codec
}

async function feed(
  source: AsyncIterable<Buffer>,
  codec: Codec,
  {
    compression,
    onFrame,
  }: { readonly compression: 'gzip' | 'zstd'; readonly onFrame: (() => void) | undefined },
): Promise<void> {
  let ended = false
  for await (const chunk of source) {
    let rest = chunk
    while (!ended && rest.length > 0) {
      const before = codec.bytesWritten
      onFrame?.()
      await write(codec, rest)
      ended = codec.bytesWritten === before
      rest = rest.subarray(codec.bytesWritten - before)
    }
    if (ended && rest.some(byte => byte !== 0)) {
      throw new StreamFault(messages.bytesAfterStream(compression))
    }
  }
  codec.end()
}

/** Resolves when the codec has taken in what it wants of the chunk, or is closed: an error ends a write unanswered. */
function write(codec: Codec, chunk: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => {
      reject(new StreamFault(messages.streamNotReadToEnd))
    }
    codec.once('close', closed)
    codec.write(chunk, error => {
      codec.off('close', closed)
      if (error) reject(error)
      else resolve()
    })
  })
}

function explained(error: unknown, compression: Compression): unknown {
  if (!(error instanceof Error) || !('code' in error) || !/^Z_|^ZSTD_/.test(String(error.code))) return error
  if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
    return new UnreadableCompression(`zstd with a window of more than ${LARGEST_WINDOW} (zstd --long)`)
  if (error.code === 'Z_BUF_ERROR') return new StreamFault(messages.streamEndsEarly(compression))
  return new StreamFault(messages.streamDamaged(compression, error.message))
}
