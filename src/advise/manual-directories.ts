import type { PlatformMeasurement } from '../model/measurement.ts'

/** Lines that install packages whose manuals need directories that Debian's slim images have not. */
export interface ManualDirectories {
  readonly line: number
  /** `/usr/share/man/man1`. */
  readonly directories: readonly string[]
}

/** A manual that stands elsewhere, as that of Java or PostgreSQL: `update-alternatives` makes a link to it, and fails without the directory. */
const ELSEWHERE = /^(?!usr\/share\/man\/).*\/man\/(?:[a-z]{2}\/)?(man\d)\/[^/]+$/

/** By line, the directories that have to be made before its packages register alternatives on a slim image. */
export function manualDirectories({ files, layers }: PlatformMeasurement): ManualDirectories[] {
  const registering = new Set(
    files
      .filter(file => isOwn(files.layer(file)) && files.path(file).startsWith('var/lib/dpkg/alternatives/'))
      .map(file => files.layer(file)),
  )
  const found = new Map<number, Set<string>>()
  for (let file = 0; file < files.length; file++) {
    const layer = files.layer(file)
    const line = layers[layer]?.line ?? null
    if (line === null || !registering.has(layer)) continue
    const section = ELSEWHERE.exec(files.path(file))?.[1]
    if (section === undefined) continue
    found.set(line, (found.get(line) ?? new Set()).add(`/usr/share/man/${section}`))
  }
  return [...found].map(([line, directories]) => ({ line, directories: [...directories].sort() }))

  function isOwn(layer: number): boolean {
    return layers[layer]?.origin === 'own'
  }
}
