import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { reasonOf } from '../../errors/machine-failure.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { openRegularFile, type RegularFile } from '../../files/read-regular-file.ts'
import { formatLayerIndex, parseLayerIndex } from '../../measure/layer-index-lines.ts'
import type { LayerStore } from '../../measure/layer-store.ts'
import { type Digest, digestAlgorithm, digestHex } from '../../model/digest.ts'
import type { LayerIndex } from '../../model/layer-index.ts'
import { decompress } from '../../oci/decompress.ts'
import { messages } from '../messages.ts'

/** Files above this many bytes are not looked into; an index of a million files takes about 40 MB. */
const LARGEST_FILE = 512 * 1024 * 1024

/** Opens the store in a directory, which need not exist yet. */
export function openLayerStore(directory: string): LayerStore {
  const fileOf = (digest: Digest) =>
    path.join(directory, 'v1', digestAlgorithm(digest), `${digestHex(digest)}.ndjson.zst`)
  const read = (digest: Digest) => readIndex(fileOf(digest), digest)
  return {
    read,
    write: index => writeIndex(fileOf(index.digest), index),
    has: async digest => (await read(digest)) !== null,
  }
}

async function readIndex(file: string, digest: Digest): Promise<LayerIndex | null> {
  try {
    const opened = await openRegularFile(file, 'refuse')
    if (opened === null) return null
    try {
      if (opened.size > LARGEST_FILE) return null
      return await parseLayerIndex(unpacked(opened), digest)
    } finally {
      await opened.handle.close()
    }
  } catch {
    return null
  }
}

async function* unpacked({ handle }: RegularFile): AsyncGenerator<Buffer, void, undefined> {
  for await (const { data } of decompress(handle.createReadStream({ autoClose: false }), 'zstd')) yield data
}

async function writeIndex(file: string, index: LayerIndex): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`
  try {
    await makeDirectory(path.dirname(file), 0o700)
    await pipeline(
      Readable.from(formatLayerIndex(index)),
      createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new ToolError(messages.layerIndexNotStored(index.digest, path.dirname(file), reasonOf(error)), {
      cause: error,
    })
  }
}
