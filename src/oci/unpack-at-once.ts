import type { CodecAtOnce } from './codec-at-once.ts'
import { checkNothingFollows } from './nothing-follows.ts'
import type { Packed, Piece } from './piece.ts'

/**
 * Unpacks a stream on this thread. A piece holds until the next one is asked for.
 *
 * @throws the error of `node:zlib`, StreamFault for bytes that follow, and whatever the source and `onFrame` throw.
 */
export async function* unpackAtOnce(
  { source, compression, onFrame }: Packed,
  codec: CodecAtOnce,
): AsyncGenerator<Piece, void, undefined> {
  try {
    let ended = false
    for await (const chunk of source) {
      let rest = chunk
      while (!ended && rest.length > 0) {
        const before = codec.consumed
        onFrame()
        yield* codec.write(rest)
        ended = codec.consumed === before
        rest = rest.subarray(codec.consumed - before)
      }
      if (ended) checkNothingFollows(rest, compression)
    }
    yield* codec.end()
  } finally {
    codec.close()
  }
}
