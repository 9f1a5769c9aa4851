import { lstatSync, readFileSync } from 'node:fs'
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
    const found = lstatSync(place, { throwIfNoEntry: false })
    if (found === undefined) return null
    // A link may lead out of the context, where BuildKit does not follow it.
    return found.isFile() && found.size <= MOST_BYTES ? readFileSync(place, 'utf8') : ''
  }
}
