import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { ImageError } from '../errors/image-error.ts'
import type { Descriptor } from '../model/descriptor.ts'

/**
 * Lets a blob through unchanged and checks it on the way against the size (bytes as stored) and digest that its
 * descriptor promises.
 *
 * The stream fails with an ImageError: at once when the blob is longer, at its end when it is shorter or another.
 */
export function verifyContent({ digest, size }: Pick<Descriptor, 'digest' | 'size'>): Transform {
  const hash = createHash('sha256')
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      if (seen > size) {
        done(new ImageError(`the blob ${digest} is longer than the ${size} bytes that its descriptor says`))
        return
      }
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      const found = `sha256:${hash.digest('hex')}`
      if (seen < size) done(new ImageError(`the blob ${digest} is truncated: ${seen} of ${size} bytes`))
      else if (found !== digest)
        done(new ImageError(`the blob ${digest} has another digest than its name: ${found}`))
      else done()
    },
  })
}
