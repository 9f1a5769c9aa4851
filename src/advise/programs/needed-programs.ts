import { posix } from 'node:path'
import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { onceADirectory } from '../../model/once-a-directory.ts'
import type { StartedPrograms } from './started-programs.ts'

/** What a smaller image of the same family may lack of what the sources start. */
export interface NeededPrograms {
  /** Packages of the distribution that have it, by name. */
  readonly packages: readonly string[]
  /** Why that is not certain, as a clause; null: it is. */
  readonly unknown: Words | null
}

/** Packages that each slim image of Debian has. */
const OF_SLIM =
  /^(?:apt|base-files|base-passwd|bash|bsdutils|coreutils|dash|debconf|debianutils|diffutils|dpkg|findutils|gpgv|grep|gzip|hostname|init-system-helpers|libc-bin|login|mawk|mount|ncurses-bin|passwd|perl-base|sed|sysvinit-utils|tar|util-linux)$/

/** What shells and slim images have. */
const ALWAYS =
  /^(?:sh|bash|dash|cd|echo|test|\[|true|false|:|export|set|printf|kill|wait|read|exit|source|\.|which|awk|perl|return|trap|ulimit|umask|type|alias|local|shift|eval)$/

/** What runs with each image of a family, by a part of its name. */
const OF_FAMILY: Readonly<Record<string, RegExp>> = {
  node: /^(?:node|nodejs|npm|npx|yarn)$/,
  python: /^(?:python[\d.]*|pip[\d.]*)$/,
  temurin: /^java$/,
}

/** What only other systems have. */
const ELSEWHERE =
  /\.(?:exe|bat|cmd)$|^(?:powershell|pwsh|cmd|taskkill|tasklist|wmic|reg|open|start|osascript|xdg-open|sw_vers|system_profiler|explorer|where)$/i

/** Programs that are links: by what their packages are called. */
const LINKED: ReadonlyMap<string, RegExp> = new Map([
  ['convert', /^(?:imagemagick|graphicsmagick)$/],
  ['identify', /^(?:imagemagick|graphicsmagick)$/],
  ['mogrify', /^imagemagick$/],
  ['magick', /^imagemagick$/],
  ['nc', /^netcat/],
  ['psql', /^postgresql-client$/],
  ['pg_dump', /^postgresql-client$/],
  ['cc', /^gcc$/],
  ['vi', /^vim/],
  ['soffice', /^libreoffice(?:-core)?$/],
  ['libreoffice', /^libreoffice(?:-core)?$/],
])

/** Programs that fetch from servers by TLS or ssh, and what they do that with. */
const BESIDE: ReadonlyMap<string, readonly string[]> = new Map([
  ['git', ['ca-certificates', 'openssh-client']],
  ['curl', ['ca-certificates']],
  ['wget', ['ca-certificates']],
])

/** What has to be installed on a smaller image of the same distribution, so that the sources find what they start. */
export function neededPrograms(image: PlatformMeasurement, started: StartedPrograms): NeededPrograms {
  const findPackage = packageFinder(image)
  const words = [...new Set([...started.programs, ...started.words])].filter(
    word => isMissed(image, word) && !started.scripts.has(posix.basename(word)),
  )
  const needed = new Set(words.map(findPackage).filter(name => name != null && !OF_SLIM.test(name)))
  const lost = words.find(
    word => started.programs.has(word) && findPackage(word) === undefined && !isOwn(image, word),
  )
  const all = new Set(image.packages.map(({ name }) => name))
  const beside = [...needed].flatMap(each => (BESIDE.get(each ?? '') ?? []).filter(other => all.has(other)))
  const unknown: Words | null =
    lost === undefined ? null : ['where its sources find ', { code: lost }, ' is not known']
  return {
    packages: [...new Set([...needed, ...beside])].filter(each => each != null).sort(),
    unknown: started.unknown ?? unknown,
  }
}

/** Finds the package of the distribution with a program that a smaller image may lack; null where there is none. */
export function missedPackage(image: PlatformMeasurement): (program: string) => string | null {
  const findPackage = packageFinder(image)
  return program => {
    const name = isMissed(image, program) ? findPackage(program) : null
    return name == null || OF_SLIM.test(name) ? null : name
  }
}

/** Whether a smaller image may lack a program. */
function isMissed(image: PlatformMeasurement, word: string): boolean {
  const name = posix.basename(word)
  return !ALWAYS.test(name) && !ELSEWHERE.test(name) && !isOfFamily(image, name)
}

/** The package of the distribution that has a program; null: none has it; undefined: there is no such file. */
function packageFinder(image: PlatformMeasurement): (word: string) => string | null | undefined {
  const owners = ownersByProgram(image)
  const names = image.packages.flatMap(each => (isSystem(each.ecosystem) ? [each.name] : []))
  return word => {
    const name = posix.basename(word)
    const owner = owners.get(name)
    return owner !== undefined ? owner : names.find(each => each === name || LINKED.get(name)?.test(each))
  }
}

function isOfFamily({ base }: PlatformMeasurement, program: string): boolean {
  const reference = base.kind === 'known' ? base.reference : ''
  return Object.entries(OF_FAMILY).some(([name, own]) => reference.includes(name) && own.test(program))
}

function isSystem(ecosystem: string): boolean {
  return /^(?:dpkg|apk|rpm)$/.test(ecosystem)
}

/** By the name of a program, the package of the distribution that has it; null: it is of none. */
function ownersByProgram({ files, packages }: PlatformMeasurement): Map<string, string | null> {
  const found = new Map<string, string | null>()
  const isOfPrograms = onceADirectory(files, path => /^(?:usr\/(?:local\/)?)?s?bin\/$/.test(path))
  for (let file = 0; file < files.length; file++) {
    if (files.isHidden(file) || !isOfPrograms(file)) continue
    const { ecosystem = '', name: from = null } = packages[files.owner(file) ?? -1] ?? {}
    found.set(files.name(file), isSystem(ecosystem) ? from : null)
  }
  return found
}

/** A program of the project, or of a package of its language. */
function isOwn({ files, layers, packages }: PlatformMeasurement, program: string): boolean {
  const name = posix.basename(program)
  const isPath = program.includes('/')
  return (
    packages.some(each => !isSystem(each.ecosystem) && each.name === name) ||
    (isPath &&
      files.some(
        file =>
          !files.isHidden(file) &&
          layers[files.layer(file)]?.origin === 'own' &&
          `/${files.path(file)}`.endsWith(`/${program.replace(/^(?:\.?\.?\/)+/, '')}`) &&
          !/\.(?:ba)?sh$/.test(files.name(file)),
      ))
  )
}
