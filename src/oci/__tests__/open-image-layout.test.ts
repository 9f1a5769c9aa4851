import { describe, expect, it } from '@jest/globals'
import { blobPath, json, layoutFiles, type LayoutOptions } from '../../../test-kit/image-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { amd64, arm64, bytesOf, image, opened, platformsOf, readAll, refused, WAYS } from './small-images.ts'

for (const [where, put] of WAYS) {
  describe(`an OCI layout in ${where}`, () => {
    const layouts: [string, LayoutOptions][] = [
      ['listed in index.json itself', {}],
      ['in an index of its own', { nested: 1 }],
      ['in indexes inside indexes', { nested: 4 }],
      ['with attestations', { attestations: true }],
      ['of a platform that only the config knows', { platformless: true }],
    ]
    for (const [what, options] of layouts) {
      it(`is read: one image ${what}`, async () => {
        await opened(put(layoutFiles([amd64], options)), async source => {
          expect(platformsOf(source)).toStrictEqual(['linux/amd64'])
          const [only] = source.platforms
          expect(only!.descriptor.digest).toBe(amd64.descriptor.digest)
          expect(only!.manifest.layers).toStrictEqual(amd64.layers)
          expect(only!.config.diffIds).toStrictEqual(amd64.diffIds)
          expect(await readAll(source)).toBe(amd64.layers[0]!.size + amd64.layers[1]!.size)
          expect(source.notes).toStrictEqual([])
        })
      })
    }

    it('is read: several platforms in the order of the index, attestations left out', async () => {
      await opened(put(layoutFiles([arm64, amd64], { attestations: true })), source => {
        expect(platformsOf(source)).toStrictEqual(['linux/arm64', 'linux/amd64'])
        expect(source.descriptor.mediaType).toMatch(/image\.index/)
      })
    })

    it('is read: several platforms that stand in index.json itself, which is then the index', async () => {
      const files = layoutFiles([arm64, amd64], { nested: 0 })
      await opened(put(files), source => {
        expect(platformsOf(source)).toStrictEqual(['linux/arm64', 'linux/amd64'])
        expect(source.descriptor.size).toBe((files.get('index.json') as Buffer).length)
      })
    })

    it('is read: Docker media types', async () => {
      const docker = image({ docker: true })
      await opened(put(layoutFiles([docker], { nested: 1 })), source => {
        expect(source.descriptor.mediaType).toMatch(/manifest\.list/)
        expect(source.platforms[0]!.manifest.mediaType).toMatch(/docker/)
      })
    })

    it('has the name that it carries', async () => {
      const full = {
        'io.containerd.image.name': 'docker.io/library/app:1',
        'org.opencontainers.image.ref.name': '1',
      }
      const names = await Promise.all(
        [full, { 'org.opencontainers.image.ref.name': 'app:2' }, {}].map(annotations =>
          opened(put(layoutFiles([amd64], { annotations })), source => source.name),
        ),
      )
      expect(names).toStrictEqual(['docker.io/library/app:1', 'app:2', null])
    })

    it('leaves out a platform whose blobs are not there, and says so', async () => {
      const files = layoutFiles([amd64, arm64])
      files.delete(blobPath(arm64.descriptor.digest))
      await opened(put(files), source => {
        expect(platformsOf(source)).toStrictEqual(['linux/amd64'])
        expect(source.notes.join()).toMatch(/^"[^"]+" does not hold "linux\/arm64", which its index lists\.$/)
      })
    })

    it('is no image when the blobs of every platform are missing', async () => {
      const files = layoutFiles([amd64, arm64])
      files.delete(blobPath(arm64.descriptor.digest))
      files.delete(blobPath(amd64.config.digest))
      await refused(
        put(files),
        ImageError,
        /holds no image: the manifest or config of "linux\/amd64", "linux\/arm64" is missing/,
      )
    })

    it('is refused when it holds several images', async () => {
      const other = image({ labels: { other: 'yes' } })
      const annotated = (name: string, { descriptor }: typeof other) => ({
        ...descriptor,
        annotations: { 'io.containerd.image.name': name },
      })
      const files = new Map([...layoutFiles([amd64]), ...layoutFiles([other])])
      files.set('index.json', json({ manifests: [annotated('app:1', amd64), annotated('app:2', other)] }))
      await refused(put(files), InputError, /holds 2 images \("app:1", "app:2"\): save one alone$/)
      files.set('index.json', json({ manifests: [amd64.descriptor, other.descriptor] }))
      await refused(put(files), InputError, /more than one image for "linux\/amd64": save one alone$/)
    })

    it('is one image when it lists the same one under several names', async () => {
      const files = layoutFiles([amd64])
      const named = (name: string) => ({
        ...amd64.descriptor,
        annotations: { 'io.containerd.image.name': name },
      })
      files.set('index.json', json({ manifests: [amd64.descriptor, named('app:1'), named('app:2')] }))
      await opened(put(files), source => {
        expect(source.platforms).toHaveLength(1)
        expect(source.name).toBe('app:1')
        expect(source.descriptor.digest).toBe(amd64.descriptor.digest)
      })
    })

    it('says which blob is missing once it is wanted, not before', async () => {
      const files = layoutFiles([amd64])
      files.delete(blobPath(amd64.layers[1]!.digest))
      await refused(put(files), ImageError, new RegExp(`^the blob ${amd64.layers[1]!.digest} is not in "`))
    })

    it('is open to placeholders for layers that nobody reads', async () => {
      const files = layoutFiles([amd64])
      files.set(blobPath(amd64.layers[0]!.digest), Buffer.alloc(0))
      await opened(put(files), async source => {
        expect((await bytesOf(source, amd64.layers[1]!)).length).toBe(amd64.layers[1]!.size)
        await expect(bytesOf(source, amd64.layers[0]!)).rejects.toThrow(
          /is truncated: 0 of \d+ bytes; build or copy the image again$/,
        )
      })
    })
  })
}
