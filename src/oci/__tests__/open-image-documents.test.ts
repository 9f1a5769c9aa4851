import { describe, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { blobPath, digestOf, type ImageFiles, json, layoutFiles } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { amd64, arm64, image, opened, readAll, refused, WAYS } from './small-images.ts'

for (const [where, put] of WAYS) {
  describe(`documents that are not what they say, in ${where}`, () => {
    it('is refused: a manifest or config of another digest', async () => {
      for (const digest of [amd64.descriptor.digest, amd64.config.digest]) {
        const files = layoutFiles([amd64])
        const original = files.get(blobPath(digest)) as Buffer
        files.set(
          blobPath(digest),
          Buffer.from(original.toString().replace('linux', 'Linux').replace('2', '3')),
        )
        await refused(
          put(files),
          ImageError,
          new RegExp(`^the blob ${digest} has another digest than its name`),
        )
        files.set(blobPath(digest), original.subarray(10))
        await refused(put(files), ImageError, new RegExp(`^the blob ${digest} is truncated: `))
        files.set(blobPath(digest), Buffer.concat([original, original]))
        await refused(put(files), ImageError, new RegExp(`^the blob ${digest} is longer than`))
      }
    })

    it('is refused: a manifest bigger than any registry takes, before it is read', async () => {
      const files = layoutFiles([amd64])
      files.set('index.json', json({ manifests: [{ ...amd64.descriptor, size: 5_000_000 }] }))
      await refused(put(files), ImageError, /has 5000000 bytes, more than 4194304, which is the limit$/)
    })

    it('is refused: an index.json without end', async () => {
      const files = layoutFiles([amd64])
      files.set('index.json', Buffer.alloc(5_000_000, ' '))
      await refused(put(files), ImageError, /^"index.json" of "[^"]+" is longer than the limit/)
    })

    it('is refused: indexes nested deeper than 4', async () => {
      await refused(
        put(layoutFiles([amd64], { nested: 5 })),
        ImageError,
        /nests image indexes more than 4 deep, which is the limit$/,
      )
    })

    it('is refused: more images than any index has', async () => {
      const entries = Array.from({ length: 1001 }, (_, number) => ({
        ...amd64.descriptor,
        digest: digestOf(Buffer.from(String(number))),
      }))
      const files: ImageFiles = new Map([['index.json', json({ manifests: entries })]])
      await refused(put(files), ImageError, /lists more than 1000 images, which is the limit$/)
    })

    it('is refused: a layout of a version to come', async () => {
      const files = layoutFiles([amd64])
      files.set('oci-layout', json({ imageLayoutVersion: '2.0.0' }))
      await refused(put(files), ImageError, /is an image layout of version "2.0.0"/)
    })

    it('is refused: what is no container image', async () => {
      const chart = image({
        manifest: { config: { ...amd64.config, mediaType: 'application/vnd.cncf.helm.config.v1+json' } },
      })
      await refused(
        put(layoutFiles([chart])),
        ImageError,
        /holds no image, only content of type "application\/vnd.cncf.helm/,
      )
      const empty: ImageFiles = new Map([['index.json', json({ manifests: [] })]])
      await refused(put(empty), ImageError, /holds no image: its index is empty$/)
    })

    it('answers or refuses, whatever bytes of index.json are flipped', async () => {
      const files = layoutFiles([amd64, arm64])
      const original = files.get('index.json') as Buffer
      const flip = fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }))
      await fc.assert(
        fc.asyncProperty(flip, async ([at, mask]) => {
          const bytes = Buffer.from(original)
          bytes[at]! ^= mask
          const location = put(new Map([...files, ['index.json', bytes]]))
          try {
            await opened(location, readAll)
          } catch (error) {
            assert.ok(error instanceof ImageError || error instanceof InputError, String(error))
          }
          rmSync(location, { recursive: true })
        }),
        { numRuns: trials(60) },
      )
    })
  })
}
