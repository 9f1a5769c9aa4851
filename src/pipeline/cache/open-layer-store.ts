import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from '../../errors/machine-failure.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { openRegularFile } from '../../files/read-regular-file.ts'
import { removeUnfinished } from '../../files/remove-unfinished.ts'
import type { LayerStore, StoredIndex } from '../../measure/layer-store.ts'
import { BrokenFile } from '../../measure/packed-file.ts'
import { openIndex } from '../../measure/packed-index.ts'
import { type Digest, digestAlgorithm, digestHex } from '../../model/digest.ts'
import { messages } from '../messages.ts'

/** Files above this many bytes are neither written nor looked into; an index of a million files takes about 30 MB. */
const LARGEST_FILE = 512 * 1024 * 1024

/** What a file is called until it is written as a whole. */
const UNFINISHED = /\.index\.[0-9a-f-]{36}$/

/** Is told, in a whole sentence, of an index that is not as it was written. */
export type OnDamage = (sentence: string) => void

/**
 * Opens the store in a directory, which need not exist yet. What is damaged there is removed, so that it is told of once, and so is what
 * killed runs left unfinished, once something is written.
 */
export function openLayerStore(directory: string, onDamage: OnDamage = () => undefined): LayerStore {
  const fileOf = (digest: Digest) =>
    path.join(directory, 'v2', digestAlgorithm(digest), `${digestHex(digest)}.index`)
  const open = (digest: Digest) => openStored(fileOf(digest), digest, onDamage)
  let isTidy = false
  const write = async (digest: Digest, packed: Buffer) => {
    const file = fileOf(digest)
    if (!isReadAgain(packed, digest)) throw new ToolError(messages.layerIndexTooLarge(digest))
    await writeIndex(file, digest, packed)
    if (isTidy) return
    isTidy = true
    await removeUnfinished(name => UNFINISHED.test(name), file)
  }
  const read = async (digest: Digest) => (await (await open(digest))?.unpack()) ?? null
  return {
    open,
    read,
    write,
    has: async digest => (await read(digest)) !== null,
  }
}

/** Whether a later run takes an index: of a layer that says more than almost any other, it would be written in vain. */
export function isReadAgain(packed: Buffer, digest: Digest): boolean {
  return packed.length <= LARGEST_FILE && openIndex(packed, digest) !== null
}

async function openStored(file: string, digest: Digest, onDamage: OnDamage): Promise<StoredIndex | null> {
  const unlessBroken = async <Value>(read: () => Promise<Value>): Promise<Value | null> => {
    try {
      return await read()
    } catch (error) {
      // Anything else is a problem with the disk, which a later run may not have.
      if (!(error instanceof BrokenFile)) return null
      await rm(file, { force: true }).catch(() => undefined)
      onDamage(messages.layerIndexDamaged(digest))
      return null
    }
  }
  return await unlessBroken(async () => {
    const packed = await readPacked(file)
    const index = packed === null ? null : openIndex(packed, digest)
    return packed === null || index === null
      ? null
      : { header: index.header, packed, unpack: () => unlessBroken(() => index.unpack()) }
  })
}

/** Null where there is no file, or one that is too large to be looked into. */
async function readPacked(file: string): Promise<Buffer | null> {
  const opened = await openRegularFile(file, 'refuse').catch(() => null)
  try {
    return opened === null || opened.size > LARGEST_FILE ? null : await opened.handle.readFile()
  } finally {
    await opened?.handle.close()
  }
}

async function writeIndex(file: string, digest: Digest, packed: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`
  try {
    await makeDirectory(path.dirname(file), 0o700)
    await writeFile(unfinished, packed, { flag: 'wx', mode: 0o600 })
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw new ToolError(messages.layerIndexNotStored(digest, path.dirname(file), reasonOf(error)), {
      cause: error,
    })
  }
}
