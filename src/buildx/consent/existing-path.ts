import { lstatSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { InputError } from '../../errors/input-error.ts'
import { messages } from '../messages.ts'

/** As buildx. */
const MOST_LINKS = 255

/** Where a path leads. */
export interface ResolvedPath {
  /** As far as there is anything there, without links. Absolute. */
  readonly existing: string
  /** What is still to be made below it; '' for a path that is there. */
  readonly missing: string
}

/**
 * Follows an absolute path as the system does, links and `..` in turn.
 *
 * @throws InputError for one that cannot be followed.
 */
export function existingPath(location: string): ResolvedPath {
  try {
    return follow(location)
  } catch (cause) {
    const { code = 'it has too many links' } = cause as NodeJS.ErrnoException
    throw new InputError(messages.pathNotFollowed(location, code), {
      cause,
    })
  }
}

function follow(location: string): ResolvedPath {
  let existing = path.parse(location).root
  let links = 0
  const missing: string[] = []
  const ahead = partsOf(location)
  for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
    if (part === '..') {
      if (missing.pop() === undefined) existing = path.dirname(existing)
      continue
    }
    const place = path.join(existing, part)
    const found = missing.length > 0 ? undefined : lstatSync(place, { throwIfNoEntry: false })
    if (found === undefined) missing.push(part)
    else if (!found.isSymbolicLink()) existing = place
    else {
      if (++links > MOST_LINKS) throw new Error('too many links')
      const target = readlinkSync(place)
      if (path.isAbsolute(target)) existing = path.parse(target).root
      ahead.unshift(...partsOf(target))
    }
  }
  return { existing, missing: missing.join(path.sep) }
}

function partsOf(location: string): string[] {
  const inside = location.slice(path.parse(location).root.length)
  return inside.split(path.sep).filter(part => part !== '' && part !== '.')
}
