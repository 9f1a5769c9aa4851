import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { reasonOf } from '../errors/machine-failure.ts'
import { quoteText } from '../text/quote-text.ts'
import { archiveFiles } from './archive-files.ts'
import { detectCompression, unreadableCompression } from './decompress.ts'
import type { ImageSource } from './image-source.ts'
import { indexArchive } from './index-archive.ts'
import { isPlainLayerType } from './media-types.ts'
import { messages } from './messages.ts'
import { readDockerSave, UNCOMPRESSED_NOTE } from './read-docker-save.ts'
import { readLayout } from './read-layout.ts'
import { unpackArchive } from './unpack-archive.ts'
import { UnreadableCompression } from './unreadable-compression.ts'

export interface ArchiveOptions {
  /** Where a compressed archive is unpacked to, in a directory of its own that `close` removes. */
  readonly tempDir: string
  /** Most bytes that a compressed archive may unpack to; unless said otherwise 1 GiB, or a hundred times its own if that is more. */
  readonly unpackLimit?: number
  /** What messages call the image; unless said otherwise its path. */
  readonly called?: string | undefined
  /** Stops the reading at once. */
  readonly signal?: AbortSignal | undefined
}

const ALWAYS_UNPACKED = 1024 ** 3
const HIGHEST_RATIO = 100

/**
 * Opens the image in a tar of an OCI layout or in a `docker save` archive, gzip- or zstd-compressed or not.
 *
 * The archive is not unpacked: its headers are read once, and blobs where they stand. Only a compressed one is first
 * decompressed to a file below `tempDir`.
 *
 * @throws InputError when it is no such archive or holds several images; ImageError when it is broken; the signal's reason
 *   when it aborts.
 */
export async function openArchive(file: string, options: ArchiveOptions): Promise<ImageSource> {
  const label = quoteText(options.called ?? file)
  const start = await readStart(file)
  const unreadable = unreadableCompression(start)
  if (unreadable !== null) throw new UnreadableCompression(unreadable).ofArchive(label)
  const compression = detectCompression(start)
  if (compression === 'none') return openTar(file, label, options.signal)
  const directory = await mkdtemp(path.join(options.tempDir, 'slim-build-archive-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const target = path.join(directory, 'image.tar')
    const { size: packed } = await stat(file)
    const limit = options.unpackLimit ?? Math.max(ALWAYS_UNPACKED, HIGHEST_RATIO * packed)
    await unpackArchive(file, { target, compression, packed, limit, label, signal: options.signal })
    const source = await openTar(target, label, options.signal)
    return { ...source, packed, close: () => source.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function openTar(file: string, label: string, signal: AbortSignal | undefined): Promise<ImageSource> {
  const archive = await openForReading(file)
  try {
    return await readArchive(archive, label, signal)
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function readArchive(
  archive: FileHandle,
  label: string,
  signal: AbortSignal | undefined,
): Promise<ImageSource> {
  const members = await indexArchive(archive, label, signal)
  if (members === null) throw new InputError(messages.notATar(label))
  const files = archiveFiles(archive, members, label, signal)
  const layout = await readLayout(files)
  if (layout !== null) return members.has('manifest.json') ? withUncompressedNote(layout) : layout
  const saved = await readDockerSave(files)
  if (saved !== null) return saved
  throw new InputError(messages.tarWithoutImage(label))
}

/** An engine without the containerd image store saves OCI layouts with uncompressed layers. */
function withUncompressedNote(source: ImageSource): ImageSource {
  const plain = source.platforms.some(({ manifest }) =>
    manifest.layers.some(layer => isPlainLayerType(layer.mediaType)),
  )
  return plain ? { ...source, notes: [...source.notes, UNCOMPRESSED_NOTE] } : source
}

async function openForReading(file: string): Promise<FileHandle> {
  try {
    return await open(file)
  } catch (error) {
    throw new InputError(messages.notReadable(file, reasonOf(error, file)), { cause: error })
  }
}

/** As many bytes as tell a compression. */
async function readStart(file: string): Promise<Buffer> {
  const archive = await openForReading(file)
  try {
    const { buffer, bytesRead } = await archive.read(Buffer.alloc(10), 0, 10, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await archive.close()
  }
}
