import { posix } from 'node:path'
import type { PlatformMeasurement } from '../../model/measurement.ts'
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
  for (const { path, owner, hidden } of files) {
    if (owner === null || hidden !== undefined) continue
    const program = /^(?:.*\/)?s?bin\/([^/]+)$/.exec(path)?.[1]
    if (program !== undefined && names.has(program)) found.add(owner)
  }
  for (const each of found) for (const required of packages[each]?.requires ?? []) found.add(required)
  return found
}
