/** What a file of the build context is that no running image needs. */
export interface Clutter {
  /** What a `.dockerignore` would name: `.git`, `test`, `*.log`. */
  readonly pattern: string
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
const FOREIGN = /(?:^|\/)(?:node_modules|vendor|site-packages|dist-packages|third_party|gems)(?:\/|$)/

const FILES: readonly (readonly [RegExp, string, Clutter['usedBy']])[] = [
  [/\.log$/, '*.log', 'nobody'],
  [/^\.DS_Store$/, '.DS_Store', 'nobody'],
  [/^Thumbs\.db$/, 'Thumbs.db', 'nobody'],
  [/^(?:.+\.)?Dockerfile(?:\..+)?$/, 'Dockerfile*', 'nobody'],
  [/^(?:docker-)?compose(?:[.-].+)?\.ya?ml$/, '*compose*.y*ml', 'nobody'],
  [/^\.env\.(?:local|development|test|.+\.local)$/, '.env.*', 'nobody'],
]

/** `server.test.ts`, `server_test.go`: the pattern has the end of the name. */
const TEST_FILE = /[^/]([._](?:test|spec)\.(?:[cm]?[jt]sx?|go|rb|py|exs))$/

/**
 * What a file is, by its path from where the build context was copied to. Null for what a running image may need, and that is
 * whatever is not surely something else.
 *
 * @param around the path of the place that it was copied to.
 */
export function clutterOf(path: string, around: string): Clutter | null {
  const parts = path.split('/')
  const name = parts.pop() ?? ''
  for (const [depth, part] of parts.entries()) {
    const before = parts.slice(0, depth).join('/')
    if (FOREIGN.test(before)) return null
    if (REPOSITORIES.has(part)) return { pattern: part, depth, usedBy: 'git' }
    if (NOBODYS.has(part)) return { pattern: part, depth, usedBy: 'nobody' }
    if (
      TESTS.has(part) ||
      (LIKELY_TESTS.has(part) && depth <= DEEPEST_LIKELY && !SERVED.test(`${around}/${before}`))
    ) {
      return { pattern: part, depth, usedBy: 'tests' }
    }
  }
  return FOREIGN.test(parts.join('/')) ? null : clutterFile(name, `${around}/${parts.join('/')}`)
}

function clutterFile(name: string, directory: string): Clutter | null {
  const test = TEST_FILE.exec(name)?.[1]
  if (test !== undefined) return { pattern: `*${test}`, depth: null, usedBy: 'tests' }
  if (SERVED.test(directory)) return null
  const found = FILES.find(([pattern]) => pattern.test(name))
  return found === undefined ? null : { pattern: found[1], depth: null, usedBy: found[2] }
}
