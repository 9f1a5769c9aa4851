import type { Compression } from '../model/layer-index.ts'
import { CodecAtOnce } from './codec-at-once.ts'
import { messages } from './messages.ts'
import type { Piece } from './piece.ts'
import { StreamFault } from './stream-fault.ts'
import { unpackAtOnce } from './unpack-at-once.ts'
import { unpackBeside } from './unpack-beside.ts'
import { UnreadableCompression } from './unreadable-compression.ts'

/** What zlib allows a frame of zstd to ask for: memory is taken for all of it. */
const LARGEST_WINDOW = '128 MiB'

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

export interface Unpacking {
  /** Is called before each frame, and each chunk of one, is taken in: a frame of no content costs nine bytes. */
  readonly onFrame?: (() => void) | undefined
  /**
   * On this thread, in less processor time; a piece then holds only until the next one is asked for. Else another thread unpacks some pieces
   * ahead.
   */
  readonly atOnce?: boolean | undefined
}

/**
 * Unpacks a stream: all members of a gzip, all frames of a zstd. Zeros after the last gzip member are passed over, as
 * gzip(1) does. The source is always read to its end, and the same source chunks give the same pieces.
 *
 * @throws StreamFault when the stream is damaged or ends too early, UnreadableCompression when its window is too large, and whatever
 *   the source and `onFrame` throw.
 */
export async function* decompress(
  source: AsyncIterable<Buffer>,
  compression: Compression,
  { onFrame = () => undefined, atOnce = false }: Unpacking = {},
): AsyncGenerator<Piece, void, undefined> {
  if (compression === 'none') {
    let consumed = 0
    for await (const data of source) yield { data, consumed: (consumed += data.length) }
    return
  }
  const codec = atOnce ? CodecAtOnce.create(compression) : null
  const packed = { source, compression, onFrame }
  try {
    yield* codec === null ? unpackBeside(packed) : unpackAtOnce(packed, codec)
  } catch (error) {
    throw explained(error, compression)
  }
}

function explained(error: unknown, compression: Compression): unknown {
  if (!(error instanceof Error) || !('code' in error) || !/^Z_|^ZSTD_/.test(String(error.code))) return error
  if (error.code === 'ZSTD_error_frameParameter_windowTooLarge')
    return new UnreadableCompression(`zstd with a window of more than ${LARGEST_WINDOW} (zstd --long)`)
  if (error.code === 'Z_BUF_ERROR') return new StreamFault(messages.streamEndsEarly(compression))
  return new StreamFault(messages.streamDamaged(compression, error.message))
}
