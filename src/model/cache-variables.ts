/** Variables that say where a package manager keeps what it downloads. The default places are known without them. */
export const CACHE_VARIABLES = [
  'BUN_INSTALL',
  'BUN_INSTALL_CACHE_DIR',
  'CARGO_HOME',
  'CCACHE_DIR',
  'COMPOSER_CACHE_DIR',
  'COMPOSER_HOME',
  'CONDA_PKGS_DIRS',
  'COURSIER_CACHE',
  'GOCACHE',
  'GOMODCACHE',
  'GOPATH',
  'GRADLE_USER_HOME',
  'HATCH_CACHE_DIR',
  'MAMBA_ROOT_PREFIX',
  'MYPY_CACHE_DIR',
  'npm_config_cache',
  'NPM_CONFIG_CACHE',
  'npm_config_store_dir',
  'NPM_CONFIG_STORE_DIR',
  'NUGET_PACKAGES',
  'PDM_CACHE_DIR',
  'PIPENV_CACHE_DIR',
  'PIP_CACHE_DIR',
  'PNPM_HOME',
  'POETRY_CACHE_DIR',
  'RUFF_CACHE_DIR',
  'SCCACHE_DIR',
  'UV_CACHE_DIR',
  'XDG_CACHE_HOME',
  'YARN_CACHE_FOLDER',
  'YARN_GLOBAL_FOLDER',
] as const

export type CacheVariable = (typeof CACHE_VARIABLES)[number]

/** Absolute paths by variable. */
export type CacheVariables = Readonly<Partial<Record<CacheVariable, string>>>

const NAMES: ReadonlySet<string> = new Set(CACHE_VARIABLES)

/** Whether a variable is one of them. */
export function isCacheVariable(name: string): name is CacheVariable {
  return NAMES.has(name)
}
