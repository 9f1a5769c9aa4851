import { addBytes, type Bytes, sumBytes } from '../model/bytes.ts'
import type { Blame, Cause } from '../model/comparison.ts'
import { matchPath } from './compare-files.ts'
import type { FileMatch } from './match-files.ts'
import { packageManagerCache } from './package-manager-cache.ts'

/** Bytes that one file without a package gained or lost, by one line, for one reason. */
export interface FilePart {
  readonly match: FileMatch
  readonly side: 'baseline' | 'head'
  readonly blame: Blame
  readonly line: Cause['line']
  readonly bytes: Bytes
}

/** A file is told by its own name when it makes this share of all bytes that unpackaged files gained and lost. */
const SHARE = 0.05

/** Files are brought together by as many leading directories. */
const DEPTH = 2

/**
 * Causes for changed files that no package owns: a package manager's cache as a whole (its files' names say nothing), a big
 * file by its name, the others by their directory: the first two levels, then as deep as all of them share
 * (`app/test/fixtures`). A file that is alone in its directory keeps its name.
 */
export function fileCauses(parts: readonly FilePart[]): Cause[] {
  const files = mergeParts(parts)
  const floor = {
    compressed: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.compressed), 0),
    unpacked: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.unpacked), 0),
  }
  const isBig = ({ bytes }: FilePart): boolean =>
    Math.abs(bytes.compressed) >= floor.compressed || Math.abs(bytes.unpacked) >= floor.unpacked
  const {
    cached = [],
    big = [],
    small = [],
  } = Object.groupBy(files, file => (cacheOf(file) !== null ? 'cached' : isBig(file) ? 'big' : 'small'))
  const caches = groupBy(cached, file => cacheOf(file) ?? '')
  const groups = groupBy(small, ({ match }) => directoryOf(match, DEPTH))
  return [
    ...caches.map(parts => filesCause(parts, parts.map(cacheOf)[0] ?? '')),
    ...big.map(singleCause),
    ...groups.map(groupCause),
  ]
}

/** One part a file, line and blame; what cancels out to nothing is left out. Most files have one part, so nothing is made for those. */
function mergeParts(parts: readonly FilePart[]): FilePart[] {
  const merged = new Map<FileMatch, FilePart[]>()
  for (const part of parts) {
    const ofFile = merged.get(part.match)
    if (ofFile === undefined) merged.set(part.match, [part])
    else addPart(ofFile, part)
  }
  return [...merged.values()].flat().filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0)
}

function addPart(ofFile: FilePart[], part: FilePart): void {
  const at = ofFile.findIndex(({ blame, line }) => blame === part.blame && isSameLine(line, part.line))
  const known = ofFile[at]
  if (known === undefined) ofFile.push(part)
  else ofFile[at] = { ...part, bytes: addBytes(known.bytes, part.bytes) }
}

function isSameLine(one: Cause['line'], other: Cause['line']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function cacheOf({ match }: FilePart): string | null {
  return packageManagerCache(matchPath(match))?.directory ?? null
}

/** Parts of one blame and line that have the same key. */
function groupBy(parts: readonly FilePart[], keyOf: (part: FilePart) => string): FilePart[][] {
  const lines = new Map(parts.map(({ line }) => [line, JSON.stringify(line)]))
  const groups = Map.groupBy(parts, part => `${part.blame} ${lines.get(part.line) ?? ''} ${keyOf(part)}`)
  return [...groups.values()]
}

function singleCause({ match, blame, line, bytes }: FilePart): Cause {
  return { what: { type: 'file', path: matchPath(match), kind: match.kind }, blame, line, delta: bytes }
}

function groupCause(parts: readonly FilePart[]): Cause {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return singleCause(first)
  return filesCause(parts, sharedDirectory(parts))
}

function sharedDirectory(parts: readonly FilePart[]): string {
  let shared: readonly string[] | null = null
  for (const { match } of parts) {
    const own = directoryOf(match).split('/')
    shared = shared === null ? own : commonStart(shared, own)
    if (shared.length === 0) break
  }
  return (shared ?? []).join('/')
}

/** @param parts of one blame and line. */
function filesCause(parts: readonly FilePart[], directory: string): Cause {
  const [kind = null, ...others] = new Set(parts.map(({ match }) => match.kind))
  return {
    what: { type: 'files', directory, count: parts.length, kind: others.length === 0 ? kind : null },
    blame: parts[0]?.blame ?? 'yours',
    line: parts[0]?.line ?? null,
    delta: sumBytes(parts.map(part => part.bytes)),
  }
}

/** Where a file is; no more than so many levels of it. */
function directoryOf(match: FileMatch, depth = Infinity): string {
  const path = matchPath(match)
  let end = -1
  for (let level = 0; level < depth; level++) {
    const slash = path.indexOf('/', end + 1)
    if (slash === -1) break
    end = slash
  }
  return end === -1 ? '' : path.slice(0, end)
}

function commonStart(a: readonly string[], b: readonly string[]): readonly string[] {
  const end = a.findIndex((part, at) => part !== b[at])
  return end === -1 ? a : a.slice(0, end)
}
