import type { PlatformMeasurement } from '../../model/measurement.ts'
import { baseNameOf } from './final-stage-bases.ts'
import { isOfDistribution } from './own-files.ts'

/** Packages that slim images of a language have beside those of Debian's: by the name of the image. */
const HAD: Readonly<Record<string, RegExp>> = {
  python:
    /^(?:ca-certificates|openssl|netbase|tzdata|readline-common|krb5-locales|lib(?:bz2-1\.0|com-err2|crypt1|db5\.3|expat1|ffi\d|gdbm\d|gssapi-krb5-2|k5crypto3|keyutils1|krb5-3|krb5support0|lzma5|ncursesw6|nsl2|readline8|sqlite3-0|ssl3|tirpc(?:3|-common)|uuid1))(?:t64)?$/,
}

/** What dpkg is told to leave out of packages there. */
const LEFT_OUT = /^usr\/share\/(?:doc\/(?!.*\/copyright$)|(?:groff|info|linda|lintian|locale|man)\/)/

/**
 * Files that come with packages where they are installed on the slim image of the same distribution, by index: theirs and those of packages
 * that they do not work without, apart from what is there already and what is left out there.
 */
export function installedAgain(image: PlatformMeasurement, names: readonly string[]): number[] {
  const { packages, files, base } = image
  const had = hadBy(image)
  const named = new Set(names)
  const all = new Set([...packages.keys()].filter(each => named.has(packages[each]?.name ?? '')))
  for (const each of all) for (const required of packages[each]?.requires ?? []) all.add(required)
  // The lowest layer is what all images of the distribution stand on.
  const lowest = base.kind === 'known' && base.layers > 1 ? 1 : 0
  const owners = new Set(
    [...all].filter(each => isOfDistribution(image, each) && had?.test(packages[each]?.name ?? '') !== true),
  )
  return files.filter(
    file =>
      !files.isHidden(file) &&
      files.layer(file) >= lowest &&
      owners.has(files.owner(file) ?? -1) &&
      !LEFT_OUT.test(files.path(file)),
  )
}

function hadBy(image: PlatformMeasurement): RegExp | undefined {
  const { name = '' } = baseNameOf(image) ?? {}
  return Object.hasOwn(HAD, name) ? HAD[name] : undefined
}
