import { packageCatalog } from '../measure/packages/package-catalogs.ts'
import type { Bytes } from '../model/bytes.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { BaseKind } from './base-candidates.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf } from './line-origin.ts'
import { SYSTEM_INSTALL } from './system-install.ts'

/** What Alpine has not, or has under other names. */
const NOT_ON_ALPINE =
  /\b(?:apt-get|apt|aptitude|dpkg|dnf|yum|useradd|groupadd|usermod|bash|locale-gen|localedef)\b/

/**
 * Whether own lines on a base image call what Alpine has not.
 *
 * @param line the line of the base's FROM; null where it is not known.
 */
export function callsWhatAlpineLacks(
  image: PlatformMeasurement,
  line: number | null,
  kind: BaseKind,
): boolean {
  return kind === 'musl' && linesThatRun(image, line, 'not on Alpine').length > 0
}

function commandsOn(image: PlatformMeasurement, line: number | null): string[] {
  return linesOn(image, line).map(each => commandOf(image, each))
}

/** Indexes of own lines on a base image. */
export function linesOn(image: PlatformMeasurement, line: number | null): readonly number[] {
  return line === null ? [...image.lines.keys()] : linesAfter(image, line)
}

/** Indexes of own lines on a base image that run a command there: one that Alpine has not, or any. */
export function linesThatRun(
  image: PlatformMeasurement,
  line: number | null,
  what: 'any' | 'not on Alpine',
): number[] {
  return linesOn(image, line).filter(each => {
    const command = commandOf(image, each)
    return what === 'any' ? command !== '' : NOT_ON_ALPINE.test(command)
  })
}

/** Whether a base has the packages of its smaller sibling, which only leaves their manuals and translations out. */
export function hasSamePackages({ base }: PlatformMeasurement, kind: BaseKind): boolean {
  return kind === 'slim' && base.kind === 'known' && /(?:^|\/)debian:/.test(base.reference)
}

/** Packages that own lines install by name and the base has already: a smaller one may lack them, and they come back. */
export interface ReturningPackages extends Bytes {
  /** Names, of those that are named by a line. */
  readonly named: readonly string[]
  /** How many there are with all that they need. */
  readonly count: number
}

/** What own lines would bring back on a smaller base, with all that it needs: their bytes in the present base. */
export function returningPackages(image: PlatformMeasurement, line: number | null): ReturningPackages {
  const installs = commandsOn(image, line).filter(command => SYSTEM_INSTALL.test(command))
  const words = new Set(
    installs.flatMap(command => command.split(/[\s"'\\;&|]+/)).map(word => word.replace(/[=:].*$/, '')),
  )
  const named = [...packagesOfBase(image)].filter(each => words.has(image.packages[each]?.name ?? ''))
  const all = new Set(named)
  for (const each of all) for (const required of image.packages[each]?.requires ?? []) all.add(required)
  const isAbove = aboveDistribution(image)
  const files = image.files.filter(file => all.has(image.files.owner(file) ?? -1) && isAbove(file))
  const owners = new Set(files.map(file => image.files.owner(file)))
  return {
    ...image.files.sum(files),
    named: named.filter(each => owners.has(each)).flatMap(each => image.packages[each]?.name ?? []),
    count: owners.size,
  }
}

/** Tells files of a base image that are not in its lowest layer: that is the distribution, which the smaller image stands on, too. */
export function aboveDistribution({ base, layers, files }: PlatformMeasurement): (file: number) => boolean {
  const lowest = base.kind === 'known' && base.layers > 1 ? 1 : 0
  return file => layers[files.layer(file)]?.origin === 'base' && files.layer(file) >= lowest
}

/** Indexes of packages of a distribution. */
function packagesOfBase({ files, layers, packages }: PlatformMeasurement): Set<number> {
  const found = new Set<number>()
  for (let file = 0; file < files.length; file++) {
    const owner = files.owner(file)
    const { ecosystem = '' } = packages[owner ?? -1] ?? {}
    if (
      owner !== null &&
      layers[files.layer(file)]?.origin === 'base' &&
      packageCatalog(ecosystem)?.isSystem === true
    )
      found.add(owner)
  }
  return found
}
