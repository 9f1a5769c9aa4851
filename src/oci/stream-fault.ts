/**
 * What is wrong with a compressed stream, as the end of a sentence that begins with the name of what is compressed. Thrown by
 * `decompress`, which does not know whose bytes it reads.
 */
export class StreamFault extends Error {
  override readonly name = 'StreamFault'
}
