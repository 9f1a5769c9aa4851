import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { ToolError } from '../errors/tool-error.ts'
import { decompress } from '../measure/decompress.ts'
import { formatLayerIndex, parseLayerIndex } from '../measure/layer-index-lines.ts'
import type { LayerStore } from '../measure/layer-store.ts'
import { type Digest, digestHex } from '../model/digest.ts'
import type { LayerIndex } from '../model/layer-index.ts'

/** Files above this many bytes are not looked into; an index of a million files takes about 40 MB. */
const LARGEST_FILE = 512 * 1024 * 1024

/** Opens the store in a directory, which need not exist yet. */
export function openLayerStore(directory: string): LayerStore {
  const fileOf = (digest: Digest) => path.join(directory, 'v1', 'sha256', `${digestHex(digest)}.ndjson.zst`)
  const read = (digest: Digest) => readIndex(fileOf(digest), digest)
  return {
    read,
    write: index => writeIndex(fileOf(index.digest), index),
    has: async digest => (await read(digest)) !== null,
  }
}

async function readIndex(file: string, digest: Digest): Promise<LayerIndex | null> {
  try {
    const { size } = await stat(file)
    if (size > LARGEST_FILE) return null
    return await parseLayerIndex(unpacked(file), digest)
  } catch {
    return null
  }
}

async function* unpacked(file: string): AsyncGenerator<Buffer, void, undefined> {
  for await (const { data } of decompress(createReadStream(file), 'zstd')) yield data
}

async function writeIndex(file: string, index: LayerIndex): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await pipeline(
      Readable.from(formatLayerIndex(index)),
      createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
      createWriteStream(unfinished, { flags: 'wx' }),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new ToolError(
      `cannot keep the index of layer ${index.digest} in ${path.dirname(file)}: ${String(error)}`,
      { cause: error },
    )
  }
}
