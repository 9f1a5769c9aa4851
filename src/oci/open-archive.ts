import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import { quoteText } from '../text/quote-text.ts'
import { archiveFiles } from './archive-files.ts'
import type { ImageSource } from './image-source.ts'
import { indexArchive } from './index-archive.ts'
import { isPlainLayerType } from './media-types.ts'
import { readDockerSave, UNCOMPRESSED_NOTE } from './read-docker-save.ts'
import { readLayout } from './read-layout.ts'
import { unpackArchive } from './unpack-archive.ts'

export interface ArchiveOptions {
  /** Where a compressed archive is unpacked to, in a directory of its own that `close` removes. */
  readonly tempDir: string
  /** Most bytes that a compressed archive may unpack to; 64 GiB unless said otherwise. */
  readonly unpackLimit?: number
}

const UNPACK_LIMIT = 64 * 1024 ** 3

/**
 * Opens the image in a tar of an OCI layout or in a `docker save` archive, gzip- or zstd-compressed or not.
 *
 * The archive is not unpacked: its headers are read once, and blobs where they stand. Only a compressed one is first
 * decompressed to a file below `tempDir`.
 *
 * @throws InputError when it is no such archive or holds several images; ImageError when it is broken.
 */
export async function openArchive(file: string, options: ArchiveOptions): Promise<ImageSource> {
  const label = quoteText(file)
  const compression = await readCompression(file)
  if (compression === 'none') return openTar(file, label)
  const directory = await mkdtemp(path.join(options.tempDir, 'slim-build-archive-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const target = path.join(directory, 'image.tar')
    const limit = options.unpackLimit ?? UNPACK_LIMIT
    await unpackArchive(file, { target, compression, limit, label })
    const source = await openTar(target, label)
    return { ...source, close: () => source.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function openTar(file: string, label: string): Promise<ImageSource> {
  const archive = await openForReading(file)
  try {
    return await readArchive(archive, label)
  } catch (error) {
    await archive.close()
    throw error
  }
}

async function readArchive(archive: FileHandle, label: string): Promise<ImageSource> {
  const members = await indexArchive(archive, label)
  if (members === null)
    throw new InputError(`${label} is not a tar: use an OCI layout or a \`docker save\` archive`)
  const files = archiveFiles(archive, members, label)
  const layout = await readLayout(files)
  if (layout !== null) return members.has('manifest.json') ? withUncompressedNote(layout) : layout
  const saved = await readDockerSave(files)
  if (saved !== null) return saved
  throw new InputError(
    `${label} is a tar without an image: an OCI layout has an index.json, a \`docker save\` archive a manifest.json`,
  )
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
    const { code = 'unknown reason' } = error as NodeJS.ErrnoException
    throw new InputError(`${quoteText(file)} cannot be read: ${code}`, { cause: error })
  }
}

async function readCompression(file: string): Promise<'gzip' | 'zstd' | 'none'> {
  const archive = await openForReading(file)
  try {
    const { buffer, bytesRead } = await archive.read(Buffer.alloc(4), 0, 4, 0)
    const mark = buffer.toString('hex', 0, bytesRead)
    if (mark.startsWith('1f8b')) return 'gzip'
    return mark === '28b52ffd' ? 'zstd' : 'none'
  } finally {
    await archive.close()
  }
}
