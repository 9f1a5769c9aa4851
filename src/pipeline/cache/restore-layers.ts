import path from 'node:path'
import { readKeptFile } from '../../files/read-kept-file.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import type { Storage } from '../run-context.ts'
import {
  ANY_IMAGES,
  DIRECTORY,
  keyOfImages,
  type KeptLayers,
  LARGEST_INDEXES,
  LARGEST_LIST,
  LIST,
} from './kept-layers.ts'
import type { OnDamage } from './open-layer-store.ts'
import { writeRecentLayers } from './recent-layers.ts'

/**
 * Puts the layers that earlier runs read of some images into the store of this machine, or else those that were read of any: they may have
 * base images in common. Of an entry, only the indexes that its list names are looked at, and only those that are whole are taken.
 *
 * @param images tells the images of the run from those of others.
 * @returns why they were not, as the end of a sentence; null: they are there, or there are none.
 * @throws ToolError when the store cannot be written.
 */
export async function restoreLayers(
  images: string,
  { directories, distrust }: KeptLayers,
  { tempDir, storeDir }: Storage,
  onDamage?: OnDamage,
): Promise<string | null> {
  return withTemporaryDirectory(tempDir, async parent => {
    const directory = path.join(parent, DIRECTORY)
    const own = keyOfImages(images)
    const restored = await directories.restore(directory, [own, ANY_IMAGES])
    if (restored.kind === 'nothing') return null
    if (restored.kind === 'failed') return restored.why
    const why = await distrust(restored.key)
    if (why !== null) return why
    // What reads indexes is loaded when there are some: until then loading would hold up the build.
    const { copyIndexes } = await import('./copy-indexes.ts')
    const copy = { from: directory, to: storeDir, room: LARGEST_INDEXES, onDamage }
    const layers = await copyIndexes(await listedIn(directory), copy)
    const name = restored.key.startsWith(own) ? own : ANY_IMAGES
    await writeRecentLayers(storeDir, { name, platforms: [{ layers }] })
    return null
  })
}

/** An entry may be anybody's: what is no list of digests is an empty one. */
async function listedIn(directory: string): Promise<Digest[]> {
  try {
    const list: unknown = JSON.parse(await readKeptFile(directory, LIST, LARGEST_LIST))
    return Array.isArray(list) ? list.filter(isDigest) : []
  } catch {
    return []
  }
}
