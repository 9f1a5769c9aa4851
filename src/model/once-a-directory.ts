import type { ImageFiles } from './image-files.ts'

/**
 * Asks once for all files of a directory. For what hangs on nothing but the directory: a pattern or a map is asked for each of half a million
 * files otherwise.
 *
 * @param find is given the path of the directory with a slash at its end; '' for the root.
 */
export function onceADirectory<Found>(
  files: ImageFiles,
  find: (directory: string) => Found,
): (file: number) => Found {
  const known = new Map<number, { readonly found: Found }>()
  let last = { directory: NONE, found: undefined as Found }
  return file => {
    const directory = files.directory(file)
    // Most files stand beside the one before.
    if (directory === last.directory) return last.found
    const { found } = known.get(directory) ?? { found: find(withSlash(files.directoryPath(directory))) }
    known.set(directory, { found })
    last = { directory, found }
    return found
  }
}

/** No directory has this number. */
const NONE = -1

function withSlash(path: string): string {
  return path === '' ? '' : `${path}/`
}
