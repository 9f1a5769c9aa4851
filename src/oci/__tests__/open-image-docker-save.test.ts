import { describe, expect, it } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import { blobPath, dockerSaveFiles, type ImageFiles, json } from '../../../test-kit/image-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import { InputError } from '../../errors/input-error.ts'
import { amd64, arm64, bytesOf, image, opened, readAll, refused, tarA, tarB, WAYS } from './small-images.ts'

for (const [where, put] of WAYS) {
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
}
