import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { makeDirectory } from '../files/make-directory.ts'
import { indexLayer } from '../measure/index-layer.ts'
import type { LayerStore } from '../measure/layer-store.ts'
import { packIndex } from '../measure/packed-index.ts'
import { PACKAGE_CATALOGS } from '../measure/packages/package-catalogs.ts'
import { type TarEntry, TarReader } from '../measure/tar/tar-reader.ts'
import { type Digest, isDigest } from '../model/digest.ts'

/** A manifest, an index or a config is no larger; what is, is a layer. */
const LARGEST_DOCUMENT = 4 * 1024 * 1024

/** Of a layout: `oci-layout`, `index.json`, blobs. */
const BLOB = /^blobs\/sha256\/([0-9a-f]{64})$/
const FILES = ['index.json', 'oci-layout']

const LAYER = 'application/octet-stream'

/**
 * Reads the archive of an OCI layout as it is written, and leaves a layout in which each layer is an empty file: its index goes into the
 * store as it streams by, so no layer is ever on the disk. What the layout says is kept as it is.
 *
 * @throws ToolError when an index cannot be stored; ImageError when a layer is damaged; the file system's error; the signal's reason when
 *   it aborts.
 */
export async function unpackLayout(
  archive: AsyncIterable<Buffer>,
  layout: string,
  { store, signal }: { readonly store: LayerStore; readonly signal: AbortSignal },
): Promise<void> {
  const tar = new TarReader(archive)
  await makeDirectory(path.join(layout, 'blobs', 'sha256'))
  for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
    const hex = BLOB.exec(entry.name)?.[1]
    if (entry.type !== 'file' || (hex === undefined && !FILES.includes(entry.name))) continue
    const digest = `sha256:${hex ?? ''}`
    const kept = isDigest(digest)
      ? await blobToKeep(tar, entry, digest, { store, signal })
      : await allOf(contentOf(tar))
    await writeFile(path.join(layout, entry.name), kept)
  }
  await tar.drain()
}

/** What stands in the layout for a blob: itself when it is a document, and nothing when it is a layer. */
async function blobToKeep(
  tar: TarReader,
  { size }: TarEntry,
  digest: Digest,
  { store, signal }: { readonly store: LayerStore; readonly signal: AbortSignal },
): Promise<Buffer> {
  const content = contentOf(tar)
  const first = await content.next()
  const start = first.done === true ? Buffer.alloc(0) : first.value
  // A layer is a tar, gzip or zstd, and none of these begins like JSON.
  if (size <= LARGEST_DOCUMENT && start[0] === BRACE) return Buffer.concat([start, await allOf(content)])
  if (!(await store.has(digest))) {
    const whole = Readable.from(startingWith(start, content), { objectMode: false })
    const descriptor = { digest, size, mediaType: LAYER }
    const open = () => Promise.resolve(whole)
    const index = await indexLayer(open, descriptor, { signal, catalogs: PACKAGE_CATALOGS })
    await store.write(digest, await packIndex(index))
  }
  return Buffer.alloc(0)
}

const BRACE = 0x7b

async function* contentOf(tar: TarReader): AsyncGenerator<Buffer, void, undefined> {
  for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk()) yield chunk
}

async function* startingWith(start: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield start
  yield* rest
}

async function allOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
