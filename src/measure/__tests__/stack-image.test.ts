import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { assertAddsUp } from '../../../test-kit/assert-adds-up.ts'
import { randomLayers } from '../../../test-kit/corpus/random-layers.ts'
import { layoutFiles, writeFiles, writeImage, type WrittenImage } from '../../../test-kit/image-writer.ts'
import fc, { trials } from '../../../test-kit/properties.ts'
import { type TarInput, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import { ImageError } from '../../errors/image-error.ts'
import type { Measurement } from '../../model/measurement.ts'
import { openLayoutDirectory } from '../../oci/open-layout-directory.ts'
import { openLayerStore } from '../../pipeline/cache/open-layer-store.ts'
import { openStackStore } from '../../pipeline/cache/open-stack-store.ts'
import type { LayerStore } from '../layer-store.ts'
import { measureImage } from '../measure-image.ts'
import type { StackStore } from '../stack-store.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-stacks-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
let folders = 0
const folder = (): string => path.join(scratch, `${folders++}`)

const layer = (...entries: TarInput[]) => ({ tar: writeTar(entries) })

/** What one run leaves for the next, and what this one did with it. */
class Machine {
  unpacked = 0
  found = 0
  written = 0
  readonly layers = this.watchedLayers(openLayerStore(folder()))
  readonly stacks = this.watchedStacks(
    openStackStore(folder(), sentence => {
      throw new Error(sentence)
    }),
  )

  async measure(...images: readonly WrittenImage[]): Promise<Measurement> {
    const directory = folder()
    writeFiles(directory, layoutFiles(images))
    const source = await openLayoutDirectory(directory)
    try {
      const { layers: store, stacks } = this
      const measurement = await measureImage(source, { name: 'app', store, stacks })
      assertAddsUp(measurement)
      await stacks.settled()
      return measurement
    } finally {
      await source.close()
    }
  }

  private watchedLayers(store: LayerStore): LayerStore {
    return {
      ...store,
      open: async digest => {
        const index = await store.open(digest)
        if (index === null) return null
        return {
          ...index,
          unpack: () => {
            this.unpacked++
            return index.unpack()
          },
        }
      },
    }
  }

  private watchedStacks(store: StackStore): StackStore {
    return {
      ...store,
      read: async (key, layers) => {
        const image = await store.read(key, layers)
        if (image !== null) this.found++
        return image
      },
      write: (key, image) => {
        this.written++
        store.write(key, image)
      },
    }
  }
}

/** All that a measurement says, but which layers were known. */
function said(measurement: Measurement): unknown {
  return JSON.parse(JSON.stringify(measurement, (key, value: unknown) => (key === 'known' ? null : value)))
}

const MANIFEST = JSON.stringify({ name: 'a', version: '1.0.0', dependencies: { b: '1' } })
const LAYERS = [
  layer(
    { path: 'usr/bin/app', content: 'program' },
    { path: 'bin', type: 'symlink', link: 'usr/bin' },
    { path: 'usr/bin/other', type: 'hardlink', link: 'usr/bin/app' },
    { path: 'usr/bin/lost', type: 'hardlink', link: 'usr/bin/nowhere' },
  ),
  layer(
    { path: 'app/node_modules/a/package.json', content: MANIFEST },
    { path: 'app/node_modules/a/ünïcode-日本.js', content: 'x'.repeat(300) },
    { path: 'app/tmp', content: 'y'.repeat(100) },
  ),
  layer(whiteout('app/tmp')),
]
const runs = (...command: string[]) => ({ config: { Entrypoint: command, Env: ['PATH=/bin'] } })
const IMAGE = writeImage({ layers: LAYERS, config: runs('app') })

describe('an image that was measured before', () => {
  it('is not put together from its layers again, and says the same', async () => {
    const machine = new Machine()
    const first = await machine.measure(IMAGE)
    expect([machine.found, machine.unpacked]).toStrictEqual([0, 0])
    const again = await machine.measure(IMAGE)
    expect([machine.found, machine.unpacked]).toStrictEqual([1, 0])
    expect(said(again)).toStrictEqual(said(first))
    expect(again.platforms[0]?.layers.map(({ known }) => known)).toStrictEqual([true, true, true])
    expect(first.platforms[0]).toMatchObject({
      program: 0,
      hidden: { unpacked: 100 },
      packages: [{ name: 'a', files: 2 }],
    })
    expect(first.platforms[0]?.notes.join()).toMatch(/1 hard link in the layers leads to no file/)
  })

  it('says the same whatever its layers are', async () => {
    await fc.assert(
      fc.asyncProperty(randomLayers, async tars => {
        const machine = new Machine()
        const image = writeImage({ layers: tars.map(entries => layer(...entries)) })
        const first = await machine.measure(image)
        expect(said(await machine.measure(image))).toStrictEqual(said(first))
        expect(machine.found).toBe(1)
      }),
      { numRuns: trials(150) },
    )
  })

  it('says so for each of its platforms', async () => {
    const machine = new Machine()
    const images = ['amd64', 'arm64'].map(architecture =>
      writeImage({
        platform: { os: 'linux', architecture },
        layers: [...LAYERS, layer({ path: 'own', content: architecture })],
      }),
    )
    const first = await machine.measure(...images)
    expect(said(await machine.measure(...images))).toStrictEqual(said(first))
    expect([machine.found, machine.unpacked]).toStrictEqual([2, 0])
  })

  it('is another one with another order of its layers, or another command', async () => {
    const machine = new Machine()
    await machine.measure(IMAGE)
    await machine.measure(writeImage({ layers: LAYERS.toReversed(), config: runs('app') }))
    const other = await machine.measure(writeImage({ layers: LAYERS, config: runs('sh', '/bin/app') }))
    expect(machine.found).toBe(0)
    expect(other.platforms[0]).not.toHaveProperty('program')
  })

  it('is put together again when a layer of it is no longer known', async () => {
    const machine = new Machine()
    const first = await machine.measure(IMAGE)
    const forgetful = Object.assign(new Machine(), { stacks: machine.stacks })
    expect(said(await forgetful.measure(IMAGE))).toStrictEqual(said(first))
    expect(machine.found).toBe(0)
  })

  it('is refused all the same when its config names other layers', async () => {
    const machine = new Machine()
    await machine.measure(IMAGE)
    const rootfs = { type: 'layers', diff_ids: IMAGE.diffIds.toReversed() }
    const lie = writeImage({ layers: LAYERS, config: { ...runs('app'), rootfs } })
    await assert.rejects(machine.measure(lie), ImageError)
    expect(machine.found).toBe(1)
  })
})

describe('an image with a layer that cannot be read', () => {
  it('is not kept, for another version may read it', async () => {
    const machine = new Machine()
    const foreign = {
      ...layer({ path: 'a', content: 'x' }),
      mediaType: 'application/vnd.oci.image.layer.v1.tar+encrypted',
    }
    const image = writeImage({ layers: [...LAYERS, foreign] })
    expect((await machine.measure(image)).platforms[0]?.layers.at(-1)).toHaveProperty('unread')
    expect(machine.written).toBe(0)
  })
})
