import { createHash } from 'node:crypto'
import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { digestAlgorithm } from '../model/digest.ts'
import { messages } from './messages.ts'

/** At hand, or as they come. */
export type Pieces = AsyncIterable<Buffer> | Iterable<Buffer>

type Promised = Pick<Descriptor, 'digest' | 'size'>

/**
 * The pieces of a blob as they are, held on the way to the size (bytes as stored) and digest that its descriptor promises.
 *
 * @throws ImageError at once when the blob is longer, at its end when it is shorter or another; whatever the source throws.
 */
export async function* verifyContent(
  source: Pieces,
  { digest, size }: Promised,
): AsyncGenerator<Buffer, void, undefined> {
  const hash = createHash(digestAlgorithm(digest))
  let seen = 0
  for await (const piece of source) {
    seen += piece.length
    if (seen > size) throw lengthError({ digest, size }, seen)
    hash.update(piece)
    yield piece
  }
  if (seen < size) throw lengthError({ digest, size }, seen)
  const found = `${digestAlgorithm(digest)}:${hash.digest('hex')}`
  if (found !== digest) throw new ImageError(messages.blobDigestWrong(digest, found))
}

/** The error for a blob that has not as many bytes as its descriptor says. */
export function lengthError({ digest, size }: Promised, length: number): ImageError {
  return new ImageError(
    length < size ? messages.blobTruncated(digest, length, size) : messages.blobTooLong(digest, size),
  )
}
