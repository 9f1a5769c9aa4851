import { createReadStream, createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ImageError } from '../errors/image-error.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { Compression } from '../model/layer-index.ts'
import { decompress } from './decompress.ts'
import { messages } from './messages.ts'
import { StreamFault } from './stream-fault.ts'
import { UnreadableCompression } from './unreadable-compression.ts'

export interface Unpacking {
  readonly target: string
  readonly compression: Compression
  /** Bytes of the archive. */
  readonly packed: number
  /** Largest number of bytes that may come out. */
  readonly limit: number
  readonly label: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Decompresses a packed archive (`docker save | gzip`) into a file.
 *
 * @throws ImageError when the stream is broken or bigger than the limit, InputError when it cannot be read; ToolError when the disk is full; the signal's reason when it aborts.
 */
export async function unpackArchive(archive: string, options: Unpacking): Promise<void> {
  const { target, label, signal } = options
  try {
    await pipeline(unpacked(archive, options), createWriteStream(target, { flags: 'wx' }), { signal })
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ImageError) throw error
    if (error instanceof UnreadableCompression) throw error.ofArchive(label)
    if (error instanceof StreamFault) {
      throw new ImageError(messages.archiveDamaged(label, error.message), { cause: error })
    }
    throw new ToolError(messages.notUnpacked(label, reasonOf(error, path.dirname(target))), {
      cause: error,
    })
  }
}

/** Frames and chunks that every archive may have, and bytes of a larger one for each more. A frame takes some microseconds. */
const ALWAYS_FRAMES = 20_000
const BYTES_A_FRAME = 1024

async function* unpacked(archive: string, { compression, packed, limit, label }: Unpacking) {
  const most = ALWAYS_FRAMES + Math.floor(packed / BYTES_A_FRAME)
  let frames = 0
  let bytes = 0
  const pieces = decompress(createReadStream(archive), compression, {
    onFrame() {
      if (++frames > most) throw new StreamFault(messages.tooManyParts(most))
    },
  })
  for await (const { data } of pieces) {
    bytes += data.length
    if (bytes > limit) throw new ImageError(messages.unpacksTooLarge(label, limit))
    yield data
  }
}
