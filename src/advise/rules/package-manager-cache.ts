import {
  packageManagerCache,
  type CacheManager,
  type PackageManagerCache,
} from '../../compare/package-manager-cache.ts'
import type { FileRecord, Hidden, PlatformMeasurement } from '../../measure/measurement.ts'
import type { Words } from '../advice.ts'
import { biggestNames } from '../biggest-names.ts'
import type { Finding } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { makerOf } from '../maker-of.ts'
import { parseInstruction } from '../instruction.ts'
import { listOf, shellPath, shortCommand } from '../wording.ts'

/** What package managers have downloaded and left behind, by line and manager. */
export function unneededCaches(image: PlatformMeasurement, isFree: (file: number) => boolean): Finding[] {
  const isZeroInstall = zeroInstalls(image)
  const cacheOf = (index: number): PackageManagerCache | null => {
    const file = image.files[index]
    // Of a file with other names (pnpm's store, conda's pkgs) the bytes would stay.
    if (file?.owner !== null || file.links !== undefined) return null
    const cache = packageManagerCache(file.path)
    if (cache === null || cache.manager === 'system' || isZeroInstall(cache)) return null
    return file.hidden === undefined || isAvoidable(cache, file.hidden) ? cache : null
  }
  return groupByLine(image, file => isFree(file) && cacheOf(file) !== null).flatMap(({ line, files }) => {
    const managers = Map.groupBy(files, file => cacheOf(file)?.manager ?? 'system')
    return [...managers].map(([manager, own]) => findingOn(image, line, manager, own))
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
): Finding {
  const nameOf = ({ path }: FileRecord): string | null => packageManagerCache(path)?.directory ?? null
  const directories = biggestNames(image, files, nameOf).biggest
  const maker = makerOf(image, line, CALLS[manager] ?? /(?!)/)
  const instruction = image.lines[maker?.how === 'run' ? maker.line : -1]?.instruction ?? ''
  return {
    files,
    line: maker?.line ?? line,
    fix:
      maker?.how === 'context'
        ? [
            ...listOf(directories.map(each => `**/${each.split('/').slice(-2).join('/')}`)),
            ' in ',
            { code: '.dockerignore' },
          ]
        : fixOf(manager, directories, instruction),
    reason: [
      (manager === 'build' ? 'a compile cache is in the image' : `the cache of ${manager} is in the image`) +
        (files.some(file => image.files[file]?.hidden !== undefined)
          ? ', though a later line deletes of it'
          : ''),
    ],
    examples: directories.map(directory => `/${directory}`),
  }
}

/** Yarn's zero-installs: with Plug'n'Play, what is in `.yarn/cache` is run from there. */
function zeroInstalls(image: PlatformMeasurement): (cache: PackageManagerCache) => boolean {
  const projects = new Set(
    image.files
      .filter(({ path, hidden }) => hidden === undefined && /(?:^|\/)\.pnp\.c?js$/.test(path))
      .map(({ path }) => path.replace(/\.pnp\.c?js$/, '')),
  )
  return ({ directory }) =>
    directory.endsWith('.yarn/cache') && projects.has(directory.slice(0, -'.yarn/cache'.length))
}

/** How a line calls each of them. */
const CALLS: Partial<Record<CacheManager, RegExp>> = {
  npm: /\bnpm\b/,
  yarn: /\byarn\b/,
  pnpm: /\bpnpm\b/,
  bun: /\bbun\b/,
  'node-gyp': /\b(?:npm|yarn|pnpm|node-gyp)\b/,
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
  'node-gyp',
  'uv',
  'poetry',
  'go',
  'cargo',
  'maven',
  'gradle',
  'composer',
  'nuget',
])

/** A cache mount belongs to root: other users get a command that leaves nothing behind. */
function fixOf(manager: CacheManager, directories: readonly string[], instruction: string): Words {
  const clean = CLEANING[manager]
  if (clean !== undefined) return clean(instruction)
  const isRoots = directories.every(each => !/^(?:home|tmp)\//.test(each))
  if (MOUNTED.has(manager) && isRoots && instruction !== '')
    return [{ code: mounted(instruction, directories) }]
  return [{ code: removal(directories) }, SAME]
}

/** The line with a mount for each directory, cut where it is long. */
function mounted(instruction: string, directories: readonly string[]): string {
  const { flags, rest } = parseInstruction(instruction)
  const mounts = directories.map(directory => `--mount=type=cache,target=${shellPath(`/${directory}`)}`)
  return ['RUN', ...mounts, shortCommand([...flags, rest].join(' '))].join(' ')
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
