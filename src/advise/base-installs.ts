import { packageCatalog } from '../measure/packages/package-catalogs.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { BaseKind } from './base-candidates.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf } from './line-origin.ts'
import { SYSTEM_INSTALL } from './system-install.ts'

/** What Alpine has not, or has under other names. */
const NOT_ON_ALPINE = /\b(?:apt-get|apt|aptitude|dpkg|dnf|yum|useradd|groupadd|usermod|bash)\b/

/**
 * Whether own lines on a base image install what a smaller one lacks. Packages that the base has are reinstalled there, and their
 * bytes come back; and what registers alternatives may want directories of manuals, which slim images have not.
 *
 * @param line the line of the base's FROM; null where it is not known.
 */
export function lacksForInstalls(image: PlatformMeasurement, line: number | null, kind: BaseKind): boolean {
  const lines = line === null ? [...image.lines.keys()] : linesAfter(image, line)
  const commands = lines.map(each => commandOf(image, each))
  if (kind === 'musl' && commands.some(command => NOT_ON_ALPINE.test(command))) return true
  const installs = commands.filter(command => SYSTEM_INSTALL.test(command))
  if (installs.length === 0) return false
  return registersAlternatives(image) || installs.some(namesOneOf(packagesOfBase(image)))
}

function registersAlternatives({ files, layers }: PlatformMeasurement): boolean {
  return files.some(
    ({ path, layer }) => layers[layer]?.origin !== 'base' && path.startsWith('var/lib/dpkg/alternatives/'),
  )
}

function packagesOfBase({ files, layers, packages }: PlatformMeasurement): Set<string> {
  const found = new Set<string>()
  for (const { owner, layer } of files) {
    const { ecosystem = '', name } = packages[owner ?? -1] ?? {}
    if (
      name !== undefined &&
      layers[layer]?.origin === 'base' &&
      packageCatalog(ecosystem)?.isSystem === true
    )
      found.add(name)
  }
  return found
}

/** Words of a command as they name packages: `make`, `libc6-dev=2.36`, `zlib1g:amd64`. */
function namesOneOf(names: ReadonlySet<string>): (command: string) => boolean {
  return command => command.split(/[\s"'\\;&|]+/).some(word => names.has(word.replace(/[=:].*$/, '')))
}
