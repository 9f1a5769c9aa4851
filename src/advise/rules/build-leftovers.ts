import type { Words } from '../../model/advice.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import { biggestNames } from '../biggest-names.ts'
import { byteCodeSaving } from '../byte-code-saving.ts'
import { appendCommand } from '../edits/add-to-run.ts'
import { inIgnoreFile } from '../edits/exclude-from-context.ts'
import { type AdviceContext, type Change, type Finding, hint, type Rule } from '../finding.ts'
import { withoutInstaller } from '../environment-installer.ts'
import { environmentMakerOf } from '../environment-makers.ts'
import { groupByLine } from '../group-by-line.ts'
import { parseInstruction } from '../instruction.ts'
import { BUILDS, type Leftover, leftoverKinds } from '../leftover-kinds.ts'
import { linesAfter } from '../line-graph.ts'
import { type LineOrigin, lineOriginOf } from '../line-origin.ts'
import { sharedDirectory } from '../shared-directory.ts'
import { onlyIfKnown } from '../programs/only-if-known.ts'
import { startedPackages } from '../programs/started-packages.ts'
import { startedPrograms } from '../programs/started-programs.ts'
import { startCommand } from '../start-command.ts'
import { countOf, shellPath } from '../wording.ts'

/** Paths that make a command which somebody reads. */
const MOST_PATHS = 5

/** What is left of building, by line and kind. */
export const buildLeftovers: Rule = {
  id: 'build-leftovers',
  finds:
    'source maps, object files, archives, sources beside their compiled output; temporary files, logs and repositories that a RUN makes; of Python: byte code for `-O`, or that `PYTHONDONTWRITEBYTECODE` says no one wants, tests inside packages, pip and setuptools in an environment',
  saves: 'those files; of byte code for `-O`, without the bytes that plain byte code then takes',
  inGeneral: {
    fix: 'leave out what only the build needs',
    reason: 'source maps, or sources beside what was made of them, are in the image',
  },
  example: {
    before: 'RUN npm run build',
    after: `RUN npm run build && find dist -name '*.map' -exec rm {} +`,
  },
  takesCopies: true,
  takesFromAll: true,
  find,
}

function find(
  image: PlatformMeasurement,
  isFree: (file: number) => boolean,
  context: AdviceContext,
): Finding[] {
  const { kindOf, among } = leftoverKinds(image, context)
  const kinds = new Map<number, Leftover>()
  const isLeftover = (index: number): boolean => {
    // Of a file with other names (cargo's target/release/app and deps/app-1f2e) the bytes would stay.
    if (image.files.isHidden(index) || image.files.links(index) !== undefined || !isFree(index)) return false
    const kind = kindOf(index)
    if (kind !== null) kinds.set(index, kind)
    return kind !== null
  }
  return groupByLine(image, isLeftover, among).flatMap(({ line, files }) =>
    [...Map.groupBy(files, file => kinds.get(file) ?? 'source')].flatMap(([kind, own]) =>
      isStarted(image, kind, context) ? [] : findingOn(image, { line, kind, files: own }, context),
    ),
  )
}

/** Whether the container, or its sources, install. */
function isStarted(image: PlatformMeasurement, kind: Leftover, context: AdviceContext): boolean {
  if (kind !== 'installer') return false
  const words = new Set(startCommand(image).split(/[\s"'=;&|()/]+/))
  const needed = startedPackages(image, startedPrograms(image, context))
  return words.has('pip') || image.packages.some(({ name }, index) => name === 'pip' && needed.has(index))
}

interface Left {
  readonly line: number | null
  readonly kind: Leftover
  readonly files: readonly number[]
}

function findingOn(image: PlatformMeasurement, left: Left, context: AdviceContext): Finding {
  const { kind, files } = left
  const maker = lineOriginOf(image, left.line, isMadeByBuild(kind) ? BUILDS : /\S/)
  const line = maker?.line ?? left.line
  const finding: Finding = {
    files,
    ...(kind === 'byte code' ? { saves: byteCodeSaving(image, files) } : {}),
    line,
    ...changeOf(image, { ...left, line }, maker, context),
    reason: [reasonOf(kind, files)],
    examples: biggestNames(image, files, file => `/${image.files.path(file)}`).biggest,
  }
  return kind === 'installer' ? onlyIfKnown(finding, startedPrograms(image, context)) : finding
}

function isMadeByBuild(kind: Leftover): boolean {
  return kind === 'source map' || kind === 'object file' || kind === 'source' || kind === 'unwanted byte code'
}

function reasonOf(kind: Leftover, { length }: readonly number[]): string {
  switch (kind) {
    case 'source':
      return 'sources are in the image beside their compiled output'
    case 'byte code':
      return `${length === 1 ? '1 file of byte code is' : `${length} files of byte code are`} in the image that Python reads only with -O`
    case 'repository':
      return 'the history of a repository is in the image'
    case 'unwanted byte code':
      return 'pip has written byte code, which the image says is not wanted'
    case 'installer':
      return 'pip is in an environment that ships'
    case 'build system':
      return 'setuptools or wheel is in an environment that ships'
    case 'test of a package':
      return 'tests that packages bring are in the image'
    default:
      return `${countOf(length, kind)} in the image`
  }
}

function changeOf(
  image: PlatformMeasurement,
  left: Left,
  maker: LineOrigin | null,
  context: AdviceContext,
): Change {
  switch (left.kind) {
    case 'object file':
    case 'source':
      return hint('build in a separate stage, then ', { code: 'COPY --from' }, ' only what runs')
    case 'installer':
      return withoutInstaller(image, left.files, maker, context)
    case 'build system':
      return hint(
        { code: environmentMakerOf(image, maker).withoutBuildSystem },
        ' in the end, if no package needs them when it runs',
      )
    case 'unwanted byte code':
      return hint(
        { code: 'pip install --no-compile' },
        ', if the program may start more slowly: pip does not ask ',
        { code: 'PYTHONDONTWRITEBYTECODE' },
      )
    case 'temporary file':
    case 'log':
    case 'repository':
      return deletion(image, left, maker, context)
    case 'source map':
    case 'byte code':
    case 'test of a package':
      return removal(image, { ...left, kind: left.kind }, maker, context)
  }
}

/** Deletes by names of files or folders below one. */
function removal(
  image: PlatformMeasurement,
  left: Left & { readonly kind: keyof typeof FOUND_BY },
  maker: LineOrigin | null,
  context: AdviceContext,
): Change {
  const { kind } = left
  if (kind === 'source map' && maker?.how === 'context')
    return hint({ code: '**/*.map' }, ...inIgnoreFile(context))
  // What stands here in the image stands elsewhere in a stage that it is copied from.
  const isHere = maker?.copied == null
  const place = isHere ? `/${sharedDirectory(pathsOf(image, left.files))}` : '.'
  const command = `find ${shellPath(place)} ${FOUND_BY[kind]} {} +`
  if (kind === 'byte code' && isHere) return runChange(image, left, command, context)
  return hint({ code: command }, UNLESS[kind])
}

const FOUND_BY = {
  'source map': "-name '*.map' -exec rm",
  'byte code': "-name '*.opt-[12].pyc' -exec rm",
  'test of a package': '-type d -name tests -prune -exec rm -rf',
} as const

const UNLESS = {
  'source map': ' in the same RUN, unless you need them for stack traces',
  'byte code': ' in the stage that they are copied from',
  'test of a package': ' in the same RUN, if the program starts without them',
} as const

function pathsOf(image: PlatformMeasurement, files: readonly number[]): string[] {
  return files.map(file => image.files.path(file))
}

/** Deletes what was left, by the fewest paths that hold nothing else. */
function deletion(
  image: PlatformMeasurement,
  left: Left,
  maker: LineOrigin | null,
  context: AdviceContext,
): Change {
  const roots = [...new Set(pathsOf(image, left.files).map(path => rootOf(path, left.kind)))]
  if (maker?.copied != null) return hint('leave them out of what ', { code: 'COPY --from' }, ' brings')
  const shown = roots.slice(0, MOST_PATHS).map(root => shellPath(`/${root}`))
  const others = roots.length - shown.length
  const command = `rm -rf ${shown.join(' ')}`
  if (others > 0) return hint({ code: command }, ` and ${others} more in the same RUN`)
  // Programs may be run from there.
  const mayRun =
    left.kind === 'temporary file' &&
    pathsOf(image, left.files).some(path => /\.(?:py|[cm]?js|so|jar|sh)$/.test(path))
  if (mayRun) return hint({ code: command }, ' in the same RUN, if nothing runs from there')
  return isUsedLater(image, left, roots)
    ? hint({ code: command }, ' in the line that uses them last, in one RUN with this one')
    : runChange(image, left, command, context)
}

/** `tmp/build` of `tmp/build/a/b`, `src/.git` of `src/.git/index`; a log is itself. */
function rootOf(path: string, kind: Leftover): string {
  if (kind === 'temporary file') return /^(?:var\/)?tmp\/[^/]+/.exec(path)?.[0] ?? path
  return kind === 'repository' ? (/^(?:.*?\/)?\.(?:git|hg|svn)(?=\/)/.exec(path)?.[0] ?? path) : path
}

/** Whether a later line, or what a container starts, names what would be gone, or asks a repository. */
function isUsedLater(image: PlatformMeasurement, { line, kind }: Left, roots: readonly string[]): boolean {
  const later = [
    startCommand(image),
    ...(line === null ? [] : linesAfter(image, line)).map(each => image.lines[each]?.instruction ?? ''),
  ]
  const hasGit = image.files.some(
    file =>
      !image.files.isHidden(file) && /^usr\/(?:local\/)?bin\/(?:git|hg|svn)$/.test(image.files.path(file)),
  )
  if (kind === 'repository' && (hasGit || later.some(text => /\bgit\b/.test(text)))) return true
  return roots.some(root =>
    later.some(text => text.includes(`/${root}`) || /(?:^|[\s=:"'])\/(?:var\/)?tmp\b/.test(text)),
  )
}

function runChange(
  image: PlatformMeasurement,
  { line }: Left,
  command: string,
  context: AdviceContext,
): Change {
  const isRun = parseInstruction(image.lines[line ?? -1]?.instruction ?? '').name === 'RUN'
  const fix: Words = [{ code: command }, ' in the same RUN']
  return {
    fix,
    edits: isRun ? appendCommand(image, line, command, context) : null,
  }
}
