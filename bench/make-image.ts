import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Descriptor } from '../src/model/descriptor.ts'
import type { Digest } from '../src/model/digest.ts'
import { tarChunks } from '../test-kit/tar-writer.ts'
import { layerEntries, type LayerRecipe } from './image-content.ts'

/** A layer as it stands in a layout. */
export interface MadeLayer {
  readonly descriptor: Descriptor
  readonly diffId: Digest
}

const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

/** Writes a layer into the layout at `directory`, streamed through gzip as engines call it (level 6). */
export async function makeLayer(directory: string, recipe: LayerRecipe): Promise<MadeLayer> {
  await mkdir(path.join(directory, 'blobs', 'sha256'), { recursive: true })
  const unfinished = path.join(directory, `${recipe.name}.tar.gz`)
  const gzip = spawn('gzip', ['-6', '-n', '-c'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const plain = hashed()
  const packed = hashed()
  await Promise.all([
    pipeline(Readable.from(tarChunks(layerEntries(recipe)), { objectMode: false }), plain.stream, gzip.stdin),
    pipeline(gzip.stdout, packed.stream, createWriteStream(unfinished)),
  ])
  const digest = packed.digest()
  await rename(unfinished, blobFile(directory, digest))
  return { descriptor: { mediaType: LAYER, digest, size: packed.length() }, diffId: plain.digest() }
}

/** Writes config, manifest and index of an image of these layers. */
export async function makeImage(
  directory: string,
  name: string,
  layers: readonly MadeLayer[],
): Promise<void> {
  const config = await writeBlob(directory, CONFIG, {
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: layers.map(layer => layer.diffId) },
  })
  const manifest = await writeBlob(directory, MANIFEST, {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config,
    layers: layers.map(layer => layer.descriptor),
  })
  await writeFile(path.join(directory, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
  await writeFile(
    path.join(directory, 'index.json'),
    // As `docker save` names it.
    JSON.stringify({
      schemaVersion: 2,
      manifests: [
        { ...manifest, annotations: { 'io.containerd.image.name': `docker.io/library/${name}:latest` } },
      ],
    }),
  )
}

/** Where a layout keeps a blob. */
export function blobFile(directory: string, digest: Digest): string {
  return path.join(directory, 'blobs', 'sha256', digest.slice('sha256:'.length))
}

async function writeBlob(directory: string, mediaType: string, value: unknown): Promise<Descriptor> {
  const bytes = Buffer.from(JSON.stringify(value))
  const digest: Digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  await writeFile(blobFile(directory, digest), bytes)
  return { mediaType, digest, size: bytes.length }
}

function hashed() {
  const hash = createHash('sha256')
  let length = 0
  const stream = new PassThrough({ highWaterMark: 1024 * 1024 })
  stream.on('data', (chunk: Buffer) => {
    hash.update(chunk)
    length += chunk.length
  })
  stream.pause()
  return { stream, length: () => length, digest: (): Digest => `sha256:${hash.digest('hex')}` }
}
