import { addBytes, NO_BYTES, sumBytes, type Bytes } from '../units/bytes.ts'
import { matchPath } from './compare-files.ts'
import type { Blame, Cause } from './comparison.ts'
import type { FileMatch } from './match-files.ts'

/** Bytes that one file without a package gained or lost, by one line, for one reason. */
export interface FilePart {
  readonly match: FileMatch
  readonly blame: Blame
  readonly line: Cause['line']
  readonly bytes: Bytes
}

/** A file is told by its own name when it makes this share of all bytes that unpackaged files gained and lost. */
const SHARE = 0.05

/** Files are brought together by as many leading directories. */
const DEPTH = 2

/**
 * Causes for changed files that no package owns: a big one by its name, the others by their directory: the first two levels,
 * then as deep as all of them share (`app/test/fixtures`). A file that is alone in its directory keeps its name.
 */
export function fileCauses(parts: readonly FilePart[]): Cause[] {
  const files = mergeParts(parts)
  const floor = {
    compressed: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.compressed), 0),
    unpacked: SHARE * files.reduce((sum, { bytes }) => sum + Math.abs(bytes.unpacked), 0),
  }
  const isBig = ({ bytes }: FilePart): boolean =>
    Math.abs(bytes.compressed) >= floor.compressed || Math.abs(bytes.unpacked) >= floor.unpacked
  const { big = [], small = [] } = Object.groupBy(files, file => (isBig(file) ? 'big' : 'small'))
  const groups = Map.groupBy(small, ({ match, blame, line }) =>
    JSON.stringify([blame, line, directoryOf(match).slice(0, DEPTH)]),
  )
  return [...big.map(singleCause), ...[...groups.values()].map(groupCause)]
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

function singleCause({ match, blame, line, bytes }: FilePart): Cause {
  const kind = match.kind === 'equal' ? 'modified' : match.kind
  return { what: { type: 'file', path: matchPath(match), kind }, blame, line, delta: bytes }
}

function groupCause(parts: readonly FilePart[]): Cause {
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return singleCause(first)
  const directory = parts.map(part => directoryOf(part.match)).reduce(commonStart)
  return {
    what: { type: 'files', directory: directory.join('/'), count: parts.length },
    blame: first?.blame ?? 'yours',
    line: first?.line ?? null,
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
