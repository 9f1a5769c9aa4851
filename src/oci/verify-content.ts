import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'
import { digestAlgorithm } from '../model/digest.ts'
import { messages } from './messages.ts'

/**
 * Lets a blob through unchanged and checks it on the way against the size (bytes as stored) and digest that its
 * descriptor promises.
 *
 * The stream fails with an ImageError: at once when the blob is longer, at its end when it is shorter or another.
 */
export function verifyContent(descriptor: Pick<Descriptor, 'digest' | 'size'>): Transform {
  const { digest, size } = descriptor
  const hash = createHash(digestAlgorithm(digest))
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > size) {
        done(lengthError(descriptor, seen))
        return
      }
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const found = `${digestAlgorithm(digest)}:${hash.digest('hex')}`
      if (seen < size) done(lengthError(descriptor, seen))
      else if (found !== digest) done(new ImageError(messages.blobDigestWrong(digest, found)))
      else done()
    },
  })
}

/** @throws ImageError when a blob does not have as many bytes as its descriptor says. */
export function checkLength(descriptor: Pick<Descriptor, 'digest' | 'size'>, length: number): void {
  if (length !== descriptor.size) throw lengthError(descriptor, length)
}

function lengthError({ digest, size }: Pick<Descriptor, 'digest' | 'size'>, length: number): ImageError {
  return new ImageError(
    length < size ? messages.blobTruncated(digest, length, size) : messages.blobTooLong(digest, size),
  )
}
