import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { onceADirectory } from '../../model/once-a-directory.ts'
import type { StartedPrograms } from './started-programs.ts'

/**
 * Packages, by their indexes, that have a program which sources or scripts start, or that are called as it is; and all that these do not
 * work without.
 */
export function startedPackages(
  { files, packages }: PlatformMeasurement,
  { programs, words }: Pick<StartedPrograms, 'programs' | 'words'>,
): ReadonlySet<number> {
  const names = new Set([...programs, ...words].map(word => posix.basename(word)))
  const found = new Set([...packages.keys()].filter(index => names.has(packages[index]?.name ?? '')))
  const isOfPrograms = onceADirectory(files, path => /(?:^|\/)s?bin\/$/.test(path))
  for (let file = 0; file < files.length; file++) {
    const owner = files.owner(file)
    if (owner === null || files.isHidden(file) || !isOfPrograms(file)) continue
    if (names.has(files.name(file))) found.add(owner)
  }
  for (const each of found) for (const required of packages[each]?.requires ?? []) found.add(required)
  return found
}
