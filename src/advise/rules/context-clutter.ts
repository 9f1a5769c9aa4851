import type { ImageFiles } from '../../model/image-files.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { onceADirectory } from '../../model/once-a-directory.ts'
import { type Clutter, clutterIn, type ClutterIn, isPattern } from '../clutter.ts'
import { type ContextCopy, contextCopyOf } from '../context-copy.ts'
import { excludeFromContext, inIgnoreFile } from '../edits/exclude-from-context.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { groupByLine } from '../group-by-line.ts'
import { copiesContext, linesAfter, linesBehind } from '../line-graph.ts'
import { lineOriginOf, runs } from '../line-origin.ts'
import { NODE_INSTALL } from '../node-install.ts'
import { listOf } from '../wording.ts'

/** More patterns than these make no sentence. */
const MOST_PATTERNS = 5

const USES_GIT =
  /\bgit\s+(?:-\S+\s+){0,20}(?:describe|rev-parse|log|submodule|status|show|tag|diff|branch|ls-files|symbolic-ref|clone)\b/
const USES_TESTS =
  /\b(?:test|tests|pytest|jest|mocha|vitest|rspec|phpunit|tox|nox|mvnw?|gradlew?|make|cypress|playwright)\b/

/** What came with the build context and no running image needs: repositories, tests, logs, the host's `node_modules`. */
export const contextClutter: Rule = {
  id: 'context-clutter',
  finds:
    'repositories, tests, logs and editor folders of the build context, and a `node_modules` of the host that covers the installed one',
  saves: 'those files',
  inGeneral: {
    fix: 'exclude the files in .dockerignore',
    reason: 'files that no running image needs came with the build context',
  },
  example: {
    before: '# .dockerignore\nnode_modules',
    after: '# .dockerignore\nnode_modules\n.git\ntest\n**/*.log',
  },
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  adviceContext: AdviceContext,
): Finding[] {
  const lines = contextLines(image)
  if (lines.length === 0) return []
  const isHostModule = hostModules(image)
  const byLine = new Map(groupByLine(image, isFree).map(({ line, files }) => [line, files]))
  const isTooWide = widePatterns(image, lines)
  return lines.flatMap(({ line, context }) => {
    const copy = copyOf(image, { line, context })
    const clutterOf = clutterFinder(image.files, copy?.destination ?? null)
    const find = (index: number): Found | null => {
      const clutter = clutterOf(index)
      if (clutter !== null) {
        const pattern = patternOf(clutter, copy, isTooWide)
        return pattern === null ? null : { pattern, usedBy: clutter.usedBy }
      }
      const isHosts = line === context && isHostModule(index)
      return isHosts ? { pattern: '**/node_modules', usedBy: 'nobody' } : null
    }
    const isUsed = usersOf(image, context)
    const groups = new Map<boolean, [number, Found][]>()
    for (const file of byLine.get(line) ?? []) {
      const found = find(file)
      if (found === null) continue
      const used = isUsed(found.usedBy)
      const group = groups.get(used) ?? []
      groups.set(used, group)
      group.push([file, found])
    }
    return [...groups].map(([used, entries]) =>
      findingOn(image, { line, context, used }, entries, adviceContext),
    )
  })
}

interface Found {
  readonly pattern: string
  readonly usedBy: Clutter['usedBy']
}

interface ContextLine {
  readonly line: number
  /** The line that reads the context: the same, or one of a stage. */
  readonly context: number
}

function copyOf(image: PlatformMeasurement, { line, context }: ContextLine): ContextCopy | null {
  return line === context ? contextCopyOf(image, line) : null
}

/** Lines that bring files of the context into the image, by themselves or from a stage that has them. */
function contextLines(image: PlatformMeasurement): ContextLine[] {
  const shipping = new Set(image.layers.filter(({ origin }) => origin !== 'base').map(({ line }) => line))
  return [...shipping].flatMap(line => {
    const made = image.lines[line ?? -1]
    if (line === null || made === undefined) return []
    if (copiesContext(made)) return [{ line, context: line }]
    const maker = lineOriginOf(image, line, /(?!)/)
    if (maker?.copied == null) return []
    const behind = linesBehind(image, [maker.copied.from])
    // What was cloned did not come with the context.
    if (behind.some(each => runs(image, each, /\bgit\s+clone\b/))) return []
    const context = behind.find(each => {
      const candidate = image.lines[each]
      return candidate !== undefined && copiesContext(candidate)
    })
    return context === undefined ? [] : [{ line, context }]
  })
}

/** What files are that the context was copied to a place with. */
function clutterFinder(files: ImageFiles, destination: string | null): (file: number) => Clutter | null {
  const inDirectory = onceADirectory(files, directory => clutterInImage(directory, destination))
  return file => (files.owner(file) === null ? inDirectory(file)(files.name(file)) : null)
}

/** Where the place that the context was copied to is not known, the first directory is taken for it. */
function clutterInImage(directory: string, destination: string | null): ClutterIn {
  if (destination === '') return clutterIn(directory, '')
  if (destination !== null && directory.startsWith(`${destination}/`)) {
    return clutterIn(directory.slice(destination.length + 1), destination)
  }
  const slash = directory.indexOf('/')
  return clutterIn(directory.slice(slash + 1), directory.slice(0, Math.max(0, slash)))
}

/**
 * As `.dockerignore` would say it: by a pattern (`**` stands for any number of directories, none as well), or by the path where the
 * pattern would leave out more than what was found. Null where that path is not known, or is itself a pattern.
 */
function patternOf(
  { pattern, path, depth }: Clutter,
  copy: { readonly source: string } | null,
  isTooWide: (pattern: string) => boolean,
): string | null {
  if (copy !== null && depth === 0) return inContext(pattern, copy)
  if (!isTooWide(pattern)) return `**/${pattern}`
  return copy === null || isPattern(path) ? null : inContext(path, copy)
}

function inContext(path: string, { source }: { readonly source: string }): string {
  return source === '' ? path : `${source}/${path}`
}

/** Which patterns, anywhere in the context, would leave out files that some lines bring and that may be needed. */
function widePatterns(
  image: PlatformMeasurement,
  lines: readonly ContextLine[],
): (pattern: string) => boolean {
  let names: ReadonlySet<string> | null = null
  const known = new Map<string, boolean>()
  return pattern => {
    // Most images have nothing to be left out.
    names ??= neededNames(image, lines)
    const isWide = known.get(pattern) ?? matchesAny(pattern, names)
    known.set(pattern, isWide)
    return isWide
  }
}

/** All parts of the paths of files that some lines bring and that may be needed. */
function neededNames(image: PlatformMeasurement, lines: readonly ContextLine[]): Set<string> {
  const { files, layers } = image
  const names = new Set<string>()
  const finders = new Map(
    lines.map(each => {
      return [each.line, clutterFinder(files, copyOf(image, each)?.destination ?? null)] as const
    }),
  )
  for (let file = 0; file < files.length; file++) {
    const clutterOf = finders.get(layers[files.layer(file)]?.line ?? -1)
    if (clutterOf === undefined || clutterOf(file) !== null) continue
    for (const part of files.path(file).split('/')) names.add(part)
  }
  return names
}

function matchesAny(pattern: string, names: ReadonlySet<string>): boolean {
  if (!pattern.startsWith('*')) return names.has(pattern)
  const end = pattern.slice(1)
  return names.values().some(name => name.endsWith(end))
}

/**
 * The host's modules, where they only cover or are covered by those that a line installs: without them, these are what is there.
 * Elsewhere they may be all that the image has.
 */
function hostModules(image: PlatformMeasurement): (file: number) => boolean {
  const { files } = image
  const installing = image.layers.map(({ line }) => {
    const maker = lineOriginOf(image, line, NODE_INSTALL)
    return maker?.how === 'run' && runs(image, maker.line, NODE_INSTALL)
  })
  const installed = new Map<string, number>()
  const rootOf = onceADirectory(files, modulesOf)
  for (let file = 0; file < files.length; file++) {
    const layer = files.layer(file)
    const root = installing[layer] === true ? rootOf(file) : null
    if (root !== null && !installed.has(root)) installed.set(root, layer)
  }
  return file => {
    const root = rootOf(file)
    if (root === null) return false
    return installing[files.hiddenBy(file)] === true || (installed.get(root) ?? Infinity) < files.layer(file)
  }
}

function modulesOf(path: string): string | null {
  return /^(?:.*?\/)??node_modules(?=\/)/.exec(path)?.[0] ?? null
}

/** Whether a line that stands on the copied files uses what there is of them. */
function usersOf(image: PlatformMeasurement, context: number): (usedBy: Clutter['usedBy']) => boolean {
  const after = linesAfter(image, context)
  return usedBy => {
    if (usedBy === 'nobody') return false
    const pattern = usedBy === 'git' ? USES_GIT : USES_TESTS
    return after.some(each => runs(image, each, pattern))
  }
}

function findingOn(
  image: PlatformMeasurement,
  { line, context, used }: { line: number; context: number; used: boolean },
  entries: readonly (readonly [number, Found])[],
  adviceContext: AdviceContext,
): Finding {
  const weights = new Map<string, number>()
  for (const [file, { pattern }] of entries) {
    weights.set(pattern, (weights.get(pattern) ?? 0) + image.files.compressed(file))
  }
  const patterns = [...weights].sort(([, a], [, b]) => b - a).map(([pattern]) => pattern)
  return {
    files: entries.map(([file]) => file),
    line: used ? line : context,
    ...(used ? stageFix(line === context) : ignoreChange(patterns, entries, adviceContext)),
    reason: [
      used
        ? 'files that only the build and the tests use are in the image'
        : `${entries.length === 1 ? 'a file' : `${entries.length} files`} of the build context that the running image does not need`,
    ],
    examples: patterns.slice(0, MOST_PATTERNS),
  }
}

/** Certain only where no stage of the file may need what is left out: one that was not built, too. */
function ignoreChange(
  patterns: readonly string[],
  entries: readonly (readonly [number, Found])[],
  context: AdviceContext,
): Change {
  const shown = patterns.slice(0, MOST_PATTERNS)
  const others = patterns.length - shown.length
  const users = new Set(entries.map(([, { usedBy }]) => usedBy))
  return {
    fix: [
      ...(others === 0 ? listOf(shown) : [...listOf(shown, ', '), ` and ${others} more`]),
      ...inIgnoreFile(context),
    ],
    edits: mayBeRun(users, context) ? null : excludeFromContext(patterns, context),
  }
}

function mayBeRun(users: ReadonlySet<Clutter['usedBy']>, { sources }: AdviceContext): boolean {
  const commands = [...(sources?.dockerfiles.values() ?? [])].flatMap(({ text, instructions }) =>
    instructions
      .filter(({ keyword }) => /^(?:RUN|ONBUILD)$/.test(keyword))
      .map(({ start, end }) => text.slice(start, end)),
  )
  return commands.some(
    command =>
      (users.has('git') && USES_GIT.test(command)) || (users.has('tests') && USES_TESTS.test(command)),
  )
}

function stageFix(isContext: boolean): Change {
  if (isContext)
    return hint('build and test in a separate stage, then ', { code: 'COPY --from' }, ' only what runs')
  return hint({ code: 'COPY --from' }, ' only what runs')
}
