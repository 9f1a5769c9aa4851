import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isRemote } from '../buildx/dockerfile-path.ts'

/** Manifests are smaller; what is bigger counts as there, and its text as not known. */
const MOST_BYTES = 2_000_000

/** Reads a file of a build context by its path there: '' where it cannot be read, null where there is none. */
export type ContextFiles = (file: string) => string | null

/** The files of a build context; undefined where that is not a directory of this machine. */
export function contextFiles(context: string, cwd: string): ContextFiles | undefined {
  if (context === '-' || isRemote(context)) return undefined
  const directory = path.resolve(cwd, context)
  return file => {
    const place = path.join(directory, file)
    return orRefused('', () => {
      const found = lstatSync(place, { throwIfNoEntry: false })
      if (found === undefined) return null
      // A link may lead out of the context, where BuildKit does not follow it.
      return found.isFile() && found.size <= MOST_BYTES ? readFileSync(place, 'utf8') : ''
    })
  }
}

/** The names in a folder of a build context; null where it is none, cannot be read, or has more than any project. */
export type ContextFolders = (folder: string) => readonly string[] | null

/** No folder of a project has as many. */
const MOST_NAMES = 5000

/** The folders of a build context; undefined where that is not a directory of this machine. */
export function contextFolders(context: string, cwd: string): ContextFolders | undefined {
  if (context === '-' || isRemote(context)) return undefined
  const directory = path.resolve(cwd, context)
  // Whoever goes through all folders asks of each name, and the folder that it is in has told already.
  const known = new Set<string>()
  return folder => {
    const place = path.join(directory, folder)
    if (known.has(place)) return null
    return orRefused(null, () => {
      if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return null
      const entries = readdirSync(place, { withFileTypes: true })
      if (entries.length > MOST_NAMES) return null
      for (const entry of entries) if (!entry.isDirectory()) known.add(path.join(place, entry.name))
      return entries.map(({ name }) => name)
    })
  }
}

/**
 * Nothing stands below a file. Anything else cannot be read, and need not be: `.dockerignore` may keep it from the build, as the data of a
 * database that root owns.
 */
function orRefused<Result>(refused: Result, read: () => Result): Result | null {
  try {
    return read()
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? null : refused
  }
}
