import type { ShellCommand } from '../edit/shell-commands.ts'
import type { Edit } from '../model/edit.ts'
import type { PackageMeasurement, PlatformMeasurement } from '../model/measurement.ts'
import { biggestNames } from './biggest-names.ts'
import { addOption } from './edits/add-options.ts'
import { programOf, replaceWord, type RunCommands, runCommands } from './edits/run-commands.ts'
import type { AdviceContext, Change, Finding } from './finding.ts'
import { groupByLine } from './group-by-line.ts'
import { linesAfter, linesBefore } from './line-graph.ts'
import { commandOf, lineOriginOf } from './line-origin.ts'
import { type Project, projectIn } from './manifests/project.ts'
import { installOf } from './package-install.ts'
import {
  extendedFile,
  isDevelopmentFile,
  poetryGroups,
  type PythonGroups,
  requirementGroups,
  uvGroups,
} from './python-groups.ts'
import { setsUp } from './setting-up.ts'
import { startedPackages } from './programs/started-packages.ts'
import { startedPrograms } from './programs/started-programs.ts'
import { startCommand } from './start-command.ts'
import { commandParts, isTidying } from './tidying.ts'
import { countOf } from './wording.ts'

/** Python packages that only development needs, by the line that installs them. */
export function pythonDevelopment(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const project = projectIn(context)
  const isPython = (file: number): boolean => packageOf(image, file)?.ecosystem === 'python'
  if (project === null) return []
  return groupByLine(image, file => isFree(file) && isPython(file)).flatMap(({ line, files }): Finding[] => {
    const maker = lineOriginOf(image, line, installOf('python'))
    const installing = maker?.how === 'run' ? installingAt(image, maker.line, project) : null
    if (maker === null || installing === null) return []
    const names = developmentNames(image, installing.groups)
    const own = files.filter(file => names.has(packageOf(image, file)?.name ?? ''))
    if (own.length === 0 || startsWith(image, names, installing.how, context)) return []
    const change = changeOf(image, maker.line, installing, context)
    const { count, biggest } = biggestNames(image, own, file => packageOf(image, file)?.name ?? null)
    return [
      {
        files: own,
        line: maker.line,
        ...change,
        reason: [`${countOf(count, 'development package')} in the image`],
        examples: biggest,
      },
    ]
  })
}

function packageOf(image: PlatformMeasurement, file: number): PackageMeasurement | undefined {
  return image.packages[image.files.owner(file) ?? -1]
}

/** How a line installs, and what leaves the packages for development out. */
interface Installing {
  readonly groups: PythonGroups
  readonly how: 'uv' | 'poetry' | 'pip'
  /** Files of requirements for development that the command names, each with what is to be named in its place. */
  readonly files: readonly { readonly file: string; readonly instead: string | null }[]
}

const UV_CHOICE = /--(?:no-dev|no-default-groups|only-group|only-dev|all-groups|group|dev)\b/
const POETRY_CHOICE = /--(?:only|without|with|no-dev|all-groups)\b/

function installingAt(image: PlatformMeasurement, line: number, project: Project): Installing | null {
  const parts = commandParts(commandOf(image, line))
  const has = (pattern: RegExp, choice: RegExp): boolean =>
    parts.some(part => pattern.test(part)) && !parts.some(part => pattern.test(part) && choice.test(part))
  if (has(/^uv\s+sync\b/, UV_CHOICE)) return withGroups(uvGroups(project), 'uv')
  if (has(/^poetry\s+(?:install|sync)\b/, POETRY_CHOICE)) return withGroups(poetryGroups(project), 'poetry')
  const files = parts
    .filter(part => /\bpip[\d.]*\s+install\b/.test(part))
    .flatMap(part =>
      [...part.matchAll(/\s(?:-r|--requirements?)[\s=]*["']?([\w./-]+)/g)].map(([, file = '']) => file),
    )
  const development = files.filter(isDevelopmentFile)
  if (development.length === 0) return null
  const added = development.map(file => ({ file, instead: extendedFile(project, file) }))
  const all = [...files, ...added.flatMap(({ instead }) => instead ?? [])]
  const groups = requirementGroups(project, [...new Set(all)])
  return groups === null ? null : { groups, how: 'pip', files: added }
}

function withGroups(groups: PythonGroups | null, how: 'uv' | 'poetry'): Installing | null {
  return groups === null ? null : { groups, how, files: [] }
}

/** What only packages for development lead to; where more may lead to it (extras), those that are named alone. */
function developmentNames({ packages }: PlatformMeasurement, groups: PythonGroups): Set<string> {
  const python = [...packages.entries()].filter(([, { ecosystem }]) => ecosystem === 'python')
  const indexesOf = (names: readonly string[]): number[] =>
    python.filter(([, { name }]) => names.includes(spelt(name))).map(([index]) => index)
  const named = indexesOf(groups.development)
  const own = reach(packages, indexesOf(groups.runtime))
  const found = groups.hasExtras ? new Set(named) : reach(packages, named)
  return new Set([...found].filter(index => !own.has(index)).map(index => packages[index]?.name ?? ''))
}

function spelt(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-')
}

function reach(packages: PlatformMeasurement['packages'], starts: readonly number[]): Set<number> {
  const seen = new Set(starts)
  for (const index of seen) for (const each of packages[index]?.requires ?? []) seen.add(each)
  return seen
}

/** `uv run` installs what is missing before it starts anything. */
function startsWith(
  image: PlatformMeasurement,
  names: ReadonlySet<string>,
  how: Installing['how'],
  context: AdviceContext,
): boolean {
  const started = startedPrograms(image, context)
  const lines = [startCommand(image), ...started.lines]
  if (how === 'uv' && lines.some(line => /\buv\s+run\b(?!.*\s--no-(?:dev|sync)\b)/.test(line))) return true
  const needed = startedPackages(image, started)
  const isStarted = (index: number): boolean =>
    needed.has(index) && image.packages[index]?.ecosystem === 'python'
  if (image.packages.some(({ name }, index) => isStarted(index) && names.has(name))) return true
  const spelled = new Set([...names].map(spelt))
  const words = lines.flatMap(line => line.split(/[\s"'=;&|()/]+/))
  return words.some(word => spelled.has(spelt(word.split('.')[0] ?? '')))
}

/** A later line that may run one of them needs a stage of its own; a second one that installs is told the same. */
function changeOf(
  image: PlatformMeasurement,
  line: number,
  installing: Installing,
  context: AdviceContext,
): Change {
  const lines = [line, ...linesBefore(image, line), ...linesAfter(image, line)]
  const installs = lines.filter(
    each => each === line || isSameInstall(commandOf(image, each), installing.how),
  )
  const isUsed = linesAfter(image, line)
    .filter(each => !installs.includes(each))
    .some(each => commandParts(commandOf(image, each)).some(mayUse))
  const fix = fixOf(installing)
  if (
    isUsed ||
    commandParts(commandOf(image, line)).some(part => mayUse(part) && !installOf('python').test(part))
  )
    return { fix: ['test and check in a separate stage, and ', ...fix, ' in this one'], edits: null }
  const edits = installs.map(each => editsOf(image, each, installing, context))
  const isCertain = edits.every(each => each !== null)
  return { fix, edits: isCertain ? edits.flatMap(each => each) : null }
}

function isSameInstall(command: string, how: Installing['how']): boolean {
  return how === 'uv'
    ? /\buv\s+sync\b/.test(command)
    : how === 'poetry' && /\bpoetry\s+install\b/.test(command)
}

function mayUse(part: string): boolean {
  return !isTidying(part) && !setsUp(part)
}

const OPTION = { uv: '--no-dev', poetry: '--only main' } as const

function fixOf({ how, files }: Installing): Change['fix'] {
  if (how === 'uv') return [{ code: `uv sync ${OPTION.uv}` }]
  if (how === 'poetry') return [{ code: `poetry install ${OPTION.poetry}` }]
  return files.flatMap(({ file, instead }, index) => [
    ...(index === 0 ? ['install '] : [', ']),
    ...(instead === null
      ? ['without ', { code: `-r ${file}` }]
      : [{ code: `-r ${instead}` }, ' instead of ', { code: `-r ${file}` }]),
  ])
}

function editsOf(
  image: PlatformMeasurement,
  line: number,
  { how, files }: Installing,
  context: AdviceContext,
): readonly Edit[] | null {
  if (how === 'pip') return withoutFiles(image, line, files, context)
  const programs = how === 'uv' ? /^uv$/ : /^poetry$/
  return addOption(image, line, { programs, verbs: /^(?:sync|install)$/, option: OPTION[how] }, context)
}

/** Takes `-r requirements-dev.txt` out of the command, or names the file that it adds to. */
function withoutFiles(
  image: PlatformMeasurement,
  line: number,
  files: Installing['files'],
  context: AdviceContext,
): Edit[] | null {
  const found = runCommands(image, line, context)
  if (found === null) return null
  const edits = found.commands
    .filter(command => /^(?:pip[\d.]*|uv)$/.test(programOf(command)))
    .flatMap(command => files.map(each => withoutFile(found, command, each)).filter(edit => edit !== 'none'))
  const certain = edits.filter(each => each !== null)
  return certain.length === files.length && edits.length === files.length ? certain : null
}

function withoutFile(
  found: RunCommands,
  { words }: ShellCommand,
  { file, instead }: Installing['files'][number],
): Edit | null | 'none' {
  const at = words.findIndex(({ text }) => text === file)
  const [word, option, before] = [words[at], words[at - 1], words[at - 2]]
  if (word === undefined) return 'none'
  if (option?.text !== '-r' || before === undefined) return null
  if (instead !== null) return replaceWord(found, word, instead)
  // The last file of a command stays, or it would install nothing.
  const isLast = words.filter(({ text }) => text === '-r').length < 2
  return isLast ? null : replaceWord(found, { ...word, start: before.end }, '')
}
