import { addBytes, type Bytes, NO_BYTES, sumBytes } from '../model/bytes.ts'
import type { Blame, Cause, FileChange } from '../model/comparison.ts'
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
  const groups = groupBy(small, ({ match }) => directoryOf(match).slice(0, DEPTH))
  return [
    ...caches.map(parts => filesCause(parts, parts.map(cacheOf)[0] ?? '')),
    ...big.map(singleCause),
    ...groups.map(groupCause),
  ]
}

/** One part a file, line and blame; what cancels out to nothing is left out. */
function mergeParts(parts: readonly FilePart[]): FilePart[] {
  const sums = new Map<FileMatch, Map<string, FilePart>>()
  for (const part of parts) {
    const ofFile = sums.get(part.match) ?? new Map<string, FilePart>()
    sums.set(part.match, ofFile)
    const key = JSON.stringify([part.blame, part.line])
    ofFile.set(key, { ...part, bytes: addBytes(ofFile.get(key)?.bytes ?? NO_BYTES, part.bytes) })
  }
  return [...sums.values()]
    .flatMap(ofFile => [...ofFile.values()])
    .filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0)
}

function cacheOf({ match }: FilePart): string | null {
  return packageManagerCache(matchPath(match))?.directory ?? null
}

/** Parts of one blame and line that have the same key. */
function groupBy(parts: readonly FilePart[], keyOf: (part: FilePart) => unknown): FilePart[][] {
  return [...Map.groupBy(parts, part => JSON.stringify([part.blame, part.line, keyOf(part)])).values()]
}

function singleCause({ match, blame, line, bytes }: FilePart): Cause {
  return { what: { type: 'file', path: matchPath(match), kind: kindOf(match) }, blame, line, delta: bytes }
}

/** A file with the same content has changed elsewhere: in its mode, or in how it is packed. */
function kindOf({ kind }: FileMatch): FileChange['kind'] {
  return kind === 'equal' ? 'modified' : kind
}

function groupCause(parts: readonly FilePart[]): Cause {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return singleCause(first)
  return filesCause(
    parts,
    parts
      .map(part => directoryOf(part.match))
      .reduce(commonStart)
      .join('/'),
  )
}

/** @param parts of one blame and line. */
function filesCause(parts: readonly FilePart[], directory: string): Cause {
  const [kind = null, ...others] = new Set(parts.map(({ match }) => kindOf(match)))
  return {
    what: { type: 'files', directory, count: parts.length, kind: others.length === 0 ? kind : null },
    blame: parts[0]?.blame ?? 'yours',
    line: parts[0]?.line ?? null,
    delta: sumBytes(parts.map(part => part.bytes)),
  }
}

function directoryOf(match: FileMatch): string[] {
  return matchPath(match).split('/').slice(0, -1)
}

function commonStart(a: readonly string[], b: readonly string[]): string[] {
  const end = a.findIndex((part, at) => part !== b[at])
  return end === -1 ? [...a] : a.slice(0, end)
}
