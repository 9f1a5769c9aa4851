import { posix } from 'node:path'
import { type PackageManagerCache, packageManagerCache } from '../compare/package-manager-cache.ts'
import { CACHE_VARIABLES, type CacheVariable, isCacheVariable } from '../model/cache-variables.ts'
import type { PlatformMeasurement } from '../model/measurement.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import { workingDirectory } from './context-copy.ts'
import type { AdviceContext } from './finding.ts'
import { commandOf } from './line-origin.ts'
import { settingsIn } from './stage-settings.ts'

/** The cache of a package manager that a file, by its index, is inside of; null for what is in none. */
export type CacheOf = (file: number) => PackageManagerCache | null

/** What each variable says the place of, by where that is without it: what is a cache there, and what is none, is the same. */
const DEFAULTS: Readonly<Record<CacheVariable, string>> = {
  BUN_INSTALL: 'root/.bun',
  BUN_INSTALL_CACHE_DIR: 'root/.bun/install/cache',
  CARGO_HOME: 'root/.cargo',
  CCACHE_DIR: 'root/.ccache',
  COMPOSER_CACHE_DIR: 'root/.composer/cache',
  COMPOSER_HOME: 'root/.composer',
  CONDA_PKGS_DIRS: 'root/.conda/pkgs',
  COURSIER_CACHE: 'root/.cache/coursier',
  GOCACHE: 'root/.cache/go-build',
  GOMODCACHE: 'root/go/pkg/mod',
  GOPATH: 'root/go',
  GRADLE_USER_HOME: 'root/.gradle',
  HATCH_CACHE_DIR: 'root/.cache/hatch',
  MAMBA_ROOT_PREFIX: 'root/micromamba',
  MYPY_CACHE_DIR: 'root/.mypy_cache',
  npm_config_cache: 'root/.npm',
  NPM_CONFIG_CACHE: 'root/.npm',
  npm_config_store_dir: 'root/.pnpm-store',
  NPM_CONFIG_STORE_DIR: 'root/.pnpm-store',
  NUGET_PACKAGES: 'root/.nuget/packages',
  PDM_CACHE_DIR: 'root/.cache/pdm',
  PIPENV_CACHE_DIR: 'root/.cache/pipenv',
  PIP_CACHE_DIR: 'root/.cache/pip',
  PNPM_HOME: 'root/.local/share/pnpm',
  POETRY_CACHE_DIR: 'root/.cache/pypoetry',
  RUFF_CACHE_DIR: 'root/.ruff_cache',
  SCCACHE_DIR: 'root/.cache/sccache',
  UV_CACHE_DIR: 'root/.cache/uv',
  XDG_CACHE_HOME: 'root/.cache',
  YARN_CACHE_FOLDER: 'root/.cache/yarn',
  YARN_GLOBAL_FOLDER: 'root/.yarn/berry',
}

/** Options of commands that say the same. */
const OPTIONS: readonly (readonly [option: RegExp, place: string])[] = [
  [/\s-Dmaven\.repo\.local=["']?([^\s"';&|]+)/g, 'root/.m2/repository'],
  [/\bnpm\b[^;&|]{0,500}\s--cache[= ]["']?([^\s"';&|]+)/g, 'root/.npm'],
  [/\bpip[\d.]*\s[^;&|]{0,500}--cache-dir[= ]["']?([^\s"';&|]+)/g, 'root/.cache/pip'],
  [/\buv\s[^;&|]{0,500}--cache-dir[= ]["']?([^\s"';&|]+)/g, 'root/.cache/uv'],
  [/\bpnpm\s[^;&|]{0,500}--store-dir[= ]["']?([^\s"';&|]+)/g, 'root/.pnpm-store'],
  [/\bgradlew?\s[^;&|]{0,500}(?:-g|--gradle-user-home)[= ]["']?([^\s"';&|]+)/g, 'root/.gradle'],
]

/** Places that hold all kinds of things, whatever a variable says. */
const GENERAL =
  /^(?:|root|home(?:\/[^/]+)?|tmp|opt|srv|app|data|workspace|usr(?:\/(?:local|src)(?:\/[^/]+)?)?|var(?:\/(?:cache|lib|tmp))?)$/

interface Location {
  /** A layer path. */
  readonly directory: string
  /** Where it is by default. */
  readonly place: string
}

/** Finds caches where package managers have them by default, and where the image's environment or a command says. */
export function cacheFinder(image: PlatformMeasurement, context: AdviceContext): CacheOf {
  const locations = [...new Map(locationsIn(image, context).map(each => [each.directory, each])).values()]
  return onceADirectory(image.files, path => {
    const location = locations.find(({ directory }) => path.startsWith(`${directory}/`))
    // Before what stands inside of it has a name of its own: `_cacache` of npm.
    return (location === undefined ? null : cacheAt(location, path)) ?? packageManagerCache(path)
  })
}

function cacheAt({ directory, place }: Location, path: string): PackageManagerCache | null {
  const found = packageManagerCache(place + path.slice(directory.length))
  if (found?.directory.startsWith(place) !== true) return null
  const moved = directory + found.directory.slice(place.length)
  return { ...found, directory: moved, name: posix.basename(moved) }
}

function locationsIn(image: PlatformMeasurement, context: AdviceContext): Location[] {
  const variables = [
    ...Object.entries(image.cacheVariables ?? {}),
    ...settingsIn(image, context, CACHE_VARIABLES),
  ].flatMap(([name, value]) => (isCacheVariable(name) ? [{ directory: value, place: DEFAULTS[name] }] : []))
  const options = image.lines.flatMap((_, line) => {
    const command = commandOf(image, line)
    return OPTIONS.flatMap(([option, place]) =>
      [...command.matchAll(option)].map(([, value = '']) => ({
        directory: posix.resolve('/', workingDirectory(image, line) ?? '', value),
        place,
      })),
    )
  })
  return [...variables, ...options]
    .map(({ directory, place }) => ({ directory: posix.resolve('/', directory).slice(1), place }))
    .filter(({ directory }) => !GENERAL.test(directory) && !/[$\\]/.test(directory))
}
