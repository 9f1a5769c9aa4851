import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { assertAddsUp } from '../../../test-kit/assert-adds-up.ts'
import type { CorpusImage } from '../../../test-kit/corpus/corpus-image.ts'
import { CORPUS } from '../../../test-kit/corpus/corpus.ts'
import { isInjected, listContainer } from '../../../test-kit/corpus/engine-view.ts'
import { run } from '../../../test-kit/corpus/run.ts'
import { type ListedMember, listTar } from '../../../test-kit/corpus/tar-listing.ts'
import { type Engine, useEngine } from '../../../test-kit/engine.ts'
import { finished } from '../../../test-kit/finished.ts'
import type { Descriptor } from '../../model/descriptor.ts'
import type { Measurement, PlatformMeasurement } from '../../model/measurement.ts'
import type { ImageSource, PlatformImage } from '../../oci/image-source.ts'
import { openImage } from '../../oci/open-image.ts'
import { openLayerStore } from '../../pipeline/cache/open-layer-store.ts'
import { indexLayer } from '../index-layer.ts'
import { LayerStack } from '../layer-stack.ts'
import { measureImage } from '../measure-image.ts'
import { ReadingBudget } from '../reading-budget.ts'

const scratch = mkdtempSync(path.join(tmpdir(), 'slim-build-corpus-'))
afterAll(() => {
  rmSync(scratch, { recursive: true })
})

for (const image of CORPUS) {
  describe(`${image.name}: ${image.odd}`, () => {
    let engine: Engine
    let source: ImageSource
    let measurement: Measurement
    /** The image of each platform, under a name that the engine knows. */
    let references: string[]

    beforeAll(async () => {
      engine = await useEngine(image.bases ?? [])
      const directory = path.join(scratch, image.name)
      mkdirSync(directory)
      const location = await image.make(directory, engine)
      source = await openImage(location, { tempDir: scratch })
      measurement = await measureImage(source, {
        name: image.name,
        store: openLayerStore(path.join(directory, 'store')),
      })
      references = await publish(image, location, source, engine)
    })
    afterAll(async () => {
      await source.close()
    })

    it('its parts add up to the whole', () => {
      assertAddsUp(measurement)
      expect(measurement.platforms).toHaveLength(source.platforms.length)
    })

    it('compressed is the sum in the manifest', async () => {
      for (const [index, platform] of measurement.platforms.entries()) {
        const sizes =
          image.form === 'layout'
            ? await manifestSizes(references[index] ?? '', engine)
            : source.platforms[index]?.manifest.layers.map(({ size }) => size)
        expect(platform.compressed).toBe(sizes?.reduce((sum, size) => sum + size, 0))
      }
    })

    it('unpacked is the sum of what GNU tar lists', async () => {
      for (const [index, platform] of measurement.platforms.entries()) {
        const layers = source.platforms[index]?.manifest.layers ?? []
        for (const [at, descriptor] of layers.entries()) {
          const listed = await listTar(Readable.from([await unpackedBlob(source, descriptor)]))
          expect(platform.layers[at]?.unpacked).toBe(
            listed.filter(({ path }) => !isWhiteout(path)).reduce((sum, { size }) => sum + size, 0),
          )
        }
      }
    })

    it('the final file system is what the engine shows', async () => {
      for (const [index, platform] of measurement.platforms.entries()) {
        const reference = references[index] ?? ''
        if (image.refused !== undefined) {
          await expect(fetchImage(image, reference, platform, engine)).rejects.toThrow(image.refused)
          continue
        }
        await fetchImage(image, reference, platform, engine)
        const shown = await listContainer(reference, platform.platform, engine)
        const ours = await ourView(source, source.platforms[index], platform)
        await run('docker', ['image', 'rm', reference], { env: engine.env })
        expect(ours).toStrictEqual(engineView(shown))
      }
    })
  })
}

/** Puts the image where the engine finds it, and says under which name it knows each platform. */
async function publish(
  image: CorpusImage,
  location: string,
  source: ImageSource,
  { env, registry }: Engine,
): Promise<string[]> {
  if (image.form === 'archive') {
    const said = await run('docker', ['load', '-i', location], { env })
    const name = /Loaded image(?: ID)?: (\S+)/.exec(said)?.[1]
    assert.ok(name, `docker load says what it loaded: ${said}`)
    return source.platforms.map(() => name)
  }
  const name = `${registry}/corpus/${image.name}`
  await run('crane', ['push', '--insecure', '--index', location, `${name}:${process.pid}`], { env })
  return source.platforms.map(({ descriptor }) => `${name}@${descriptor.digest}`)
}

async function fetchImage(
  image: CorpusImage,
  reference: string,
  { platform }: PlatformMeasurement,
  { env }: Engine,
): Promise<void> {
  if (image.form === 'layout') await run('docker', ['pull', '-q', '--platform', platform, reference], { env })
}

async function manifestSizes(reference: string, { env }: Engine): Promise<number[]> {
  const manifest = JSON.parse(await run('crane', ['manifest', '--insecure', reference], { env })) as {
    layers: { size: number }[]
  }
  return manifest.layers.map(({ size }) => size)
}

async function unpackedBlob(source: ImageSource, descriptor: Descriptor): Promise<Buffer> {
  const blob = await buffer((await source.openBlob(descriptor)).stream())
  if (blob.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return gunzipSync(blob)
  return blob.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd])) ? zstdDecompressSync(blob) : blob
}

function isWhiteout(path: string): boolean {
  return /(^|\/)\.wh\.[^/]*$/.test(path)
}

/** `path: kind size` of everything that shows, as we see it. */
async function ourView(
  source: ImageSource,
  image: PlatformImage | undefined,
  platform: PlatformMeasurement,
): Promise<string[]> {
  const stack = new LayerStack(new ReadingBudget('the image', 1e9))
  for (const descriptor of image?.manifest.layers ?? []) {
    finished(
      stack.add(await indexLayer(async () => (await source.openBlob(descriptor)).stream(), descriptor)),
    )
  }
  finished(stack.settlePaths())
  const lines: string[] = []
  for (const { path, type, inode } of stack.visible()) {
    const size = inode === null ? 0 : platform.files.get(inode.file)?.unpacked
    if (!isInjected(path)) lines.push(`${latin1(path)}: ${type} ${size ?? '?'}`)
  }
  return lines.sort()
}

const KINDS: Readonly<Record<string, string>> = { d: 'directory', l: 'symlink', '-': 'file' }

function engineView(shown: readonly ListedMember[]): string[] {
  const byPath = new Map(shown.map(member => [member.path, member]))
  return shown
    .filter(({ path }) => !isInjected(path))
    .map(member => {
      const first = member.kind === 'h' ? byPath.get(member.target ?? '') : member
      return `${member.path}: ${KINDS[first?.kind ?? ''] ?? 'other'} ${first?.size ?? '?'}`
    })
    .sort()
}

/** One character a byte, as tar's listing is read. */
function latin1(path: string): string {
  const bytes = Array.from(path, char => {
    const code = char.charCodeAt(0)
    return char.length === 1 && code >= 0xdc80 && code <= 0xdcff
      ? Buffer.from([code & 0xff])
      : Buffer.from(char)
  })
  return Buffer.concat(bytes).toString('latin1')
}
