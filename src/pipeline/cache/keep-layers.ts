import path from 'node:path'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import { writePrivate } from '../../files/write-atomically.ts'
import type { Digest } from '../../model/digest.ts'
import type { Storage } from '../run-context.ts'
import { copyIndexes } from './copy-indexes.ts'
import type { DirectoryCache } from './directory-cache.ts'
import { DIRECTORY, keyOfImages, LARGEST_INDEXES, LIST, shortHash } from './kept-layers.ts'
import { readRecentLayers, writeRecentLayers } from './recent-layers.ts'

/**
 * Keeps the indexes of layers for the runs to come: those of the images that were measured, and as many bytes again of those that were kept
 * before. The oldest make room.
 *
 * @param images as `restoreLayers` had it.
 * @returns why they were not kept, as the end of a sentence; null: they were.
 * @throws ToolError when the disk cannot be written.
 */
export async function keepLayers(
  images: string,
  measured: readonly Digest[],
  directories: DirectoryCache,
  { tempDir, storeDir }: Storage,
): Promise<string | null> {
  return withTemporaryDirectory(tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    const own = keyOfImages(images)
    const stores = { from: storeDir, to: directory }
    const current = await copyIndexes(measured, { ...stores, room: LARGEST_INDEXES })
    // What could not be stored here cannot be kept.
    if (current.length === 0) return null
    const bytes = current.reduce((sum, { size }) => sum + size, 0)
    const before = (await readRecentLayers(storeDir, own)).filter(digest => !measured.includes(digest))
    const room = Math.min(bytes, LARGEST_INDEXES - bytes)
    const layers = [...current, ...(await copyIndexes(before, { ...stores, room }))]
    await writePrivate(path.join(directory, LIST), JSON.stringify(layers.map(({ digest }) => digest)))
    const saved = await directories.save(
      directory,
      `${own}${shortHash(layers.map(({ hash }) => hash).sort())}`,
    )
    if (saved.kind === 'failed') return saved.why
    await writeRecentLayers(storeDir, { name: own, platforms: [{ layers }] })
    return null
  })
}
