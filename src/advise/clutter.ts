/** What a file of the build context is that no running image needs. */
export interface Clutter {
  /** What a `.dockerignore` would name: `.git`, `test`, `*.log`. */
  readonly pattern: string
  /** What is meant here, by its path from where it was copied to: `api/test`, `debug.log`. */
  readonly path: string
  /** How many directories stand before it in the path that it was found in; null for a pattern of file names, which holds anywhere. */
  readonly depth: number | null
  /** Who may need it while the image is built. */
  readonly usedBy: 'git' | 'tests' | 'nobody'
}

const NOBODYS = new Set([
  '.github',
  '.gitlab',
  '.circleci',
  '.husky',
  '.vscode',
  '.idea',
  '.devcontainer',
  '.nyc_output',
  '.pytest_cache',
  '.mypy_cache',
  '.ruff_cache',
  '.tox',
  '.nox',
  '.terraform',
])

const REPOSITORIES = new Set(['.git', '.hg', '.svn'])

/** Names that no one gives to anything else. */
const TESTS = new Set(['__tests__', '__mocks__', '__snapshots__', '__fixtures__'])

/** Words that have other meanings, too: believed near the top, and not inside of what is served or read. */
const LIKELY_TESTS = new Set(['test', 'tests', 'e2e', 'cypress'])
const DEEPEST_LIKELY = 2
const SERVED =
  /(?:^|\/)(?:www|html|htdocs|public|static|assets|templates|resources|content|data|docs?)(?:\/|$)/

/** What others made. */
const FOREIGN = new Set(['node_modules', 'vendor', 'site-packages', 'dist-packages', 'third_party', 'gems'])

/** Files that are named by their own names: beside them may be others that are needed, such as `.env.production`. */
const FILES =
  /^(?:\.DS_Store|Thumbs\.db|(?:.+\.)?Dockerfile(?:\..+)?|(?:docker-)?compose(?:[.-].+)?\.ya?ml|\.env\.(?:local|development|test|.+\.local))$/

/** Whether a path would stand for more than itself in a `.dockerignore`. */
export function isPattern(path: string): boolean {
  return /[*?[\]\\]/.test(path)
}

/** `server.test.ts`, `server_test.go`: the pattern has the end of the name. */
const TEST_FILE = /[^/]([._](?:test|spec)\.(?:[cm]?[jt]sx?|go|rb|py|exs))$/

/** What the files of a directory are, by their names. Null for what a running image may need, and that is whatever is not surely something else. */
export type ClutterIn = (name: string) => Clutter | null

/**
 * @param directory its path from where the build context was copied to, with a slash at the end; '' for that place itself.
 * @param around the path of that place.
 */
export function clutterIn(directory: string, around: string): ClutterIn {
  const parts = directory.split('/').slice(0, -1)
  const isServed = parts.slice(0, DEEPEST_LIKELY + 1).map((_, depth) => {
    return SERVED.test(`${around}/${parts.slice(0, depth).join('/')}`)
  })
  for (const [depth, part] of parts.entries()) {
    const usedBy = userOf(part, isServed[depth] === false)
    if (usedBy !== null) {
      const clutter = { pattern: part, path: parts.slice(0, depth + 1).join('/'), depth, usedBy }
      return () => clutter
    }
    if (FOREIGN.has(part)) return () => null
  }
  const mayBeServed = SERVED.test(`${around}/${directory}`)
  return name => {
    const found = clutterFile(name, mayBeServed)
    return found === null ? null : { ...found, path: directory + name, depth: null }
  }
}

/**
 * Who may need a directory of that name; null for one that a running image may need.
 *
 * @param mayBeTests whether it stands where a name that only may mean tests does.
 */
function userOf(name: string, mayBeTests: boolean): Clutter['usedBy'] | null {
  if (REPOSITORIES.has(name)) return 'git'
  if (NOBODYS.has(name)) return 'nobody'
  return TESTS.has(name) || (LIKELY_TESTS.has(name) && mayBeTests) ? 'tests' : null
}

function clutterFile(name: string, mayBeServed: boolean): Pick<Clutter, 'pattern' | 'usedBy'> | null {
  const test = TEST_FILE.exec(name)?.[1]
  if (test !== undefined) return { pattern: `*${test}`, usedBy: 'tests' }
  if (mayBeServed) return null
  if (name.endsWith('.log')) return { pattern: '*.log', usedBy: 'nobody' }
  return FILES.test(name) && !isPattern(name) ? { pattern: name, usedBy: 'nobody' } : null
}
