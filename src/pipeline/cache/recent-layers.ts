import path from 'node:path'
import { readRegularFile } from '../../files/read-regular-file.ts'
import type { LayerStore } from '../../measure/layer-store.ts'
import { type Digest, isDigest } from '../../model/digest.ts'
import { fileOfImage, rememberedImages, rememberImage } from './remembered-images.ts'

/** Layers that a build is spared at most: each is looked up, so that no damaged index is relied on. */
const MOST_LAYERS = 60

/** Bytes of what is remembered of one image. */
const LARGEST = 1_000_000

/** Images other than the one to be built whose layers are looked up, for the base images that they share. */
const OTHER_IMAGES = 3

/**
 * Which layers a build of images will most likely have again: those of their last measurements, then those of the images that
 * were measured last. Only layers whose index the store has are named, each as soon as that is known.
 *
 * What cannot be read counts as not there: the only loss is time.
 */
export async function* recentLayers(
  directory: string,
  images: readonly string[],
  store: Pick<LayerStore, 'has'>,
): AsyncGenerator<Digest, void, undefined> {
  const folder = folderIn(directory)
  const own = images.map(image => fileOfImage(folder, image))
  const others = (await rememberedImages(folder)).filter(file => !own.includes(file)).slice(0, OTHER_IMAGES)
  const seen = new Set<Digest>()
  for (const file of [...own, ...others]) {
    for (const digest of await readDigests(file)) {
      if (seen.has(digest) || seen.size >= MOST_LAYERS * images.length) continue
      seen.add(digest)
      if (await store.has(digest)) yield digest
    }
  }
}

/** What is remembered of a measurement. */
export interface MeasuredLayers {
  readonly name: string
  readonly platforms: readonly { readonly layers: readonly { readonly digest: Digest }[] }[]
}

/** Remembers the layers of an image that was just measured. */
export async function writeRecentLayers(
  directory: string,
  { name, platforms }: MeasuredLayers,
): Promise<void> {
  const digests = platforms.flatMap(platform => platform.layers.map(layer => layer.digest))
  await rememberImage(folderIn(directory), name, JSON.stringify([...new Set(digests)]))
}

/** Those that are remembered under a name; none where nothing is. */
export function readRecentLayers(directory: string, name: string): Promise<Digest[]> {
  return readDigests(fileOfImage(folderIn(directory), name))
}

function folderIn(directory: string): string {
  return path.join(directory, 'recent')
}

async function readDigests(file: string): Promise<Digest[]> {
  try {
    const text = await readRegularFile(file, { most: LARGEST, links: 'refuse' })
    const value: unknown = JSON.parse(text ?? '')
    return Array.isArray(value) ? value.filter(isDigest) : []
  } catch {
    return []
  }
}
