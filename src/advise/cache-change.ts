import { posix } from 'node:path'
import { type CacheManager, packageManagerCache } from '../compare/package-manager-cache.ts'
import type { Edit } from '../model/edit.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { CacheOf } from './cache-locations.ts'
import { cacheReaders } from './cache-readers.ts'
import { type ContextCopy, contextCopyOf } from './context-copy.ts'
import { addOption, type OptionFor } from './edits/add-options.ts'
import { addFlags, appendCommand } from './edits/add-to-run.ts'
import { excludeFromContext, inIgnoreFile } from './edits/exclude-from-context.ts'
import { sourceLine } from './edits/source-line.ts'
import { isRoot, userAt } from './edits/stage-user.ts'
import { type AdviceContext, type Change, hint } from './finding.ts'
import { parseInstruction } from './instruction.ts'
import { linesAfter } from './line-graph.ts'
import { commandOf } from './line-origin.ts'
import { listOf, shellPath, shortCommand } from './wording.ts'

/** The cache of a package manager that a line has left. */
export interface LeftCache {
  readonly line: number | null
  readonly manager: CacheManager
  /** As layer paths. */
  readonly directories: readonly string[]
  readonly cacheOf: CacheOf
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

/** As it is called: where it was installed by the same line, it is nowhere that a shell looks. */
const CALLED_CONDA =
  /(?<=^|[\s;&|(])(?:[\w.~${}-]*\/)*(?:micromamba|mamba|conda)(?=\s+(?:-\S+\s+){0,20}(?:install|create|update|env)\b)/

/** What has a command of its own against it. */
const CLEANING: Partial<Record<CacheManager, (instruction: string) => string>> = {
  conda: instruction => `${word(instruction, CALLED_CONDA, 'conda')} clean -afy`,
  dnf: instruction => `${word(instruction, /\b(?:microdnf|yum)\b/, 'dnf')} clean all`,
  zypper: () => 'zypper clean --all',
  pacman: () => 'pacman -Scc --noconfirm',
}

const SAME = ' in the same RUN'

/** Those that fill their cache only to read it in the next build. */
export const MOUNTED = new Set<CacheManager>([
  'npm',
  'yarn',
  'pnpm',
  'bun',
  'uv',
  'poetry',
  'pdm',
  'hatch',
  'pipenv',
  'go',
  'cargo',
  'maven',
  'gradle',
  'sbt',
  'composer',
  'nuget',
])

/** What a COPY brought along with other files. What it names itself, and what a later line installs from, is there on purpose. */
export function contextChange(
  image: PlatformMeasurement,
  { line, manager, directories }: LeftCache,
  context: AdviceContext,
): Change | null {
  if (line === null) return null
  const copy = contextCopyOf(image, line)
  const patterns = directories
    .map(directory => ignorePattern(directory, copy))
    .filter(pattern => pattern !== null)
  const isRead =
    manager !== 'build' &&
    manager !== 'checks' &&
    cacheReaders(image, line, manager, directories).lines.length > 0
  if (isRead || patterns.length < directories.length) return null
  return {
    fix: [...listOf(patterns), ...inIgnoreFile(context)],
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
export function runChange(
  image: PlatformMeasurement,
  left: LeftCache,
  context: AdviceContext,
): Change | null {
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
  const { lines: readers, offline } = cacheReaders(image, line, manager, directories)
  if (offline) return null
  const lines = readers.filter(shippedFrom(image, line))
  const { fix, edits } = changeOf(image, left, lines, context)
  if (lines.length === 0) return { fix, edits }
  const where = `${lines.length === 1 ? 'line' : 'lines'} ${enumerate(lines.map(each => image.lines[each]?.line ?? 0))}`
  const also = isMounted(image, left)
    ? ` and the same ${directories.length === 1 ? 'mount' : 'mounts'} in ${where}`
    : `, and also in ${where}`
  return { fix: [...fix, also], edits }
}

/** Whether what another line leaves ships, too: it made a layer of the image, or stands in the same stage, which ships or is copied from. */
function shippedFrom({ layers, lines }: PlatformMeasurement, line: number): (reader: number) => boolean {
  const ships = new Set(layers.map(each => each.line))
  return reader => !ships.has(line) || ships.has(reader) || lines[reader]?.stage === lines[line]?.stage
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
  const isCalled = clean === undefined || lines.every(each => callsProgramOf(command, commandOf(image, each)))
  return {
    fix: [{ code: command }, SAME],
    edits: isCalled ? onEach(lines, each => appendCommand(image, each, command, context)) : null,
  }
}

/** Whether a line calls the program that a command begins with, so that it is there. */
function callsProgramOf(command: string, line: string): boolean {
  const [program] = command.split(' ')
  return line.split(/[\s;&|()]+/).some(word => word === program)
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
    lines.every(each => isOfRoot(image, each, directories, context))
  return {
    fix: [{ code: ['RUN', ...mounts, shortCommand([...flags, rest].join(' '))].join(' ') }],
    edits: isCertain ? onEach(lines, each => addFlags(image, each, mounts, context)) : null,
  }
}

/** Where the values of a mount of ours begin to be paths. */
const MOUNT_START = '--mount=type=cache,'.length

/** Whether root runs a line: it wrote where no one else can, or nothing says that it is anyone else. */
function isOfRoot(
  image: PlatformMeasurement,
  line: number,
  directories: readonly string[],
  context: AdviceContext,
): boolean {
  if (directories.every(each => /^(?:root|usr|var)\//.test(each))) return true
  const found = sourceLine(image, line, context)
  const user = found === null ? null : userAt(found)
  if (user !== null) return isRoot(user)
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
