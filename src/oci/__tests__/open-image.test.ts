import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import {
  blobPath,
  digestOf,
  dockerSaveFiles,
  type ImageFiles,
  json,
  layoutFiles,
  type LayoutOptions,
} from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { openImage } from '../open-image.ts'
import {
  amd64,
  arm64,
  bytesOf,
  image,
  inArchive,
  inDirectory,
  newPath,
  opened,
  platformsOf,
  readAll,
  refused,
  tarA,
  tarB,
  tempDir,
  work,
} from './small-images.ts'

const ways: [string, (files: ImageFiles) => string][] = [
  ['a directory', inDirectory],
  ['a tar', files => inArchive(files)],
  ['a gzip-compressed tar', files => inArchive(files, gzipSync)],
  ['a zstd-compressed tar', files => inArchive(files, zstdCompressSync)],
]

describe('a run that is cancelled', () => {
  it.each(ways)('reads no further in %s', async (_, write) => {
    for (const files of [layoutFiles([amd64]), dockerSaveFiles([amd64], { style: 'legacy' })]) {
      const reason = new Error('cancelled')
      const signal = AbortSignal.abort(reason)
      await expect(openImage(write(files), { tempDir, signal })).rejects.toBe(reason)
    }
  })
})

for (const [where, put] of ways) {
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

  describe(`a \`docker save\` archive in ${where}`, () => {
    for (const style of ['legacy', 'blobs'] as const) {
      it(`is read, ${style} style, as the manifest that its layers would have`, async () => {
        const twice = image({ layers: [{ tar: tarA }, { tar: tarB }, { tar: tarA }] })
        await opened(put(dockerSaveFiles([twice], { style, tags: ['app:1', 'app:2'] })), async source => {
          const [only] = source.platforms
          expect(source.name).toBe('app:1')
          expect(only!.manifest.layers.map(layer => [layer.digest, layer.size])).toStrictEqual(
            twice.diffIds.map((diffId, at) => [diffId, [tarA, tarB, tarA][at]!.length]),
          )
          expect(only!.manifest.config.digest).toBe(twice.config.digest)
          expect(await bytesOf(source, only!.manifest.layers[2]!)).toStrictEqual(tarA)
          expect(await readAll(source)).toBe(2 * tarA.length + tarB.length)
          expect(source.notes.join()).toMatch(
            /stores layers uncompressed: the compressed bytes are those of the archive/,
          )
        })
      })
    }

    it('is read with layers that are compressed, as other tools write them', async () => {
      const files = dockerSaveFiles([amd64], { style: 'legacy' })
      const gz = gzipSync(tarA)
      files.set('a.tar.gz', gz)
      files.set('manifest.json', json([{ Config: [...files.keys()][0], Layers: ['a.tar.gz'] }]))
      await opened(put(files), async source => {
        const [layer] = source.platforms[0]!.manifest.layers
        expect([layer!.size, layer!.mediaType]).toStrictEqual([
          gz.length,
          'application/vnd.docker.image.rootfs.diff.tar.gzip',
        ])
        expect(await bytesOf(source, layer!)).toStrictEqual(gz)
        expect([source.name, source.notes]).toStrictEqual([null, []])
      })
    })

    it('is refused when a layer is not the one that the config means', async () => {
      const files = dockerSaveFiles([amd64], { style: 'legacy' })
      const layer = [...files.keys()].find(name => name.endsWith('/layer.tar'))!
      files.set(layer, Buffer.from(tarA.toString('latin1').replaceAll('A', 'X'), 'latin1'))
      await refused(put(files), ImageError, /has another digest than its name/)
    })

    it('is refused when it holds several images, none, or not what it lists', async () => {
      const both = dockerSaveFiles([amd64, arm64], { style: 'blobs', tags: ['app:1'] })
      await refused(put(both), InputError, /holds 2 images \("app:1", "app:1"\): save one alone$/)
      const empty: ImageFiles = new Map([['manifest.json', json([])]])
      await refused(put(empty), ImageError, /holds no image: its manifest.json is empty$/)
      const lacking = dockerSaveFiles([amd64], { style: 'blobs' })
      lacking.delete(blobPath(amd64.diffIds[0]!))
      await refused(put(lacking), ImageError, /lacks its layer "blobs\/sha256\//)
      lacking.delete(blobPath(amd64.config.digest))
      await refused(put(lacking), ImageError, /lacks its config "blobs\/sha256\//)
    })

    it('is refused when its config has another digest than its name', async () => {
      const files = dockerSaveFiles([amd64], { style: 'legacy' })
      files.set([...files.keys()][0]!, json({ os: 'linux', architecture: 'amd64' }))
      await refused(
        put(files),
        ImageError,
        /^the config "[0-9a-f]{64}\.json" has another digest than its name/,
      )
    })

    for (const outside of ['../../etc/passwd', '/../etc/passwd', '..']) {
      it(`is refused when it names a file outside of itself: ${outside}`, async () => {
        const files: ImageFiles = new Map([['manifest.json', json([{ Config: outside, Layers: [] }])]])
        const readsNothing = /names a file outside of itself|lacks its config/
        await refused(put(files), ImageError, readsNothing)
      })
    }
  })

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

describe('what is no image', () => {
  it('is refused with what would be one', async () => {
    const text = newPath()
    writeFileSync(text, 'FROM node:22\n'.repeat(100))
    const empty = newPath()
    writeFileSync(empty, '')
    const tar = newPath()
    writeFileSync(tar, tarA)
    const directory = newPath()
    mkdirSync(directory)
    await refused(
      path.join(work, 'nowhere'),
      InputError,
      /is missing: use the path of an OCI layout or of a `docker save` archive$/,
    )
    await refused(path.join(text, 'below'), InputError, /is missing/)
    await refused('/dev/null', InputError, /is neither a directory nor a file/)
    await refused(text, InputError, /is not a tar: use an OCI layout/)
    await refused(empty, InputError, /is not a tar/)
    await refused(tar, InputError, /is a tar without an image: an OCI layout has an index.json/)
    await refused(directory, InputError, /holds no image: an OCI layout has an index.json/)
  })
})
