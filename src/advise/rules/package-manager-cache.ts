import type { CacheManager, PackageManagerCache } from '../../compare/package-manager-cache.ts'
import type { ImageFiles } from '../../model/image-files.ts'
import type { Hidden } from '../../model/file-record.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { contextChange, type LeftCache, MOUNTED, runChange } from '../cache-change.ts'
import { cacheFinder, type CacheOf } from '../cache-locations.ts'
import { copiedOn, isReadAtStart, onlyIfUnread } from '../cache-readers.ts'
import type { AdviceContext, Change, Finding, Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { lineOriginOf } from '../line-origin.ts'
import { onlyIfAlone } from '../other-targets.ts'
import { pathsBelow } from '../paths-below.ts'
import { runsFrom } from '../run-from-caches.ts'

/**
 * What package managers have downloaded and left behind, by line and manager. Left out is what something still reads: the program that
 * a container starts with, another stage that takes the cache for its own, a later line that has no network.
 */
export const unneededCaches: Rule = {
  id: 'package-manager-cache',
  finds:
    'caches that nothing reads or runs from, wherever the environment puts them, of npm, yarn, pnpm, bun, pip, uv, poetry, pdm, hatch, pipenv, conda, apt, apk, dnf, zypper, pacman, go, cargo, maven, gradle, sbt, composer, gem, nuget, compilers and tests',
  saves: 'those files, unless a hard link keeps their bytes',
  inGeneral: {
    fix: 'remove the package manager’s cache in the line that installs, or keep it in a cache mount',
    reason: 'downloads and lists of a package manager are in the image',
  },
  example: {
    of: 'Python',
    before: 'RUN pip install -r requirements.txt',
    after: 'RUN pip install --no-cache-dir -r requirements.txt',
  },
  otherExamples: [
    {
      of: 'Python with uv',
      before: 'RUN uv sync --locked',
      after: 'RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked',
    },
    { of: 'Node.js', before: 'RUN npm ci', after: 'RUN --mount=type=cache,target=/root/.npm npm ci' },
    {
      of: 'Go',
      before: 'RUN go build -o /server .',
      after: 'RUN --mount=type=cache,target=/root/.cache/go-build go build -o /server .',
    },
    {
      of: 'Rust',
      before: 'USER root\nRUN cargo install --path .',
      after: 'USER root\nRUN --mount=type=cache,target=/usr/local/cargo/registry cargo install --path .',
    },
    {
      of: 'Java',
      before: 'RUN mvn -B package',
      after: 'RUN --mount=type=cache,target=/root/.m2/repository mvn -B package',
    },
    {
      of: 'Debian',
      before: 'RUN apt-get update && apt-get install -y curl',
      after: 'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    },
    { of: 'Alpine', before: 'RUN apk add curl', after: 'RUN apk add --no-cache curl' },
  ],
  takesCopies: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const isPlugAndPlay = plugAndPlay(image)
  const isRunFrom = runsFrom(image, context)
  const at = cacheFinder(image, context)
  const cacheOf = (index: number): PackageManagerCache | null => {
    const cache = at(index)
    if (cache === null || cache.manager === 'system' || !isPartOf(image, index, cache)) return null
    // Of a file with other names (pnpm's store, conda's pkgs) the bytes would stay.
    if (image.files.links(index) !== undefined || isPlugAndPlay(cache)) return null
    if (isRunFrom(cache.directory, cache.manager)) return null
    const hidden = image.files.hidden(index)
    return hidden === undefined || isAvoidable(cache, hidden) ? cache : null
  }
  const cached = image.files.filterDirectories(file => at(file) !== null)
  return groupByLine(image, file => isFree(file) && cacheOf(file) !== null, cached).flatMap(
    ({ line, files }) => {
      const managers = Map.groupBy(files, file => cacheOf(file)?.manager ?? 'system')
      return [...managers].flatMap(([manager, own]) =>
        findingOn(image, { line, manager, cacheOf: at }, own, context),
      )
    },
  )
}

/** Whether a file is no package's, or one's that is nowhere but in the cache: an archive that Maven has fetched is one, too. */
function isPartOf(
  { files, packages }: PlatformMeasurement,
  file: number,
  { directory }: PackageManagerCache,
): boolean {
  const owner = files.owner(file)
  return owner === null || packages[owner]?.location?.startsWith(`${directory}/`) === true
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
  { line, manager, cacheOf }: Pick<LeftCache, 'line' | 'manager' | 'cacheOf'>,
  files: readonly number[],
  context: AdviceContext,
): Finding[] {
  const maker = lineOriginOf(image, line, CALLS[manager] ?? /(?!)/)
  // A COPY from elsewhere does not say which command made it.
  if (maker?.how === 'copy' || isReadAtStart(image, manager, context)) return []
  const own = withoutShared(image, { line, cacheOf }, files)
  const { biggest: directories, count } = biggestNames(image, own, file => cacheOf(file)?.directory ?? null)
  const changing = maker?.how === 'context' ? contextChange : runChange
  const { line: at = null } = maker ?? {}
  const change = changing(image, { line: at, manager, directories, cacheOf }, context)
  if (own.length === 0 || change === null) return []
  const finding: Finding = {
    files: own,
    line: at ?? line,
    fix: change.fix,
    edits: onlyIf(count === directories.length, change.edits),
    reason: [reasonOf(image, manager, own)],
    examples: directories.map(directory => `/${directory}`),
  }
  return [certainUnlessMissed(finding, { image, manager, context })]
}

/** A hint where something may miss it: without its lists apt installs nothing, other caches are filled again. */
function certainUnlessMissed(
  finding: Finding,
  of: Pick<LeftCache, 'manager'> & { readonly image: PlatformMeasurement; readonly context: AdviceContext },
): Finding {
  return of.manager === 'apt' ? onlyIfAlone(of.image, finding, of.context) : onlyIfUnread(finding, of)
}

/** The words name the biggest folders alone, which may not be all. */
function onlyIf(isWhole: boolean, edits: Change['edits']): Change['edits'] {
  return isWhole ? edits : null
}

/** Those in folders that hold nothing else, and that no other stage takes for its own. */
function withoutShared(
  image: PlatformMeasurement,
  { line, cacheOf }: Pick<LeftCache, 'line' | 'cacheOf'>,
  files: readonly number[],
): number[] {
  const isShared = sharedDirectories(image, line, cacheOf)
  const isCopied = copiedOn(image)
  const inFolders = Map.groupBy(files, file => cacheOf(file)?.directory ?? null)
  return [...inFolders].flatMap(([directory, inside]) => {
    return directory === null || isShared(directory) || isCopied(directory) ? [] : inside
  })
}

const WHAT: Partial<Record<CacheManager, string>> = {
  build: 'a compiler cache',
  checks: 'a cache of tests and linters',
}

function reasonOf({ files }: PlatformMeasurement, manager: CacheManager, own: readonly number[]): string {
  const what = WHAT[manager] ?? `the cache of ${manager}`
  const isDeleted = own.some(file => files.isHidden(file))
  return `${what} is in the image${isDeleted ? ', although a later line deletes files of it' : ''}`
}

/** Folders in which a line has put other things, too: what npx runs beside what npm downloaded. */
function sharedDirectories(
  { files, layers }: PlatformMeasurement,
  line: number | null,
  cacheOf: CacheOf,
): (directory: string) => boolean {
  const others = files.filter(file => layers[files.layer(file)]?.line === line && cacheOf(file) === null)
  return pathsBelow(others.map(file => files.path(file)))
}

/** Yarn's Plug'n'Play: programs run from the archives in its cache, the project's or everybody's. */
function plugAndPlay({ files }: PlatformMeasurement): (cache: PackageManagerCache) => boolean {
  let projects: ReadonlySet<string> | null = null
  return ({ directory }) => {
    if (!/\.yarn\/(?:berry\/)?cache$/.test(directory)) return false
    projects ??= plugAndPlayProjects(files)
    return directory.endsWith('.yarn/berry/cache')
      ? projects.size > 0
      : projects.has(directory.slice(0, -'.yarn/cache'.length))
  }
}

function plugAndPlayProjects(files: ImageFiles): Set<string> {
  return new Set(
    files
      .filter(file => !files.isHidden(file) && /^\.pnp\.c?js$/.test(files.name(file)))
      .map(file => files.path(file).replace(/\.pnp\.c?js$/, '')),
  )
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
  pdm: /\bpdm\b/,
  hatch: /\bhatch\b/,
  pipenv: /\bpipenv\b/,
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
  sbt: /\b(?:sbt|cs|coursier)\b/,
  composer: /\bcomposer\b/,
  gem: /\b(?:gem|bundle)\b/,
  nuget: /\bdotnet\b/,
  build: /\b(?:npm|yarn|pnpm|bun|npx|next|webpack|gcc|cc|make|cmake|ninja|cargo)\b/,
  checks: /\b(?:pytest|mypy|ruff|tox|nox|golangci-lint|make|uv|poetry|pdm|hatch)\b/,
}
