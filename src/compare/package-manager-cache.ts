/** Whose cache it is. `system`: of the system itself, which rebuilds it; `build`: of compilers and bundlers; `checks`: of linters and tests. */
export type CacheManager =
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'pip'
  | 'uv'
  | 'poetry'
  | 'pdm'
  | 'hatch'
  | 'pipenv'
  | 'conda'
  | 'apt'
  | 'apk'
  | 'dnf'
  | 'zypper'
  | 'pacman'
  | 'go'
  | 'cargo'
  | 'maven'
  | 'gradle'
  | 'sbt'
  | 'composer'
  | 'gem'
  | 'nuget'
  | 'build'
  | 'checks'
  | 'system'

/** What package managers have downloaded, or made of it, and can have again: nothing runs from there. */
export interface PackageManagerCache {
  readonly manager: CacheManager
  /** A layer path: no slashes at the ends. */
  readonly directory: string
  /** The end of it by which it is known, wherever it stands: `.npm`, `node_modules/.cache`. */
  readonly name: string
}

/** Directories in the root's or a user's home. */
const IN_HOME: Partial<Record<CacheManager, readonly string[]>> = {
  // What npx runs is installed in `_npx`.
  npm: ['.npm(?!/_npx/)'],
  yarn: ['.cache/yarn', '.yarn/berry/cache'],
  // With a global virtual store, modules are links to its `links`.
  pnpm: ['.local/share/pnpm/store(?!/v\\d+/links/)', '.pnpm-store(?!/v\\d+/links/)', '.cache/pnpm(?!/dlx/)'],
  bun: ['.bun/install/cache'],
  pip: ['.cache/pip(?:-tools)?'],
  // Environments of scripts and tools stand beside what was downloaded.
  uv: ['.cache/uv(?!/environments-)'],
  poetry: ['.cache/pypoetry/(?:artifacts|cache)'],
  pdm: ['.cache/pdm'],
  hatch: ['.cache/hatch'],
  pipenv: ['.cache/pipenv'],
  conda: ['micromamba/pkgs', '.mamba/pkgs', '.conda/pkgs'],
  go: ['go/pkg/mod', '.cache/go-build'],
  cargo: ['.cargo/registry', '.cargo/git'],
  maven: ['.m2/repository'],
  gradle: ['.gradle/caches', '.gradle/wrapper/dists', '.gradle/daemon', '.gradle/native'],
  // Of coursier, Java itself may be started from `jvm` and `arc`.
  sbt: ['.ivy2/cache', '.cache/coursier(?!/(?:arc|jvm)/)', '.sbt/boot'],
  composer: ['.composer/cache', '.cache/composer'],
  gem: ['.gem/specs', '.bundle/cache'],
  nuget: ['.nuget/packages', '.local/share/NuGet/(?:http-cache|v3-cache)'],
  build: ['.cache/s?ccache', '.ccache'],
  checks: ['.cache/golangci-lint'],
}

/** Directories that are in the same place for everybody. */
const IN_SYSTEM: Partial<Record<CacheManager, readonly string[]>> = {
  npm: ['tmp/npm-\\d[^/]*'],
  yarn: ['usr/local/share/.cache/yarn', 'tmp/yarn--[^/]*'],
  pip: ['tmp/pip-(?:build|download|ephem|install|metadata|req|unpack|wheel)[^/]*'],
  conda: ['opt/(?:conda|micromamba|miniconda3?|miniforge3?|mambaforge|anaconda3?)/pkgs'],
  apt: ['var/lib/apt/lists', 'var/cache/apt'],
  apk: ['var/cache/apk', 'etc/apk/cache'],
  dnf: ['var/cache/(?:dnf|yum|libdnf5)'],
  zypper: ['var/cache/zypp'],
  pacman: ['var/cache/pacman/pkg'],
  go: ['go/pkg/mod'],
  cargo: ['usr/local/cargo/(?:registry|git)'],
  gem: ['usr/local/bundle/cache', 'usr/(?:local/)?lib/ruby/gems/[^/]+/cache', 'var/lib/gems/[^/]+/cache'],
  build: ['tmp/(?:v8-compile-cache|node-compile-cache)[^/]*'],
  system: ['var/cache/(?:man|debconf|fontconfig|ldconfig)'],
}

/** Directories anywhere, as in a project. */
const ANYWHERE: Partial<Record<CacheManager, readonly string[]>> = {
  npm: ['_cacache'],
  yarn: ['.yarn/cache'],
  pnpm: ['.pnpm-store(?!/v\\d+/links/)'],
  gem: ['vendor/bundle/ruby/[^/]+/cache'],
  checks: ['.mypy_cache', '.pytest_cache', '.ruff_cache', '.tox', '.nox', '.hypothesis'],
  build: ['node_modules/.cache', '.next/cache/(?:webpack|turbopack|swc|babel|eslint)', '.parcel-cache'],
}

const PATTERNS = [
  ...patterns(IN_HOME, '^(?:(?:root|home/[^/]+)/)?'),
  ...patterns(IN_SYSTEM, '^'),
  ...patterns(ANYWHERE, '(?:^|/)'),
]

/** All directories of all managers at once: most files are in none. */
const ANY = new RegExp(PATTERNS.map(({ pattern }) => pattern.source.replace('?<name>', '?:')).join('|'))

/**
 * The package manager's cache that a layer path is inside of, or null. This is the only list of such directories: what belongs here is
 * what was downloaded only to be installed elsewhere. Folders that something runs from do not, though they are called caches: virtual
 * environments in `.cache/pypoetry`, browsers in `.cache/ms-playwright`, `.cache/puppeteer` and `.cache/Cypress`, models in
 * `.cache/huggingface`, package managers in `.cache/node/corepack`, headers that addons are compiled with in `.cache/node-gyp`.
 */
export function packageManagerCache(path: string): PackageManagerCache | null {
  if (!ANY.test(path)) return null
  for (const { manager, pattern } of PATTERNS) {
    const found = pattern.exec(path)
    if (found === null) continue
    const directory = path.slice(0, found.index + found[0].length - 1)
    return { manager, directory, name: found.groups?.name ?? directory }
  }
  return null
}

function patterns(
  directories: Partial<Record<CacheManager, readonly string[]>>,
  start: string,
): { manager: CacheManager; pattern: RegExp }[] {
  return Object.entries(directories).map(([manager, names]) => ({
    manager: manager as CacheManager,
    pattern: new RegExp(`${start}(?<name>${names.join('|').replaceAll('.', '\\.')})/`),
  }))
}
