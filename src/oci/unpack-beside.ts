import { createGunzip, createZstdDecompress, type Gunzip, type ZstdDecompress } from 'node:zlib'
import { messages } from './messages.ts'
import { checkNothingFollows } from './nothing-follows.ts'
import { type Packed, PIECE_LENGTH, type Piece } from './piece.ts'
import { StreamFault } from './stream-fault.ts'

type Codec = Gunzip | ZstdDecompress

/**
 * Unpacks a stream on another thread, some pieces ahead of whoever takes them: for one who has another core for it.
 *
 * @throws the error of `node:zlib`, StreamFault for bytes that follow, and whatever the source and `onFrame` throw.
 */
export async function* unpackBeside(packed: Packed): AsyncGenerator<Piece, void, undefined> {
  const codec = createCodec(packed.compression)
  const feeding = feed(packed, codec).catch((error: unknown) => {
    codec.destroy(error as Error)
  })
  try {
    for await (const piece of codec) yield piece as Piece
  } finally {
    codec.destroy()
    await feeding
  }
}

const OPTIONS = {
  chunkSize: PIECE_LENGTH,
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

async function feed({ source, compression, onFrame }: Packed, codec: Codec): Promise<void> {
  let ended = false
  for await (const chunk of source) {
    let rest = chunk
    while (!ended && rest.length > 0) {
      const before = codec.bytesWritten
      onFrame()
      await write(codec, rest)
      ended = codec.bytesWritten === before
      rest = rest.subarray(codec.bytesWritten - before)
    }
    if (ended) checkNothingFollows(rest, compression)
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
