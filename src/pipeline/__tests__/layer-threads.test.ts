import { afterAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ImageInput, layoutFiles, writeFiles, writeImage } from '../../../test-kit/image-writer.ts'
import { type TarInput, whiteout, writeTar } from '../../../test-kit/tar-writer.ts'
import { measureImage, type MeasureImageOptions } from '../../measure/measure-image.ts'
import { PACKAGE_CATALOGS } from '../../measure/packages/package-catalogs.ts'
import { withLayerReader } from '../../measure/read-layers.ts'
import { ReadingBudget } from '../../measure/reading-budget.ts'
import type { Measurement } from '../../model/measurement.ts'
import { openLayoutDirectory } from '../../oci/open-layout-directory.ts'
import { openLayerStore } from '../cache/open-layer-store.ts'
import { openLayerThreads, readyLayerThreads, type ThreadChoice } from '../layer-threads.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-threads-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})
let folders = 0
const folder = (): string => path.join(scratch, `${folders++}`)

const MANIFEST = JSON.stringify({ name: 'a', version: '1.0.0' })

/** Layers of several sizes and packings, packages in them, and one that stands there twice. */
const IMAGE: ImageInput = {
  layers: [
    layerOf(
      ...Array.from({ length: 40 }, (_, at) => ({ path: `usr/lib/${at}`, content: noise(at, 30_000) })),
    ),
    { ...layerOf({ path: 'app/node_modules/a/package.json', content: MANIFEST }), compression: 'zstd' },
    layerOf({ path: 'gone', content: 'x'.repeat(3000) }, { path: 'ü/名', content: 'y' }),
    layerOf({ path: 'twice', content: 'z'.repeat(200_000) }),
    { ...layerOf(whiteout('gone')), compression: 'none' },
    layerOf({ path: 'twice', content: 'z'.repeat(200_000) }),
  ],
}

describe('layers that are read in threads', () => {
  it('are what they are when they are read here, and are known afterwards', async () => {
    const store = folder()
    const progress: number[] = []
    const onProgress: MeasureImageOptions['onProgress'] = ({ read, total, layers }) => {
      expect(layers).toBe(5)
      progress.push(read / total)
    }
    const inThreads = await measure(IMAGE, { store: openLayerStore(store), onProgress }, { cores: 2 })
    expect(inThreads).toStrictEqual(await measure(IMAGE, {}, null))
    expect(progress).toStrictEqual(progress.toSorted((a, b) => a - b))
    expect(progress.at(-1)).toBe(1)
    const again = await measure(IMAGE, { store: openLayerStore(store) }, { cores: 2 })
    expect(again.platforms[0]?.layers.map(({ known }) => known)).toStrictEqual(IMAGE.layers.map(() => true))
  })

  it('are read by threads that were started before anybody knew of them', async () => {
    readyLayerThreads(3)
    expect(await measure(IMAGE, {}, { cores: 2 })).toStrictEqual(await measure(IMAGE, {}, null))
  })

  it('leave the memory that the threads take to what is made of the layers', async () => {
    const directory = folder()
    writeFiles(directory, layoutFiles([writeImage(IMAGE)]))
    const source = await openLayoutDirectory(directory)
    const closed = Promise.withResolvers<string>()
    const openReaders = (sizes: readonly number[]) => {
      const threads = openLayerThreads(sizes, { cores: 2, worthThreads: 0 })
      const close = async () => {
        closed.resolve('closed before it is over')
        await threads?.close()
      }
      return threads === null ? null : { ...threads, close }
    }
    const options = {
      store: openLayerStore(folder()),
      catalogs: PACKAGE_CATALOGS,
      budget: new ReadingBudget('the image', 0),
      openReaders,
    }
    const seen = withLayerReader(source, options, async reader => {
      for (const layer of source.platforms[0]?.manifest.layers ?? []) await reader.read(layer)
      return await closed.promise
    })
    expect(await seen).toBe('closed before it is over')
    await source.close()
  })

  it('end in the sentence that says what is wrong with them', async () => {
    const limits = { unpacked: 100_000 }
    const said = await failureOf(measure(IMAGE, { limits }, null))
    expect(said).toMatch(/^ImageError: layer .* unpacks to more than 100\.0 kB, which is the limit/)
    expect(await failureOf(measure(IMAGE, { limits }, { cores: 2 }))).toBe(said)
  })

  it('end with the reason when they are told to', async () => {
    const abort = new AbortController()
    const onProgress = () => {
      abort.abort(new Error('interrupted'))
    }
    const measuring = measure(IMAGE, { signal: abort.signal, onProgress }, { cores: 2 })
    expect(await failureOf(measuring)).toBe('Error: interrupted')
  })
})

describe('threads are not worth starting', () => {
  it('for a few bytes, for one layer, or on one core', () => {
    expect(openLayerThreads([1e6, 1e6], { cores: 8 })).toBeNull()
    expect(openLayerThreads([1e9], { cores: 8 })).toBeNull()
    expect(openLayerThreads([1e9, 1e9], { cores: 1 })).toBeNull()
  })
})

async function measure(
  image: ImageInput,
  options: Partial<MeasureImageOptions>,
  threads: ThreadChoice | null,
): Promise<Measurement> {
  const directory = folder()
  writeFiles(directory, layoutFiles([writeImage(image)]))
  const source = await openLayoutDirectory(directory)
  try {
    return await measureImage(source, {
      name: 'app',
      store: openLayerStore(folder()),
      openReaders: sizes =>
        threads === null ? null : openLayerThreads(sizes, { worthThreads: 0, ...threads }),
      ...options,
    })
  } finally {
    await source.close()
  }
}

async function failureOf(measuring: Promise<Measurement>): Promise<string> {
  return await measuring.then(
    () => 'no failure',
    (error: unknown) => String(error),
  )
}

function layerOf(...entries: TarInput[]) {
  return { tar: writeTar(entries) }
}

/** Bytes that do not compress, the same for the same seed. */
function noise(seed: number, length: number): Buffer {
  let state = seed + 1
  return Buffer.from(Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff))
}
