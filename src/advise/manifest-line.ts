import { posix } from 'node:path'
import type { PlatformMeasurement } from '../model/measurement.ts'
import type { Ecosystem } from '../model/package-claim.ts'
import { contextCopyOf, workingDirectory } from './context-copy.ts'
import type { AdviceContext } from './finding.ts'
import { copyOperands, parseInstruction } from './instruction.ts'
import { copiesContext, linesBefore } from './line-graph.ts'
import { commandOf } from './line-origin.ts'

type ContextFile = NonNullable<AdviceContext['contextFile']>

/** The line of a manifest that names a package. Untrusted text. */
export interface ManifestLine {
  /** Its path in the build context. */
  readonly file: string
  /** 1-based. */
  readonly line: number
}

/** A manifest, and how its lines name packages: each text is a name as the manifest spells it, '' where a line names none. */
interface Manifest {
  readonly file: string
  readonly names: readonly string[]
}

/**
 * The manifests of the build context that the commands of some lines install from, as far as their texts say which ones and the context is
 * at hand: answers where a package is named.
 */
export function manifestLines(
  image: PlatformMeasurement,
  { ecosystem, installs }: { readonly ecosystem: Ecosystem; readonly installs: readonly number[] },
  contextFile: ContextFile,
): (name: string) => ManifestLine | null {
  const manifests = installs.flatMap(line => manifestsAt(image, { ecosystem, line }, contextFile))
  return name => {
    const wanted = spelling(ecosystem, name)
    for (const { file, names } of manifests) {
      const at = names.findIndex(each => each !== '' && spelling(ecosystem, each) === wanted)
      if (at >= 0) return { file, line: at + 1 }
    }
    return null
  }
}

/** Python takes a name in any case, with any of `-_.` (PyPA, "Names and normalization"). */
function spelling(ecosystem: Ecosystem, name: string): string {
  return ecosystem === 'python' ? name.toLowerCase().replace(/[-_.]+/g, '-') : name
}

function manifestsAt(
  image: PlatformMeasurement,
  { ecosystem, line }: { readonly ecosystem: Ecosystem; readonly line: number },
  contextFile: ContextFile,
): Manifest[] {
  return manifestNames(ecosystem, commandOf(image, line)).flatMap((name): Manifest[] => {
    for (const file of contextPaths(image, line, name)) {
      const text = contextFile(file) ?? ''
      if (text !== '') return [{ file, names: namesIn(file, text) }]
    }
    return []
  })
}

/** The manifests that a command installs from, by the paths that it has them at. */
function manifestNames(ecosystem: Ecosystem, command: string): string[] {
  if (ecosystem === 'npm') return ['package.json']
  if (ecosystem !== 'python') return []
  const requirements = [...command.matchAll(/\s(?:-r|--requirements?)[\s=]*["']?([^\s"';&|]+)/g)].map(
    ([, path = '']) => path,
  )
  const projects = /\b(?:uv\s+sync|poetry|pdm)\b|\binstall\b[^;&|]{0,2000}\s["']?\.(?:[\s["'/]|$)/.test(
    command,
  )
  return [...requirements, ...(projects ? ['pyproject.toml'] : [])]
}

/** Where in the build context a file of a line's stage may be from, the likeliest first. */
function contextPaths(image: PlatformMeasurement, line: number, file: string): string[] {
  const directory = workingDirectory(image, line)
  const place = file.startsWith('/') || directory !== null ? posix.resolve('/', directory ?? '', file) : null
  const copied = linesBefore(image, line)
    .filter(index => copiesContext(image.lines[index] ?? NO_LINE))
    .flatMap(index => [...namedSources(image, index, file), ...insideSource(image, index, { place, file })])
  return [...mountedSources(image, line, file), ...copied].map(path =>
    posix.normalize(path).replace(/^\/+/, ''),
  )
}

const NO_LINE = { readsContext: false, instruction: '' } as PlatformMeasurement['lines'][number]

/** `RUN --mount=type=bind,source=requirements.txt,target=…`. */
function mountedSources(image: PlatformMeasurement, line: number, file: string): string[] {
  const { flags } = parseInstruction(image.lines[line]?.instruction ?? '')
  return flags
    .filter(flag => /^--mount=(?=.*\btype=bind\b)(?!.*\bfrom=)/.test(flag))
    .flatMap(flag => /[=,](?:source|src)=([^,]+)/.exec(flag)?.[1] ?? [])
    .filter(source => posix.basename(source) === posix.basename(file))
}

/** Sources of a COPY that are the file by name or pattern: `api/package*.json`. */
function namedSources(image: PlatformMeasurement, index: number, file: string): string[] {
  const name = posix.basename(file)
  const { sources } = copyOperands(parseInstruction(image.lines[index]?.instruction ?? '')) ?? { sources: [] }
  return sources
    .filter(source => matches(posix.basename(source), name))
    .map(source => posix.join(posix.dirname(source), name))
}

function matches(pattern: string, name: string): boolean {
  const [start = '', ...others] = pattern.split('*')
  const end = others.at(-1)
  if (end === undefined) return pattern === name
  return (
    others.length === 1 && name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end)
  )
}

/** The file inside a directory that a COPY brings; where it stands in the image may depend on the base image. */
function insideSource(
  image: PlatformMeasurement,
  index: number,
  { place, file }: { readonly place: string | null; readonly file: string },
): string[] {
  const copy = contextCopyOf(image, index)
  if (copy === null || place === null)
    return wholeContext(image, index) && !file.startsWith('/') ? [file] : []
  const inside = posix.relative(`/${copy.destination}`, place)
  return inside.startsWith('..') || inside === '' ? [] : [posix.join(copy.source, inside)]
}

/** `COPY . .`, wherever that is. */
function wholeContext(image: PlatformMeasurement, index: number): boolean {
  const operands = copyOperands(parseInstruction(image.lines[index]?.instruction ?? ''))
  return operands?.sources.every(source => /^\.?\/?$/.test(source)) === true
}

function namesIn(file: string, text: string): string[] {
  const lines = text.split('\n')
  if (file.endsWith('.json')) return inSections(lines, JSON_SECTIONS)
  return file.endsWith('.toml') ? inSections(lines, TOML_SECTIONS) : lines.map(requirementName)
}

/** `pandas[excel]==2.2 ; python_version > "3"` → `pandas`. */
function requirementName(line: string): string {
  return /^\s*([A-Za-z0-9][\w.-]*)/.exec(line)?.[1] ?? ''
}

/** How a text with parts begins one, and how a line of such a part names a package. */
interface Sections {
  readonly start: (line: string) => 'dependencies' | 'project' | 'other' | null
  readonly name: (line: string, section: 'dependencies' | 'project') => string
}

const JSON_SECTIONS: Sections = {
  start(line) {
    if (/^\s*"(?:dev|optional|peer)?dependencies"\s*:\s*\{\s*$/i.test(line)) return 'dependencies'
    return /[{}]/.test(line) ? 'other' : null
  },
  name: line => /^\s*"([^"]+)"\s*:\s*"/.exec(line)?.[1] ?? '',
}

const QUOTED = /^\s*(?:dependencies\s*=\s*\[\s*)?["']([A-Za-z0-9][\w.-]*)/

const TOML_SECTIONS: Sections = {
  start(line) {
    const header = /^\s*\[([^[\]"]+)\]/.exec(line)?.[1]?.trim()
    if (header === undefined) return null
    if (header === 'project') return 'project'
    return header.includes('dependenc') ? 'dependencies' : 'other'
  },
  name: (line, section) =>
    QUOTED.exec(line)?.[1] ??
    (section === 'dependencies' ? (/^\s*([A-Za-z0-9][\w.-]*)\s*=\s*[^[\s]/.exec(line)?.[1] ?? '') : ''),
}

function inSections(lines: readonly string[], { start, name }: Sections): string[] {
  let section: ReturnType<Sections['start']> = 'other'
  return lines.map(line => {
    const begun = start(line)
    section = begun ?? section
    return begun !== null || section === null || section === 'other' ? '' : name(line, section)
  })
}
