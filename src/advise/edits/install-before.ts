import { posix } from 'node:path'
import type { DockerfileText, InstructionText } from '../../edit/dockerfile-text.ts'
import { joinLines } from '../../edit/joined-lines.ts'
import type { Edit } from '../../model/edit.ts'
import type { PlatformMeasurement } from '../../model/measurement.ts'
import type { AdviceContext } from '../finding.ts'
import type { Install } from '../manifests/install.ts'
import type { Reads } from '../manifests/project.ts'
import { setsUp } from '../setting-up.ts'
import { commandParts } from '../tidying.ts'
import { mayMeet } from './exclude-from-context.ts'
import { type SourceLine, sourceLine } from './source-line.ts'

interface Installing {
  readonly family: Install['family']
  /** The line that copies the sources, and the one that installs, in the platform's `lines`. */
  readonly copy: number
  readonly install: number
  /** What installing reads, and the operands of each COPY that brings it. */
  readonly reads: Reads
  readonly copies: readonly string[]
  /** The folder of the context that the project is in. */
  readonly source: string
  /** What fetches before the sources are there, where the line stays; null: the line itself comes before them. */
  readonly fetch: string | null
}

/**
 * Copies what installing reads, and installs or fetches, before the sources are copied.
 *
 * @returns the edits; none where they are not certain, null where what is to be copied may not be in the build context.
 */
export function installBefore(
  image: PlatformMeasurement,
  installing: Installing,
  context: AdviceContext,
): Edit[] | null {
  const [upper, lower] = [installing.copy, installing.install].map(line => sourceLine(image, line, context))
  if (context.sources?.ignoreFile != null && !reachesBuild(installing, ignoredBy(context))) return null
  if (upper == null || lower?.file !== upper.file || context.sources?.ignoreFile == null) return []
  if (coversInstalled(installing, context)) return []
  return (
    (installing.fetch === null ? moveDown(upper, lower, installing) : fetchFirst(upper, lower, installing)) ??
    []
  )
}

/** The lines of the `.dockerignore`. */
function ignoredBy({ sources }: AdviceContext): string[] {
  return (sources?.ignoreFile?.text ?? '')
    .split(/\r?\n/)
    .map(line => line.trim().replace(/\/$/, ''))
    .filter(line => line !== '' && !line.startsWith('#'))
}

function reachesBuild({ reads, source }: Installing, ignored: readonly string[]): boolean {
  const paths = [...reads.files, ...reads.folders].map(path => posix.join(source, path))
  return !ignored.some(line => paths.some(path => mayMeet(line, path)))
}

/** Folders that installing makes in the project. */
const INSTALLED: Readonly<Partial<Record<Install['family'], string>>> = {
  node: 'node_modules',
  python: '.venv',
  ruby: 'vendor',
}

/** Whether the sources bring packages of the host to where the others are by then. */
function coversInstalled({ family, reads, source }: Installing, context: AdviceContext): boolean {
  const name = INSTALLED[family]
  if (name === undefined) return false
  const ignored = new Set(ignoredBy(context).map(line => line.replace(/^\//, '')))
  const folders = new Set(['', ...reads.files.map(file => posix.dirname(file)), ...reads.folders])
  return [...folders]
    .map(folder => posix.join(source, folder, name))
    .some(path => context.contextFile?.(path) != null && !ignored.has(path) && !ignored.has(`**/${name}`))
}

/** Flags of the COPY that hold for what it copies first, too. */
const OWNERSHIP = /^--(?:chown|chmod)=[^\s$]+$/

/** The sources come after the line that installs, and what it reads stands in their place. */
function moveDown(upper: SourceLine, lower: SourceLine, { copies }: Installing): Edit[] | null {
  const { file, dockerfile, instruction: copy } = upper
  const { instruction: install } = lower
  if (!isCopyAlone(copy) || !readsNothing(dockerfile, copy, install)) return null
  const { text, newline } = dockerfile
  const [first = '', ...others] = copies
  const [next, end] = [lineEnd(text, copy.end), lineEnd(text, install.end)]
  const sources = text.slice(copy.start, copy.end)
  const isLast = !text.slice(0, end).endsWith('\n')
  return [
    { file, start: copy.arguments.start, end: copy.end, text: first },
    ...others.map(each => ({ file, start: next, end: next, text: copyOf(copy, each) + newline })),
    { file, start: end, end, text: isLast ? newline + sources : sources + newline },
  ]
}

/** What it reads, and what fetches, come before the sources; where something stands in between, the sources come after that, too. */
function fetchFirst(upper: SourceLine, lower: SourceLine, { copies, fetch }: Installing): Edit[] | null {
  const { file, dockerfile, instruction: copy } = upper
  const { instruction: install } = lower
  if (!isCopyAlone(copy) || !readsNothing(dockerfile, copy, install)) return null
  const { instructions, text, newline } = dockerfile
  const run = ['RUN', ...install.flags, fetch ?? ''].join(' ')
  const [first = '', ...others] = copies
  const inLines = (lines: readonly string[]): string => lines.map(line => line + newline).join('')
  if (instructions.indexOf(copy) + 1 === instructions.indexOf(install)) {
    const start = lineStart(text, copy.start)
    return [{ file, start, end: start, text: inLines([...copies.map(each => copyOf(copy, each)), run]) }]
  }
  const [next, start] = [lineEnd(text, copy.end), lineStart(text, install.start)]
  return [
    { file, start: copy.arguments.start, end: copy.end, text: first },
    { file, start: next, end: next, text: inLines(others.map(each => copyOf(copy, each))) },
    { file, start, end: start, text: inLines([run, text.slice(copy.start, copy.end)]) },
  ].filter(({ start: from, end, text: own }) => from < end || own !== '')
}

function lineStart(text: string, start: number): number {
  return text.lastIndexOf('\n', start - 1) + 1
}

function copyOf({ flags }: InstructionText, operands: string): string {
  return ['COPY', ...flags, operands].join(' ')
}

function isCopyAlone({ keyword, form, flags }: InstructionText): boolean {
  return keyword === 'COPY' && form !== 'heredoc' && flags.every(flag => OWNERSHIP.test(flag))
}

/** Whether what stands between two instructions does the same before the sources are there. */
function readsNothing(dockerfile: DockerfileText, copy: InstructionText, install: InstructionText): boolean {
  const { instructions } = dockerfile
  const [from, to] = [instructions.indexOf(copy), instructions.indexOf(install)]
  return to > from && instructions.slice(from + 1, to).every(each => isSettingUp(dockerfile, each))
}

function isSettingUp(
  dockerfile: DockerfileText,
  { keyword, form, flags, arguments: rest }: InstructionText,
): boolean {
  if (/^(?:ENV|ARG|LABEL|EXPOSE|WORKDIR|STOPSIGNAL)$/.test(keyword)) return true
  if (keyword !== 'RUN' || form !== 'shell' || flags.some(flag => /\btype=bind\b/.test(flag))) return false
  const line = joinLines(dockerfile, rest)?.text
  return line !== undefined && commandParts(line.replace(/\s+/g, ' ')).every(setsUp)
}

function lineEnd(text: string, end: number): number {
  const newline = text.indexOf('\n', end)
  return newline < 0 ? text.length : newline + 1
}
