import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { pathInside } from './path-inside.ts'

/**
 * Whether a path that stands in a directory by its name leads out of it by a link. What is not there yet is judged by the nearest
 * directory above it that is.
 *
 * @param also directories that it may lead to.
 */
export async function leadsOutOf(
  directory: string,
  location: string,
  also: readonly string[] = [],
): Promise<boolean> {
  if (pathInside(path.resolve(location), path.resolve(directory)) === null) return false
  const real = await nearestReal(path.resolve(location))
  const allowed = await Promise.all([directory, ...also].map(nearestReal))
  return allowed.every(each => pathInside(real, each) === null)
}

/** A name that is missing is added to the real path of what is above it. */
async function nearestReal(location: string): Promise<string> {
  try {
    return await realpath(location)
  } catch {
    const parent = path.dirname(location)
    return parent === location ? location : path.join(await nearestReal(parent), path.basename(location))
  }
}
