import type { PlatformMeasurement } from '../model/measurement.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf } from './line-origin.ts'
import { startedPackages } from './programs/started-packages.ts'
import type { StartedPrograms } from './programs/started-programs.ts'
import { startCommand } from './start-command.ts'
import { commandParts, isTidying } from './tidying.ts'

/** Packages of a distribution that something needs, though no one has asked for them by name. */
export interface NeededPackages {
  /** Their names. */
  readonly named: readonly string[]
  /** Indexes of them, and of what they do not work without. */
  readonly all: ReadonlySet<number>
}

/** Headers and compilers, for what is built; no manual of headers. */
const COMPILES = /(?<!^manpages)-dev$|^(?:gcc|g\+\+|cpp|make|binutils|dpkg-dev|libtool)\b/

/**
 * What would be missed of the packages that own some files: what the line itself, later ones, the container's command or the sources call,
 * by the name of the package or of a program in it; and what compiles, where anything is built. All of them where the line is not known.
 */
export function neededPackages(
  image: PlatformMeasurement,
  line: number | null,
  files: readonly number[],
  started: StartedPrograms,
): NeededPackages {
  const called = calledNames(image, line)
  const ofSources = startedPackages(image, started)
  const named = new Set(
    files.flatMap(file => {
      const owner = image.files.owner(file) ?? -1
      return ofSources.has(owner) || isNeeded(image, file, called) ? [owner] : []
    }),
  )
  const all = new Set([...named, ...requiredBy(image, named)])
  return { named: firstOf(image, named).flatMap(each => image.packages[each]?.name ?? []), all }
}

function isNeeded(image: PlatformMeasurement, file: number, { words, isBuilt }: Called): boolean {
  const { name = '' } = image.packages[image.files.owner(file) ?? -1] ?? {}
  const program = /^(?:usr\/(?:local\/)?)?s?bin\/([^/]+)$/.exec(image.files.path(file))?.[1] ?? name
  return words.has(name) || words.has(program) || (isBuilt && COMPILES.test(name))
}

/** Without those that come with another one of them. */
function firstOf(image: PlatformMeasurement, packages: ReadonlySet<number>): number[] {
  const first = new Set(packages)
  for (const each of packages) {
    first.delete(each)
    if (!requiredBy(image, first).has(each)) first.add(each)
  }
  return [...first]
}

interface Called {
  readonly words: ReadonlySet<string>
  readonly isBuilt: boolean
}

function calledNames(image: PlatformMeasurement, line: number | null): Called {
  const lines = line === null ? [...image.lines.keys()] : [line, ...linesAfter(image, line)]
  const commands = lines
    .flatMap(each => commandParts(commandOf(image, each)))
    .filter(part => !isTidying(part))
  const words = [...commands, startCommand(image)].flatMap(part => part.split(/[\s"'@:/]+/))
  const isSecure = commands.some(part => /\bssh\b|\bgit@/.test(part))
  return { words: new Set([...words, ...(isSecure ? SSH : [])]), isBuilt: commands.length > 0 }
}

/** What git calls for `ssh://` and `git@`. */
const SSH = ['openssh-client']

/** All that some packages do not work without, themselves left out unless they need one another. */
function requiredBy(image: PlatformMeasurement, packages: ReadonlySet<number>): Set<number> {
  const found = new Set<number>()
  const todo = [...packages]
  for (const each of todo) {
    for (const required of image.packages[each]?.requires ?? []) {
      if (found.has(required)) continue
      found.add(required)
      todo.push(required)
    }
  }
  return found
}
