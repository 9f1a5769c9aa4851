import type { Bytes } from '../../model/bytes.ts'
import type { DirectoryRow } from '../../model/report-rows.ts'
import { clipText } from './clip-text.ts'
import { biggest } from './report-table.ts'

const MOST_DIRECTORIES = 20

/** A directory of which one child holds this share tells nothing that the child does not. */
const SAME_AS_CHILD = 0.9

/**
 * The directories that tell most, biggest first: not the root, and none whose bytes are all but those of one directory
 * inside it. Directories may hold one another, so their bytes do not add up to anything.
 */
export function significantDirectories(directories: readonly DirectoryRow[]): readonly DirectoryRow[] {
  const heaviest = new Map<string, number>()
  for (const directory of directories) {
    if (directory.path === '') continue
    const parent = parentOf(directory.path)
    heaviest.set(parent, Math.max(heaviest.get(parent) ?? 0, weight(directory)))
  }
  const telling = directories.filter(
    directory =>
      directory.path !== '' &&
      weight(directory) > 0 &&
      (heaviest.get(directory.path) ?? 0) <= SAME_AS_CHILD * weight(directory),
  )
  return biggest(telling, directory => directory, MOST_DIRECTORIES).map(({ path, compressed, unpacked }) => ({
    path: clipText(path),
    compressed,
    unpacked,
  }))
}

/** The directory that a path is in; '' is the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** Compressed bytes decide, as in every table; unpacked ones where the compressed say nothing. */
function weight({ compressed, unpacked }: Bytes): number {
  return Math.abs(compressed === 0 ? unpacked : compressed)
}
