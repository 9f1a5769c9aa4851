import { posix } from 'node:path'
import {
  type CacheManager,
  packageManagerCache,
  type PackageManagerCache,
} from '../../compare/package-manager-cache.ts'
import type { Edit } from '../../model/edit.ts'
import type { FileRecord, Hidden, PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { cacheReaders, copiedOn, isReadAtStart } from '../cache-readers.ts'
import { type ContextCopy, contextCopyOf } from '../context-copy.ts'
import { addOption, type OptionFor } from '../edits/add-options.ts'
import { addFlags, appendCommand } from '../edits/add-to-run.ts'
import { excludeFromContext } from '../edits/exclude-from-context.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { parseInstruction } from '../instruction.ts'
import { linesAfter, linesBefore } from '../line-graph.ts'
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
  example: {
    before: 'RUN pip install -r requirements.txt',
    after: 'RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
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
    return [...managers].flatMap(([manager, own]) => findingOn(image, { line, manager }, own, context))
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
  { line, manager }: { readonly line: number | null; readonly manager: CacheManager },
  files: readonly number[],
  context: AdviceContext,
): Finding[] {
  const maker = lineOriginOf(image, line, CALLS[manager] ?? /(?!)/)
  // A COPY from elsewhere does not say which command made it.
  if (maker?.how === 'copy' || isReadAtStart(image, manager)) return []
  const own = withoutShared(image, line, files)
  const { biggest: directories, count } = biggestNames(image, own, directoryOf)
  const changing = maker?.how === 'context' ? contextChange : runChange
  const { line: at = null } = maker ?? {}
  const change = changing(image, { line: at, manager, directories }, context)
  if (own.length === 0 || change === null) return []
  return [
    {
      files: own,
      line: at ?? line,
      fix: change.fix,
      edits: onlyIf(count === directories.length, change.edits),
      reason: [reasonOf(image, manager, own)],
      examples: directories.map(directory => `/${directory}`),
    },
  ]
}

/** The words name the biggest folders alone, which may not be all. */
function onlyIf(isWhole: boolean, edits: Change['edits']): Change['edits'] {
  return isWhole ? edits : null
}

/** The cache of a package manager that a line has left. */
interface LeftCache {
  readonly line: number | null
  readonly manager: CacheManager
  /** As layer paths. */
  readonly directories: readonly string[]
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

/** What has an option against its cache. */
const OPTIONS: Partial<Record<CacheManager, OptionFor & { readonly call: string }>> = {
  pip: {
    call: 'pip install',
    programs: /^pip[\d.]*$/,
    verbs: /^(?:install|download|wheel)$/,
    option: '--no-cache-dir',
  },
  apk: { call: 'apk add', programs: /^apk$/, verbs: /^add$/, option: '--no-cache' },
}

/** What has a command of its own against it. */
const CLEANING: Partial<Record<CacheManager, (instruction: string) => string>> = {
  conda: instruction => `${word(instruction, /\b(?:mamba|micromamba)\b/, 'conda')} clean -afy`,
  dnf: instruction => `${word(instruction, /\b(?:microdnf|yum)\b/, 'dnf')} clean all`,
  zypper: () => 'zypper clean --all',
  pacman: () => 'pacman -Scc --noconfirm',
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
function contextChange(
  image: PlatformMeasurement,
  { line, manager, directories }: LeftCache,
  context: AdviceContext,
): Change | null {
  if (line === null) return null
  const copy = contextCopyOf(image, line)
  const patterns = directories
    .map(directory => ignorePattern(directory, copy))
    .filter(pattern => pattern !== null)
  const isRead = manager !== 'build' && cacheReaders(image, line, manager, directories).lines.length > 0
  if (isRead || patterns.length < directories.length) return null
  return {
    fix: [...listOf(patterns), ' in ', { code: '.dockerignore' }],
    edits: copy === null ? null : excludeFromContext(patterns, context),
  }
}

/** As `.dockerignore` would say it, whose paths start where the context does; null for what the COPY is about. */
function ignorePattern(directory: string, copy: ContextCopy | null): string | null {
  if (copy === null) return `**/${packageManagerCache(`${directory}/`)?.name ?? directory}`
  const inside = posix.relative(`/${copy.destination}`, `/${directory}`)
  return inside === '' || inside.startsWith('..') ? null : posix.join(copy.source, inside)
}

/** What a RUN has to do, and the later lines that would fill the cache again; null where one of those has nothing to fill it from. */
function runChange(image: PlatformMeasurement, left: LeftCache, context: AdviceContext): Change | null {
  const { line, manager, directories } = left
  if (line === null) return changeOf(image, left, [], context)
  if (manager === 'apt' && installsLater(image, line))
    return hint(
      { code: 'apt-get update' },
      ', ',
      { code: 'apt-get install' },
      ' and ',
      { code: removal(directories) },
      ' in one RUN',
    )
  const { lines, offline } = cacheReaders(image, line, manager, directories)
  if (offline) return null
  const { fix, edits } = changeOf(image, left, lines, context)
  if (lines.length === 0) return { fix, edits }
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines.map(each => image.lines[each]?.line ?? 0))}`
  const also = isMounted(image, left)
    ? ` and the same ${directories.length === 1 ? 'mount' : 'mounts'} in ${where}`
    : `, and also in ${where}`
  return { fix: [...fix, also], edits }
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

/** @param others lines that need the same. */
function changeOf(
  image: PlatformMeasurement,
  left: LeftCache,
  others: readonly number[],
  context: AdviceContext,
): Change {
  const { line, manager, directories } = left
  const lines = line === null ? [] : [line, ...others]
  const option = OPTIONS[manager]
  if (option !== undefined) {
    // Its index is left by `apk update`, too, whatever `apk add` does.
    const isAll = !lines.some(each => /\bapk\b.{0,2000}\bupdate\b/.test(commandOf(image, each)))
    return {
      fix: [{ code: `${option.call} ${option.option}` }],
      edits: isAll ? onEach(lines, each => addOption(image, each, option, context)) : null,
    }
  }
  const clean = CLEANING[manager]
  if (clean === undefined && isMounted(image, left)) return mountChange(image, left, lines, context)
  const command = clean?.(instructionOf(image, line)) ?? removal(directories)
  return {
    fix: [{ code: command }, SAME],
    edits: onEach(lines, each => appendCommand(image, each, command, context)),
  }
}

/** All or nothing. */
function onEach(lines: readonly number[], change: (line: number) => Edit[] | null): Edit[] | null {
  const edits: Edit[] = []
  for (const line of lines) {
    const own = change(line)
    if (own === null) return null
    edits.push(...own)
  }
  return edits
}

/** A cache mount belongs to root: other users get a command that leaves nothing behind. */
function isMounted(image: PlatformMeasurement, { line, manager, directories }: LeftCache): boolean {
  return (
    MOUNTED.has(manager) &&
    instructionOf(image, line) !== '' &&
    directories.every(each => !/^(?:home|tmp)\//.test(each))
  )
}

/** The line with a mount for each directory, cut where it is long. */
function mountChange(
  image: PlatformMeasurement,
  { line, directories }: LeftCache,
  lines: readonly number[],
  context: AdviceContext,
): Change {
  const { flags, rest } = parseInstruction(instructionOf(image, line))
  const mounts = directories.map(directory => `--mount=type=cache,target=${shellPath(`/${directory}`)}`)
  const isCertain =
    mounts.every(mount => !/['",\s$]/.test(mount.slice(MOUNT_START))) &&
    lines.every(each => isOfRoot(image, each, directories))
  return {
    fix: [{ code: ['RUN', ...mounts, shortCommand([...flags, rest].join(' '))].join(' ') }],
    edits: isCertain ? onEach(lines, each => addFlags(image, each, mounts, context)) : null,
  }
}

/** Where the values of a mount of ours begin to be paths. */
const MOUNT_START = '--mount=type=cache,'.length

/** Whether root runs a line: it wrote where no one else can, or nothing says that it is anyone else. */
function isOfRoot(image: PlatformMeasurement, line: number, directories: readonly string[]): boolean {
  if (directories.every(each => /^(?:root|usr|var)\//.test(each))) return true
  const users = linesBefore(image, line)
    .map(each => parseInstruction(image.lines[each]?.instruction ?? ''))
    .filter(({ name }) => name === 'USER')
  const [last] = users
  if (last !== undefined) return /^(?:root|0)(?::\S+)?$/.test(last.rest)
  // Docker's official images that packages are installed upon start as root.
  return image.base.kind === 'known' && image.base.reference.startsWith('docker.io/library/')
}

function instructionOf(image: PlatformMeasurement, line: number | null): string {
  return image.lines[line ?? -1]?.instruction ?? ''
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
