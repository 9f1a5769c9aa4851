import type { PlatformMeasurement } from '../model/measurement.ts'
import type { ComparedPair } from './compared-pair.ts'
import type { PackageMatch } from './match-packages.ts'

/**
 * Tells whether a package is one of the base image, on each side that has it. A package may have another version and the same files:
 * no posting tells of it.
 */
export function basePackages({ baseline, head, base }: ComparedPair): (match: PackageMatch) => boolean {
  if (base === 'same') return () => false
  const [was, is] = [ownersInBase(baseline), ownersInBase(head)]
  return match =>
    (match.baseline === null || was.has(match.baseline)) && (match.head === null || is.has(match.head))
}

/** Indexes of packages with files of the base that show. */
function ownersInBase({ files, layers }: PlatformMeasurement): ReadonlySet<number> {
  const found = new Set<number>()
  if (!layers.some(({ origin }) => origin === 'base')) return found
  for (let file = 0; file < files.length; file++) {
    const owner = files.owner(file)
    if (owner !== null && !files.isHidden(file) && layers[files.layer(file)]?.origin === 'base')
      found.add(owner)
  }
  return found
}
