import { posix } from 'node:path'
import { commandParts } from '../tidying.ts'
import { filesByPath } from './own-files.ts'
import type { Application } from './plan.ts'
import { lastOf } from './single-stage.ts'
import { searchedFolders } from './variables.ts'

/** Where shells and engines look for programs, and where toolchains install them. */
const SEARCHED = [
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/sbin',
  '/usr/bin',
  '/sbin',
  '/bin',
  '/go/bin',
  '/root/go/bin',
  '/usr/local/cargo/bin',
  '/root/.local/bin',
]

/** The programs that a container starts, as the Dockerfile names them. */
export function startPrograms({ start: { words } }: Application): string[] {
  return commandParts(words.join(' ')).map(part => part.replace(/^exec\s+/, '').split(' ')[0] ?? '')
}

/** All text of a start: what is typed there, and how its health is asked for. */
export function startText({ stage, start: { words } }: Application): string {
  return [words.join(' '), healthText({ stage })].join(' ; ')
}

/** The command of HEALTHCHECK; '' without one. */
export function healthText({ stage }: Pick<Application, 'stage'>): string {
  const { rest = '' } = lastOf(stage, 'HEALTHCHECK') ?? {}
  return rest.replace(/^(?:CMD|NONE)\b\s*/i, '').replace(/\s+/g, ' ')
}

/** The paths that a word of the start may name a program by, in the order in which they are tried. */
export function placesOfProgram({ stage }: Pick<Application, 'stage'>, word: string): string[] {
  if (word.includes('/')) return [posix.resolve(stage.folder ?? '/', word)]
  const { first, last } = searchedFolders(stage)
  return [...first, ...SEARCHED, ...last].map(directory => posix.join(directory, word))
}

/**
 * The file of the image that a word of the start names as a program, by its index; null where there is none that shows.
 */
export function findProgramFile(application: Application, word: string): number | null {
  const files = filesByPath(application.image)
  const places = placesOfProgram(application, word)
  // Debian's `/bin` leads to `/usr/bin`.
  const all = places.flatMap(place => (/^\/(?:s?bin|lib)\//.test(place) ? [place, `/usr${place}`] : [place]))
  for (const place of all) {
    const found = files.get(place)
    if (found !== undefined) return found
  }
  return null
}
