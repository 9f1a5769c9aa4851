import { posix } from 'node:path'
import { inside, type Project } from './manifests/project.ts'

/** Packages that a project of Python names, as PyPA spells names. Untrusted text. */
export interface PythonGroups {
  /** What the program runs with. */
  readonly runtime: readonly string[]
  /** What a command installs beside that, for development only. */
  readonly development: readonly string[]
  /** Whether more is installed with those of the program than their names lead to: extras. */
  readonly hasExtras: boolean
}

/** A file of requirements that only development needs, by its name. */
const DEVELOPMENT_FILE = /(?:^|[-_./])(?:dev|develop|development|tests?|testing|lint|local)(?:[-_.]|$)/

export function isDevelopmentFile(path: string): boolean {
  return DEVELOPMENT_FILE.test(posix.basename(path)) || /(?:^|\/)(?:dev|tests?)\.(?:txt|in)$/.test(path)
}

/** What files of requirements name, those for development apart; null where one cannot be read. */
export function requirementGroups(project: Project, files: readonly string[]): PythonGroups | null {
  const all = files.map(file => ({ file, lines: requirementLines(project, file) }))
  if (all.some(({ lines }) => lines === null)) return null
  const named = all.map(({ file, lines }) => ({ isOwn: !isDevelopmentFile(file), lines: lines ?? [] }))
  const runtime = named.filter(({ isOwn }) => isOwn).flatMap(({ lines }) => lines)
  const development = named.filter(({ isOwn }) => !isOwn).flatMap(({ lines }) => lines)
  return groupsOf(runtime, development)
}

/** The file that a file for development adds to; null where it is none, or there are several. */
export function extendedFile(project: Project, file: string): string | null {
  const [only, ...others] = includedFiles(project.read(file) ?? '', file)
  return only === undefined || others.length > 0 || isDevelopmentFile(only) ? null : only
}

/** What `uv sync` installs beside the program's own: the group `dev`, unless the project says otherwise. */
export function uvGroups(project: Project): PythonGroups | null {
  const text = project.read('pyproject.toml') ?? ''
  if (text === '' || /\bdefault-groups\b/.test(text)) return null
  const groups = arraysOf(section(text, 'dependency-groups'))
  const older = arraysOf(section(text, 'tool.uv')).get('dev-dependencies') ?? []
  return groupsOf(projectDependencies(text), [...groupLines(groups, 'dev'), ...older])
}

/** What `poetry install` installs beside the main group. */
export function poetryGroups(project: Project): PythonGroups | null {
  const text = project.read('pyproject.toml') ?? ''
  if (text === '' || /^[ \t]*optional\s*=\s*true\b/m.test(text)) return null
  const runtime = [...projectDependencies(text), ...keysOf(section(text, 'tool.poetry.dependencies'))]
  const names = [...text.matchAll(/^\[(tool\.poetry\.(?:group\.[\w-]+\.|dev-)dependencies)\]/gm)].map(
    ([, name = '']) => name,
  )
  const others = names.filter(name => name !== 'tool.poetry.group.main.dependencies')
  return groupsOf(
    runtime,
    others.flatMap(name => keysOf(section(text, name))),
  )
}

function groupsOf(runtime: readonly string[], development: readonly string[]): PythonGroups {
  const own = new Set(runtime.map(nameOf))
  return {
    runtime: [...own],
    development: development.map(nameOf).filter(name => name !== '' && !own.has(name)),
    hasExtras: runtime.some(line => /^[\w.-]+\s*\[|\bextras\b/.test(line)),
  }
}

/** `Pandas[excel]==2.2` → `pandas`. */
function nameOf(line: string): string {
  const name = /^\s*["']?([A-Za-z0-9][\w.-]*)/.exec(line)?.[1] ?? ''
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

function requirementLines(project: Project, file: string, seen = new Set<string>()): string[] | null {
  const text = project.read(file) ?? ''
  if (text === '' || seen.has(file)) return text === '' ? null : []
  seen.add(file)
  const own = text.split('\n').filter(line => /^\s*[A-Za-z0-9]/.test(line))
  // What another file has is that file's: of one for development, the program's.
  const others = isDevelopmentFile(file) ? [] : includedFiles(text, file)
  const included = others.map(each => requirementLines(project, each, seen))
  return included.some(each => each === null) ? null : [...own, ...included.flatMap(each => each ?? [])]
}

function includedFiles(text: string, file: string): string[] {
  return [...text.matchAll(/^[ \t]*(?:-r|--requirement)[ \t=]+(\S+)/gm)].flatMap(
    ([, path = '']) => inside(path, posix.dirname(file)) ?? [],
  )
}

/** The lines of a table of TOML, up to the next one. */
function section(text: string, name: string): string {
  const start = text.split(/\r?\n/)
  const from = start.findIndex(line => line.trim().replace(/(?<!\s)\s*#.*$/, '') === `[${name}]`)
  if (from < 0) return ''
  const to = start.findIndex((line, at) => at > from && /^\s*\[[^\]]+\]\s*(?:#.*)?$/.test(line))
  return start.slice(from + 1, to < 0 ? undefined : to).join('\n')
}

const ARRAY = /^([\w-]+)\s*=\s*\[((?:[\s,]|#.*$|"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\})*)\]/gm

/** Arrays of a table, by their names: texts as they are, and tables as written. */
function arraysOf(table: string): Map<string, string[]> {
  return new Map(
    [...table.matchAll(ARRAY)].map(([, name = '', body = '']) => {
      const items = body.replace(/#.*$/gm, '').match(/"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\}/g) ?? []
      return [name, items.map(item => item.replace(/^["']|["']$/g, ''))]
    }),
  )
}

/** With the groups that a group includes (PEP 735). */
function groupLines(groups: ReadonlyMap<string, readonly string[]>, name: string, depth = 0): string[] {
  return (groups.get(name) ?? []).flatMap(item => {
    const included = /^\{\s*include-group\s*=\s*["']([\w-]+)["']/.exec(item)?.[1]
    if (included === undefined) return [item]
    return depth < 5 ? groupLines(groups, included, depth + 1) : []
  })
}

function projectDependencies(text: string): string[] {
  return arraysOf(section(text, 'project')).get('dependencies') ?? []
}

/** Names that a table gives values to, with these. */
function keysOf(table: string): string[] {
  return [...table.matchAll(/^([A-Za-z0-9][\w.-]*)\s*=(.*)$/gm)]
    .filter(([, name]) => name !== 'python')
    .map(([, name = '', value = '']) => `${name} ${value}`)
}
