import type { PlatformMeasurement } from '../../model/measurement.ts'
import { SYSTEM_INSTALL } from '../system-install.ts'
import { isOfDistribution, pathOf } from './own-files.ts'

/**
 * Packages of a distribution that compile, fetch and unpack: what was built does not need them, unless it calls them by name. Locales that
 * are there are kept in another way.
 */
const FOR_BUILDING =
  /^(?:\..*|.*-dev|.*-headers|build-essential|build-base|gcc|g\+\+|clang|llvm|make|cmake|ninja|ninja-build|meson|autoconf|automake|libtool|pkg-config|pkgconf|patch|bison|flex|nasm|yasm|rustc|cargo|golang.*|git|curl|wget|unzip|zip|xz-utils|tar|bzip2|gnupg2?|lsb-release|apt-transport-https|software-properties-common|apt-utils|jq|rsync|vim|nano|less|python3|python3-(?:pip|dev|setuptools|venv)|protobuf-compiler|binutils|file|maven|gradle|locales(?:-all)?)$/

/** What of these a program may call. */
const CALLED =
  /(?:^|[\s"'`/;&|(=])(?:git|curl|wget|unzip|zip|tar|gpg|jq|rsync|make|gcc|g\+\+|python3?|pip3?|vim|file|bash|psql|mysql|ffmpeg|convert|magick|identify|ssh|scp|sudo|ps|pkill|killall|top|nc|dig|openssl|less|patch)(?=$|[\s"'`;&|)])/

/** Whether all packages that commands install are there to build: false where one is not known to be. */
export function installsForBuildingOnly(commands: readonly string[]): boolean {
  return commands
    .filter(command => SYSTEM_INSTALL.test(command))
    .every(command => packagesIn(command).every(name => FOR_BUILDING.test(name)))
}

/** `make`, `libc6-dev=2.36`, without options and their values. */
export function packagesIn(command: string): string[] {
  const [, after = ''] = /\b(?:install|add)\b(.*)$/.exec(command) ?? []
  return after
    .replace(/\s(?:-t|--virtual|--repository|-o)\s+\S+/g, ' ')
    .split(/\s+/)
    .filter(word => word !== '' && !word.startsWith('-') && !/^\d?>/.test(word))
    .map(word => word.replace(/(?!^)[=:<>~@].*$/, ''))
}

/** Installs packages of Debian in a stage. */
export function installLine(packages: readonly string[]): string {
  return `RUN apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')} && rm -rf /var/lib/apt/lists/*`
}

/** Whether a text calls programs that small images lack. */
export function callsSystemPrograms(text: string): boolean {
  return CALLED.test(text)
}

/** The C library's own, and what compilers put below every program. */
const C_LIBRARY = /^(?:ld-linux[\w.-]*|ld64|lib(?:c|m|dl|rt|pthread|util|resolv|anl|mvec|nss_\w+))\.so\.\d+$/
const COMPILER_LIBRARIES = /^lib(?:gcc_s|stdc\+\+)\.so\.\d+$/

/** What images have beside the files that are copied there. */
export const PROVIDES = {
  /** gcr.io/distroless/base */
  base: [C_LIBRARY, /^lib(?:ssl|crypto)\.so\.3$/],
  /** gcr.io/distroless/cc */
  cc: [C_LIBRARY, /^lib(?:ssl|crypto)\.so\.3$/, COMPILER_LIBRARIES, /^libgomp\.so\.1$/],
  /** debian:…-slim: what apt and dpkg need is always there. */
  slim: [
    C_LIBRARY,
    COMPILER_LIBRARIES,
    /^lib(?:z\.so\.1|lzma\.so\.5|bz2\.so\.1\.0|zstd\.so\.1|crypt\.so\.1)$/,
  ],
  /** python:…-slim: what Python's own modules need, too. */
  python: [
    C_LIBRARY,
    COMPILER_LIBRARIES,
    /^lib(?:z\.so\.1|lzma\.so\.5|bz2\.so\.1\.0|zstd\.so\.1|crypt\.so\.1|ffi\.so\.8|ssl\.so\.3|crypto\.so\.3|sqlite3\.so\.0|python3[\w.]*)$/,
  ],
} as const

/** Libraries that programs ask for and an image lacks. */
export interface Missing {
  /** The distribution's packages that have them, by name. */
  readonly packages: readonly string[]
}

/**
 * What some files ask the loader for beyond what is copied with them and what the image has that they go to.
 *
 * @returns null where one of the files, or who has what it asks for, is not known.
 */
export function missingLibraries(
  image: PlatformMeasurement,
  kept: readonly number[],
  provided: readonly RegExp[],
): Missing | null {
  const own = new Set(kept.map(index => nameOf(image, index)))
  const packages = new Set<number>()
  for (const index of kept) {
    const { needs } = image.files.rest(index)
    if (needs === null) return null
    for (const name of needs ?? []) {
      if (own.has(name) || provided.some(pattern => pattern.test(name))) continue
      const owner = ownerOf(image, name)
      if (owner === null) return null
      packages.add(owner)
    }
  }
  return { packages: [...packages].map(each => image.packages[each]?.name ?? '').sort() }
}

/** A library's file has a longer version in its name than what programs ask for. */
function ownerOf(image: PlatformMeasurement, library: string): number | null {
  const { files } = image
  const file = files.find(each => {
    const name = files.name(each)
    return (
      !files.isHidden(each) &&
      (name === library || name.startsWith(`${library}.`)) &&
      isOfDistribution(image, files.owner(each)) &&
      /^(?:usr\/)?lib\//.test(files.path(each))
    )
  })
  const owner = file === null ? null : files.owner(file)
  return image.packages[owner ?? -1]?.ecosystem === 'dpkg' ? owner : null
}

function nameOf(image: PlatformMeasurement, index: number): string {
  const path = pathOf(image, index)
  return path.slice(path.lastIndexOf('/') + 1)
}
