import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { constants, createGunzip, createZstdDecompress } from 'node:zlib'
import { ToolError } from '../../errors/tool-error.ts'
import { LayerFault } from '../../measure/layer-fault.ts'
import { type TarEntry, TarReader } from '../../measure/tar/tar-reader.ts'
import { detectCompression } from '../../oci/decompress.ts'
import { messages } from '../messages.ts'

/** More files than anything that is kept has. */
const MOST_FILES = 100_000

/** GitHub's client packs with a window of 2^30 bytes, which a stream must then be allowed to ask for. */
const WINDOW = { params: { [constants.ZSTD_d_windowLogMax]: 30 } }

/**
 * Unpacks a directory that was kept as a tar, packed or not: plain files and directories below `directory`, which is new, and nothing else.
 * Anybody who could run something in the same scope of the cache may have written the archive.
 *
 * @param most bytes of all files together.
 * @throws ToolError for an archive with a link, with another path, with too much in it, or that is broken; nothing is left of it then.
 */
export async function unpackDirectory(archive: string, directory: string, most: number): Promise<void> {
  await mkdir(directory, { mode: 0o700 })
  try {
    await unpack(new TarReader(await decompressed(archive)), directory, most)
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    if (error instanceof ToolError) throw error
    const why = error instanceof LayerFault ? error.message : `is broken (${(error as Error).message})`
    throw new ToolError(messages.archiveWrong(why), { cause: error })
  }
}

async function decompressed(archive: string): Promise<AsyncIterable<Buffer>> {
  const file = await open(archive)
  const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0).finally(() => file.close())
  const stream = createReadStream(archive)
  const compression = detectCompression(buffer)
  if (compression === 'none') return stream as AsyncIterable<Buffer>
  const codec = compression === 'gzip' ? createGunzip() : createZstdDecompress(WINDOW)
  stream.once('error', error => codec.destroy(error))
  return stream.pipe(codec) as AsyncIterable<Buffer>
}

async function unpack(tar: TarReader, directory: string, most: number): Promise<void> {
  let [files, left] = [0, most]
  for (let entry = await tar.next(); entry !== null; entry = await tar.next()) {
    left -= entry.size
    files += 1
    if (left < 0) throw new ToolError(messages.archiveTooLarge(most))
    if (files > MOST_FILES) throw new ToolError(messages.archiveOfManyFiles(MOST_FILES))
    await place(entry, tar, pathOf(entry, directory))
  }
}

async function place({ name, type, mode }: TarEntry, tar: TarReader, target: string): Promise<void> {
  if (type === 'directory') {
    await mkdir(target, { recursive: true, mode: 0o700 })
    return
  }
  if (type !== 'file') throw new ToolError(messages.archiveOfOtherKinds(name))
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  // There is nothing in the directory but what was unpacked here: no link, and no file twice.
  const file = await open(target, 'wx', 0o600 | (mode & 0o100))
  try {
    for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk()) await file.write(chunk)
  } finally {
    await file.close()
  }
}

/** Names count from the directory around, whose last part is that of the directory itself. */
function pathOf({ name }: TarEntry, directory: string): string {
  const [first, ...parts] = name.replace(/^\.\//, '').replace(/\/$/, '').split('/')
  if (first !== path.basename(directory) || parts.some(part => ['', '.', '..'].includes(part)))
    throw new ToolError(messages.archiveOutside(name, path.basename(directory)))
  return path.join(directory, ...parts)
}
