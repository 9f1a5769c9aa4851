/** Whose cache it is. `system`: of the system itself, which rebuilds it; `build`: of compilers and bundlers. */
export type CacheManager =
  | 'npm'
  | 'yarn'
  | 'pnpm'
  | 'bun'
  | 'node-gyp'
  | 'pip'
  | 'uv'
  | 'poetry'
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
  | 'composer'
  | 'gem'
  | 'nuget'
  | 'build'
  | 'system'

/** What package managers keep and a running image never reads. */
export interface PackageManagerCache {
  readonly manager: CacheManager
  /** A layer path: no slashes at the ends. */
  readonly directory: string
}

/** Directories in the root's or a user's home. */
const IN_HOME: Partial<Record<CacheManager, readonly string[]>> = {
  npm: ['.npm'],
  yarn: ['.cache/yarn', '.yarn/berry/cache'],
  pnpm: ['.local/share/pnpm/store', '.pnpm-store', '.cache/pnpm'],
  bun: ['.bun/install/cache'],
  'node-gyp': ['.cache/node-gyp'],
  pip: ['.cache/pip'],
  uv: ['.cache/uv'],
  poetry: ['.cache/pypoetry'],
  go: ['go/pkg/mod', '.cache/go-build'],
  cargo: ['.cargo/registry', '.cargo/git'],
  maven: ['.m2/repository'],
  gradle: ['.gradle/caches', '.gradle/wrapper/dists'],
  composer: ['.composer/cache', '.cache/composer'],
  gem: ['.gem/specs', '.bundle/cache'],
  nuget: ['.nuget/packages', '.local/share/NuGet/(?:http-cache|v3-cache)'],
}

/** Directories that are in the same place for everybody. */
const IN_SYSTEM: Partial<Record<CacheManager, readonly string[]>> = {
  npm: ['tmp/npm[^/]*'],
  yarn: ['usr/local/share/.cache/yarn', 'tmp/yarn[^/]*'],
  pnpm: ['tmp/pnpm[^/]*'],
  pip: ['tmp/pip[^/]*'],
  conda: ['opt/(?:conda|miniconda3?|miniforge3?|mambaforge|anaconda3?)/pkgs'],
  apt: ['var/lib/apt/lists', 'var/cache/apt'],
  apk: ['var/cache/apk', 'etc/apk/cache'],
  dnf: ['var/cache/(?:dnf|yum|libdnf5)'],
  zypper: ['var/cache/zypp'],
  pacman: ['var/cache/pacman/pkg'],
  go: ['go/pkg/mod'],
  cargo: ['usr/local/cargo/(?:registry|git)'],
  gem: ['usr/local/bundle/cache', 'usr/(?:local/)?lib/ruby/gems/[^/]+/cache', 'var/lib/gems/[^/]+/cache'],
  build: ['tmp/(?:v8-compile-cache|node-compile-cache|corepack)[^/]*'],
  system: ['var/cache/(?:man|debconf|fontconfig|ldconfig)'],
}

/** Directories anywhere, as in a project. */
const ANYWHERE: Partial<Record<CacheManager, readonly string[]>> = {
  npm: ['_cacache'],
  yarn: ['.yarn/cache'],
  pnpm: ['.pnpm-store'],
  build: ['node_modules/.cache', '.next/cache/(?:webpack|turbopack|swc|babel|eslint)', '.parcel-cache'],
}

const PATTERNS = [
  ...patterns(IN_HOME, '^(?:(?:root|home/[^/]+)/)?'),
  ...patterns(IN_SYSTEM, '^'),
  ...patterns(ANYWHERE, '(?:^|/)'),
]

/** All directories of all managers at once: most files are in none. */
const ANY = new RegExp(PATTERNS.map(({ pattern }) => pattern.source).join('|'))

/**
 * The package manager's cache that a layer path is inside of, or null. This is the only list of such directories: what belongs here is
 * what no running program reads. Browsers that `.cache/ms-playwright` has, or models in `.cache/huggingface`, do not.
 */
export function packageManagerCache(path: string): PackageManagerCache | null {
  if (!ANY.test(path)) return null
  for (const { manager, pattern } of PATTERNS) {
    const found = pattern.exec(path)
    if (found !== null) return { manager, directory: path.slice(0, found.index + found[0].length - 1) }
  }
  return null
}

function patterns(
  directories: Partial<Record<CacheManager, readonly string[]>>,
  start: string,
): { manager: CacheManager; pattern: RegExp }[] {
  return Object.entries(directories).map(([manager, names]) => ({
    manager: manager as CacheManager,
    pattern: new RegExp(`${start}(?:${names.join('|').replaceAll('.', '\\.')})/`),
  }))
}
