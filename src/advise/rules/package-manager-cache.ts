import { posix } from 'node:path'
import {
  type CacheManager,
  packageManagerCache,
  type PackageManagerCache,
} from '../../compare/package-manager-cache.ts'
import type { Words } from '../../model/advice.ts'
import type { FileRecord, Hidden, PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { cacheReaders, copiedOn, isReadAtStart } from '../cache-readers.ts'
import { type ContextCopy, contextCopyOf } from '../context-copy.ts'
import type { Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { parseInstruction } from '../instruction.ts'
import { linesAfter } from '../line-graph.ts'
import { commandOf, lineOriginOf } from '../line-origin.ts'
import { pathsBelow } from '../paths-below.ts'
import { listOf, shellPath, shortCommand } from '../wording.ts'

/**
 * What package managers have downloaded and left behind, by line and manager. Left out is what something still reads: the program that
 * a container starts with, another stage that takes the cache for its own, a later line that has no network.
 */
export const unneededCaches: Rule = {
  id: 'package-manager-cache',
  finds:
    'caches that nothing reads any more, of npm, yarn, pnpm, bun, pip, uv, poetry, conda, apt, apk, dnf, zypper, pacman, go, cargo, maven, gradle, composer, gem, nuget and compilers',
  saves: 'those files, unless a hard link keeps their bytes',
  inGeneral: {
    fix: 'remove the package manager’s cache in the line that installs, or keep it in a cache mount',
    reason: 'downloads and lists of a package manager are in the image',
  },
  find,
}

function find(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const isPlugAndPlay = plugAndPlay(image)
  const cacheOf = (index: number): PackageManagerCache | null => {
    const file = image.files[index]
    // Of a file with other names (pnpm's store, conda's pkgs) the bytes would stay.
    if (file?.owner !== null || file.links !== undefined) return null
    const cache = packageManagerCache(file.path)
    if (cache === null || cache.manager === 'system' || isPlugAndPlay(cache)) return null
    return file.hidden === undefined || isAvoidable(cache, file.hidden) ? cache : null
  }
  return groupByLine(image, file => isFree(file) && cacheOf(file) !== null).flatMap(({ line, files }) => {
    const managers = Map.groupBy(files, file => cacheOf(file)?.manager ?? 'system')
    return [...managers].flatMap(([manager, own]) => findingOn(image, line, manager, own))
  })
}

/** What a later line deletes ships all the same. Where an option or a mount keeps it out, that is the better advice. */
function isAvoidable({ manager }: PackageManagerCache, { why }: Hidden): boolean {
  return (
    (why === 'deleted' || why === 'opaque') &&
    (MOUNTED.has(manager) || manager === 'pip' || manager === 'apk')
  )
}

function findingOn(
  image: PlatformMeasurement,
  line: number | null,
  manager: CacheManager,
  files: readonly number[],
): Finding[] {
  const maker = lineOriginOf(image, line, CALLS[manager] ?? /(?!)/)
  // A COPY from elsewhere does not say which command made it.
  if (maker?.how === 'copy' || isReadAtStart(image, manager)) return []
  const own = withoutShared(image, line, files)
  const directories = biggestNames(image, own, directoryOf).biggest
  const fixing = maker?.how === 'context' ? contextFix : runFix
  const at = maker?.line ?? null
  const fix = fixing(image, at, manager, directories)
  if (own.length === 0 || fix === null) return []
  const examples = directories.map(directory => `/${directory}`)
  return [{ files: own, line: at ?? line, fix, reason: [reasonOf(image, manager, own)], examples }]
}

/** Those in folders that hold nothing else, and that no other stage takes for its own. */
function withoutShared(image: PlatformMeasurement, line: number | null, files: readonly number[]): number[] {
  const isShared = sharedDirectories(image, line)
  const isCopied = copiedOn(image)
  return [...Map.groupBy(files, file => directoryOf(image.files[file]))].flatMap(([directory, inside]) => {
    return directory === null || isShared(directory) || isCopied(directory) ? [] : inside
  })
}

function directoryOf(file: FileRecord | undefined): string | null {
  return file === undefined ? null : (packageManagerCache(file.path)?.directory ?? null)
}

function reasonOf({ files }: PlatformMeasurement, manager: CacheManager, own: readonly number[]): string {
  const what = manager === 'build' ? 'a compiler cache' : `the cache of ${manager}`
  const isDeleted = own.some(file => files[file]?.hidden !== undefined)
  return `${what} is in the image${isDeleted ? ', although a later line deletes files of it' : ''}`
}

/** Folders in which a line has put other things, too: what npx runs beside what npm downloaded. */
function sharedDirectories(
  { files, layers }: PlatformMeasurement,
  line: number | null,
): (directory: string) => boolean {
  const others = files.filter(
    ({ path, layer }) => layers[layer]?.line === line && packageManagerCache(path) === null,
  )
  return pathsBelow(others.map(({ path }) => path))
}

/** Yarn's Plug'n'Play: programs run from the archives in its cache, the project's or everybody's. */
function plugAndPlay(image: PlatformMeasurement): (cache: PackageManagerCache) => boolean {
  const projects = new Set(
    image.files
      .filter(({ path, hidden }) => hidden === undefined && /(?:^|\/)\.pnp\.c?js$/.test(path))
      .map(({ path }) => path.replace(/\.pnp\.c?js$/, '')),
  )
  return ({ directory }) =>
    (directory.endsWith('.yarn/berry/cache') && projects.size > 0) ||
    (directory.endsWith('.yarn/cache') && projects.has(directory.slice(0, -'.yarn/cache'.length)))
}

/** How a line calls each of them. */
const CALLS: Partial<Record<CacheManager, RegExp>> = {
  npm: /\bnpm\b/,
  yarn: /\byarn\b/,
  pnpm: /\bpnpm\b/,
  bun: /\bbun\b/,
  pip: /\bpip[\d.]*\b/,
  uv: /\buv\b/,
  poetry: /\bpoetry\b/,
  conda: /\b(?:micro)?(?:conda|mamba)\b/,
  apt: /\b(?:apt-get|apt|aptitude)\b/,
  apk: /\bapk\b/,
  dnf: /\b(?:microdnf|dnf|yum)\b/,
  zypper: /\bzypper\b/,
  pacman: /\bpacman\b/,
  go: /\bgo\b/,
  cargo: /\bcargo\b/,
  maven: /\bmvnw?\b/,
  gradle: /\bgradlew?\b/,
  composer: /\bcomposer\b/,
  gem: /\b(?:gem|bundle)\b/,
  nuget: /\bdotnet\b/,
  build: /\b(?:npm|yarn|pnpm|bun|npx|next|webpack)\b/,
}

/** What has an option, or a command of its own, against its cache. */
const CLEANING: Partial<Record<CacheManager, (instruction: string) => Words>> = {
  pip: () => [{ code: 'pip install --no-cache-dir' }],
  apk: () => [{ code: 'apk add --no-cache' }],
  conda: instruction => [
    { code: `${word(instruction, /\b(?:mamba|micromamba)\b/, 'conda')} clean -afy` },
    SAME,
  ],
  dnf: instruction => [{ code: `${word(instruction, /\b(?:microdnf|yum)\b/, 'dnf')} clean all` }, SAME],
  zypper: () => [{ code: 'zypper clean --all' }, SAME],
  pacman: () => [{ code: 'pacman -Scc --noconfirm' }, SAME],
}

const SAME = ' in the same RUN'

/** Those that fill their cache only to read it in the next build. */
const MOUNTED = new Set<CacheManager>([
  'npm',
  'yarn',
  'pnpm',
  'bun',
  'uv',
  'poetry',
  'go',
  'cargo',
  'maven',
  'gradle',
  'composer',
  'nuget',
])

/** What a COPY brought along with other files. What it names itself, and what a later line installs from, is there on purpose. */
function contextFix(
  image: PlatformMeasurement,
  line: number | null,
  manager: CacheManager,
  directories: readonly string[],
): Words | null {
  if (line === null) return null
  const copy = contextCopyOf(image, line)
  const patterns = directories.map(directory => ignorePattern(directory, copy))
  const isRead = manager !== 'build' && cacheReaders(image, line, manager, directories).lines.length > 0
  if (isRead || patterns.includes(null)) return null
  return [...listOf(patterns.filter(each => each !== null)), ' in ', { code: '.dockerignore' }]
}

/** As `.dockerignore` would say it, whose paths start where the context does; null for what the COPY is about. */
function ignorePattern(directory: string, copy: ContextCopy | null): string | null {
  if (copy === null) return `**/${packageManagerCache(`${directory}/`)?.name ?? directory}`
  const inside = posix.relative(`/${copy.destination}`, `/${directory}`)
  return inside === '' || inside.startsWith('..') ? null : posix.join(copy.source, inside)
}

/** What a RUN has to do, and the later lines that would fill the cache again; null where one of those has nothing to fill it from. */
function runFix(
  image: PlatformMeasurement,
  line: number | null,
  manager: CacheManager,
  directories: readonly string[],
): Words | null {
  const instruction = image.lines[line ?? -1]?.instruction ?? ''
  if (line === null) return fixOf(manager, directories, instruction)
  if (manager === 'apt' && installsLater(image, line))
    return [
      { code: 'apt-get update' },
      ', ',
      { code: 'apt-get install' },
      ' and ',
      { code: removal(directories) },
      ' in one RUN',
    ]
  const { lines, offline } = cacheReaders(image, line, manager, directories)
  if (offline) return null
  const fix = fixOf(manager, directories, instruction)
  if (lines.length === 0) return fix
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines.map(each => image.lines[each]?.line ?? 0))}`
  return isMounted(manager, directories, instruction)
    ? [...fix, ` and the same ${directories.length === 1 ? 'mount' : 'mounts'} in ${where}`]
    : [...fix, `, and also in ${where}`]
}

/** Whether a later line installs by the lists that this one has fetched. */
function installsLater(image: PlatformMeasurement, line: number): boolean {
  const installs =
    /\b(?:apt-get|apt|aptitude)\s+(?:-\S+\s+){0,20}(?:install|upgrade|dist-upgrade|full-upgrade|build-dep)\b/
  return linesAfter(image, line).some(each => {
    const command = commandOf(image, each)
    const at = command.search(installs)
    return at >= 0 && !/\b(?:apt-get|apt|aptitude)\s+(?:-\S+\s+){0,20}update\b/.test(command.slice(0, at))
  })
}

function fixOf(manager: CacheManager, directories: readonly string[], instruction: string): Words {
  const clean = CLEANING[manager]
  if (clean !== undefined) return clean(instruction)
  if (isMounted(manager, directories, instruction)) return [{ code: mounted(instruction, directories) }]
  return [{ code: removal(directories) }, SAME]
}

/** A cache mount belongs to root: other users get a command that leaves nothing behind. */
function isMounted(manager: CacheManager, directories: readonly string[], instruction: string): boolean {
  return (
    MOUNTED.has(manager) && instruction !== '' && directories.every(each => !/^(?:home|tmp)\//.test(each))
  )
}

/** The line with a mount for each directory, cut where it is long. */
function mounted(instruction: string, directories: readonly string[]): string {
  const { flags, rest } = parseInstruction(instruction)
  const mounts = directories.map(directory => `--mount=type=cache,target=${shellPath(`/${directory}`)}`)
  return ['RUN', ...mounts, shortCommand([...flags, rest].join(' '))].join(' ')
}

/** `4`, `4 and 5`, `4, 5 and 6`. */
function enumerate(numbers: readonly number[]): string {
  return numbers.join(', ').replace(/, (\d+)$/, ' and $1')
}

function removal(directories: readonly string[]): string {
  const paths = directories.map(each => (each === 'var/lib/apt/lists' ? `/${each}/*` : shellPath(`/${each}`)))
  const own = paths.filter(path => path !== '/var/cache/apt')
  const cleaning = own.length < paths.length ? ['apt-get clean'] : []
  return [...cleaning, ...(own.length > 0 ? [`rm -rf ${own.join(' ')}`] : [])].join(' && ')
}

function word(text: string, pattern: RegExp, otherwise: string): string {
  return pattern.exec(text)?.[0] ?? otherwise
}
