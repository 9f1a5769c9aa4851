import { describe, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { type ImageFiles, json, writeImage } from '../../../test-kit/image-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { inDirectory, opened, readAll, refused } from './small-images.ts'

describe('digests', () => {
  it('may be sha512', async () => {
    const written = writeImage({ layers: [{ tar: Buffer.alloc(1024) }] })
    const files: ImageFiles = new Map([['oci-layout', json({ imageLayoutVersion: '1.0.0' })]])
    const put = (mediaType: string, blob: Buffer) => {
      const hex = createHash('sha512').update(blob).digest('hex')
      files.set(`blobs/sha512/${hex}`, blob)
      return { mediaType, digest: `sha512:${hex}`, size: blob.length }
    }
    const blobOf = (digest: string) => [...written.blobs].find(([each]) => each === digest)![1]
    const config = put(written.config.mediaType, blobOf(written.config.digest))
    const layers = written.layers.map(({ mediaType, digest }) => put(mediaType, blobOf(digest)))
    const manifest = put(written.descriptor.mediaType, json({ schemaVersion: 2, config, layers }))
    files.set('index.json', json({ schemaVersion: 2, manifests: [manifest] }))
    await opened(inDirectory(files), readAll)
    files.set(`blobs/sha512/${layers[0]!.digest.slice(7)}`, Buffer.alloc(layers[0]!.size))
    await refused(inDirectory(files), ImageError, /sha512:\w+ has another digest than its name: sha512:/)
  })
})
