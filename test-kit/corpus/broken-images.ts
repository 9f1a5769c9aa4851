import { createHash } from 'node:crypto'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import {
  blobPath,
  type ImageFiles,
  type ImageInput,
  type LayerInput,
  layoutFiles,
  writeImage,
} from '../image-writer.ts'
import { type TarInput, writeTar } from '../tar-writer.ts'

/** An image that is not what it says it is. */
export interface BrokenImage {
  readonly name: string
  readonly files: () => ImageFiles
  /** What the ImageError has to say, besides naming the layer. */
  readonly says: RegExp
}

/** Damage of every kind that measuring must answer with one clear sentence. */
export const BROKEN_IMAGES: readonly BrokenImage[] = [
  {
    name: 'a truncated blob',
    files: () => withBlob(layers(good()), blob => blob.subarray(0, blob.length - 20)),
    says: /truncated/,
  },
  {
    name: 'a blob that is longer than its descriptor says',
    files: () => withBlob(layers(good()), blob => Buffer.concat([blob, Buffer.alloc(10)])),
    says: /longer than/,
  },
  {
    name: 'a blob of the right length with another digest',
    files: () =>
      withBlob(layers(good()), blob => Buffer.from(blob.map((byte, at) => (at === 4 ? byte ^ 1 : byte)))),
    says: /another digest/,
  },
  {
    name: 'a missing blob',
    files: () => withBlob(layers(good()), () => null),
    says: /not (there|in)|missing|no blob/,
  },
  {
    name: 'a gzip stream that ends early',
    files: () => layers(packed(gzipSync(big).subarray(0, 200))),
    says: /gzip|ends|truncated/,
  },
  {
    name: 'a zstd stream that ends early',
    files: () => layers(packed(zstdCompressSync(big).subarray(0, 60))),
    says: /zstd|ends|truncated/,
  },
  {
    name: 'a tar header with a wrong checksum',
    files: () => layers(tar({ path: 'a', content: 'x', badChecksum: true })),
    says: /invalid tar header/,
  },
  {
    name: 'a tar that says a file is longer than the tar',
    files: () => layers(tar({ path: 'a', content: 'x', claimedSize: 1_000_000 })),
    says: /ends|truncated|longer/,
  },
  {
    name: 'a tar that says a file is shorter than it is',
    files: () => layers(tar({ path: 'a', content: 'x'.repeat(2000), claimedSize: 600 })),
    says: /invalid tar header/,
  },
  {
    name: 'a file of text that calls itself a layer',
    files: () => layers({ tar: Buffer.from('hello '.repeat(200)), compression: 'none' }),
    says: /invalid tar header/,
  },
  {
    name: 'a bomb: kilobytes that unpack to gigabytes',
    files: () => layers(tar({ path: 'a', sparse: { form: 'pax-1.0', size: 1e15, regions: [] } })),
    says: /unpacks to more than/,
  },
  {
    name: 'a layer that is not the one that the config names',
    files: () =>
      layers(good(), { config: { rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] } } }),
    says: /config says sha256:0{64}/,
  },
]

/** Content that does not compress, so that a cut falls into the middle of it. */
const noise = Buffer.concat(
  Array.from({ length: 200 }, (_, at) => createHash('sha256').update(`${at}`).digest()),
)
const big = writeTar([{ path: 'noise', content: noise }])

function good(): LayerInput {
  return tar({ path: 'noise', content: noise })
}

function tar(...entries: TarInput[]): LayerInput {
  return { tar: writeTar(entries) }
}

function packed(blob: Buffer): LayerInput {
  return { tar: big, blob }
}

function layers(layer: LayerInput, more: Partial<ImageInput> = {}): ImageFiles {
  return layoutFiles([writeImage({ layers: [layer], ...more })])
}

/** Changes the biggest blob, which is the layer, under its old name. */
function withBlob(files: ImageFiles, change: (blob: Buffer) => Buffer | null): ImageFiles {
  const digest = writeImage({ layers: [good()] }).layers[0]?.digest
  if (digest === undefined) throw new Error('the image has no layer')
  const blob = files.get(blobPath(digest))
  if (!Buffer.isBuffer(blob)) throw new Error('the layer is no file')
  const changed = change(blob)
  files.delete(blobPath(digest))
  if (changed !== null) files.set(blobPath(digest), changed)
  return files
}
