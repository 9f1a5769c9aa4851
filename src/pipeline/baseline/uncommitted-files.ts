import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { addBytes, type Bytes, subtractBytes } from '../../model/bytes.ts'
import type { Measurement, PlatformMeasurement } from '../../model/measurement.ts'
import { pairPlatforms } from '../../model/same-platform.ts'
import type { UncommittedFiles } from '../../model/uncommitted-files.ts'

/** Files that are looked at at most: more than steps make of what an image has. */
const MOST_FILES = 50_000

/** Files that may be in an image. */
export interface WantedFiles {
  /** Absolute paths. */
  readonly files: readonly string[]
  /** How a sentence calls them, quoted. */
  readonly names: string
}

/**
 * Finds files of an image that earlier steps of the job made or changed, by their content: what the build made of them is not known.
 *
 * @returns null where the image has none of them.
 */
export async function findUncommitted(
  { files, names }: WantedFiles,
  head: Measurement,
  baseline: Measurement,
): Promise<UncommittedFiles | null> {
  const contents = await contentsOf(files.slice(0, MOST_FILES), head)
  const earlier = pairPlatforms(head.platforms, baseline.platforms)
  const bytes = new Map(
    head.platforms.map(
      (image, at) => [image.platform, growthOf(image, earlier[at] ?? null, contents)] as const,
    ),
  )
  const isThere = [...bytes.values()].some(({ compressed, unpacked }) => compressed > 0 || unpacked > 0)
  return isThere ? { names, bytes } : null
}

/** Only what may be in the image is read: files of a size that one in it has. */
async function contentsOf(
  files: readonly string[],
  { platforms }: Measurement,
): Promise<ReadonlySet<string>> {
  const sizes = new Set<number>()
  for (const { files: all } of platforms)
    for (let file = 0; file < all.length; file++) sizes.add(all.unpacked(file))
  const contents = new Set<string>()
  for (const file of files) {
    const found = await lstat(file).catch(() => null)
    if (found?.isFile() !== true || found.size === 0 || !sizes.has(found.size)) continue
    const sha = createHash('sha256')
    try {
      await pipeline(createReadStream(file), sha)
    } catch {
      // It is gone, or may not be read: then the build had no such file either.
      continue
    }
    contents.add(sha.digest().toString('base64url', 0, 16))
  }
  return contents
}

/** What is at their paths in the baseline is no growth. */
function growthOf(
  image: PlatformMeasurement,
  earlier: PlatformMeasurement | null,
  contents: ReadonlySet<string>,
): Bytes {
  const { files } = image
  const known = new Set([...(earlier?.files ?? [])].map(({ content }) => content))
  const made = files.filter(file => contents.has(files.content(file)) && !known.has(files.content(file)))
  const paths = new Set(made.map(file => files.path(file)))
  const now = addBytes(files.sum(made), { compressed: structureOf(made, image), unpacked: 0 })
  if (earlier === null) return now
  return subtractBytes(
    now,
    earlier.files.sum(earlier.files.filter(file => paths.has(earlier.files.path(file)))),
  )
}

/** Their part of what of a layer is no file: headers, and the end of each. */
function structureOf(made: readonly number[], { files, layers }: PlatformMeasurement): number {
  const parts = [...Map.groupBy(made, file => files.layer(file))].map(([index, own]) => {
    const { structure = 0, unpacked = 0 } = layers[index] ?? {}
    return unpacked === 0 ? 0 : structure * (files.sum(own).unpacked / unpacked)
  })
  return Math.round(parts.reduce((sum, part) => sum + part, 0))
}
