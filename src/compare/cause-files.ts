import { addBytes, type Bytes } from '../model/bytes.ts'
import type { Cause, FileChange } from '../model/comparison.ts'
import type { ImageFiles } from '../model/image-files.ts'
import { onceADirectory } from '../model/once-a-directory.ts'
import type { FileContribution } from './contributions.ts'
import type { PerSide } from './compared-pair.ts'
import type { FileMatch } from './file-match.ts'
import { packageManagerCache } from './package-manager-cache.ts'

/** Bytes that one file without a package gained or lost, by one line, for one reason. */
export type FilePart = Pick<FileContribution, 'match' | 'side' | 'blame' | 'line' | 'bytes'>

/** A file is told by its own name when it makes this share of all bytes that unpackaged files gained and lost. */
const SHARE = 0.05

/** Files are brought together by as many leading directories. */
const DEPTH = 2

/**
 * Causes for changed files that no package owns: a package manager's cache as a whole (its files' names say nothing), a big
 * file by its name, the others by their directory: the first two levels, then as deep as all of them share
 * (`app/test/fixtures`). A file that is alone in its directory keeps its name.
 */
export function fileCauses(
  parts: readonly FilePart[],
  sides: PerSide<{ readonly files: ImageFiles }>,
): Cause[] {
  const files = mergeParts(parts)
  const isBig = bigAmong(files)
  const placeOf = places(sides)
  const [caches, big, groups] = [new Groups(), new Array<FilePart>(), new Groups()]
  for (const part of files) {
    const place = placeOf(part.match)
    if (place.cache !== null) caches.add(part, place.cache, place)
    else if (isBig(part.bytes)) big.push(part)
    else groups.add(part, place.top, place)
  }
  return [
    ...caches.all().map(group => filesCause(group, group.name)),
    ...big.map(singleCause),
    ...groups.all().map(groupCause),
  ]
}

/** One part a file, line and blame; what cancels out to nothing is left out. */
function mergeParts(parts: readonly FilePart[]): FilePart[] {
  const merged: FilePart[] = []
  /** Where those of the file begin that is looked at. */
  let start = 0
  let match: FileMatch | null = null
  for (const part of parts) {
    if (part.match !== match) start = merged.length
    match = part.match
    addPart(merged, start, part)
  }
  return merged.filter(({ bytes }) => bytes.compressed !== 0 || bytes.unpacked !== 0)
}

function addPart(merged: FilePart[], start: number, part: FilePart): void {
  for (let at = start; at < merged.length; at++) {
    const known = merged[at]
    if (known?.blame !== part.blame || !isSameLine(known.line, part.line)) continue
    merged[at] = { ...part, bytes: addBytes(known.bytes, part.bytes) }
    return
  }
  merged.push(part)
}

function isSameLine(one: Cause['line'], other: Cause['line']): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

function bigAmong(parts: readonly FilePart[]): (bytes: Bytes) => boolean {
  let [compressed, unpacked] = [0, 0]
  for (const { bytes } of parts) {
    compressed += Math.abs(bytes.compressed)
    unpacked += Math.abs(bytes.unpacked)
  }
  const floor = { compressed: SHARE * compressed, unpacked: SHARE * unpacked }
  return bytes => Math.abs(bytes.compressed) >= floor.compressed || Math.abs(bytes.unpacked) >= floor.unpacked
}

/** Where a file is. */
interface Place {
  readonly directory: string
  /** The first levels of it. */
  readonly top: string
  /** The directory of the package manager's cache that it is in. */
  readonly cache: string | null
}

/** Says where files are: where they were only if they are not there any more. */
function places({ baseline, head }: PerSide<{ readonly files: ImageFiles }>): (match: FileMatch) => Place {
  const [was, is] = [onceADirectory(baseline.files, placeIn), onceADirectory(head.files, placeIn)]
  return match => {
    const place = match.head === null ? was(match.baseline ?? -1) : is(match.head)
    if (place.cache === null) return place
    // A name that is not a directory's may be what a cache is told by.
    return { ...place, cache: packageManagerCache(match.change.path)?.directory ?? null }
  }
}

function placeIn(directory: string): Place {
  return {
    directory: directory.slice(0, -1),
    top: topOf(directory),
    cache: packageManagerCache(directory)?.directory ?? null,
  }
}

function topOf(directory: string): string {
  let end = -1
  for (let level = 0; level < DEPTH; level++) {
    const slash = directory.indexOf('/', end + 1)
    if (slash === -1) break
    end = slash
  }
  return end === -1 ? '' : directory.slice(0, end)
}

/** Files that are told as one. */
interface Group {
  readonly name: string
  readonly first: FilePart
  readonly kinds: Set<FileChange['kind']>
  /** Where its files are. */
  readonly directories: Set<string>
  count: number
  compressed: number
  unpacked: number
}

/** Parts of one blame and line that have the same name. */
class Groups {
  private readonly groups = new Map<string, Group>()
  private last: Group | null = null

  add(part: FilePart, name: string, { directory }: Place): void {
    const group = this.groupOf(part, name)
    group.kinds.add(part.match.change.kind)
    group.directories.add(directory)
    group.count++
    group.compressed += part.bytes.compressed
    group.unpacked += part.bytes.unpacked
    this.last = group
  }

  all(): Group[] {
    return [...this.groups.values()]
  }

  private groupOf(part: FilePart, name: string): Group {
    const { last } = this
    // Most files are told with the one before.
    if (last?.name === name && last.first.blame === part.blame && last.first.line === part.line) return last
    const key = JSON.stringify([part.blame, part.line, name])
    const known = this.groups.get(key)
    if (known !== undefined) return known
    const sums = { count: 0, compressed: 0, unpacked: 0 }
    const group: Group = { name, first: part, kinds: new Set(), directories: new Set(), ...sums }
    this.groups.set(key, group)
    return group
  }
}

function singleCause({ match, blame, line, bytes }: FilePart): Cause {
  const { path, kind } = match.change
  return { what: { type: 'file', path, kind }, blame, line, delta: bytes }
}

function groupCause(group: Group): Cause {
  return group.count === 1 ? singleCause(group.first) : filesCause(group, sharedDirectory(group.directories))
}

function sharedDirectory(directories: Iterable<string>): string {
  let shared: readonly string[] | null = null
  for (const directory of directories) {
    const own = directory.split('/')
    shared = shared === null ? own : commonStart(shared, own)
    if (shared.length === 0) break
  }
  return (shared ?? []).join('/')
}

function filesCause({ first, kinds, count, compressed, unpacked }: Group, directory: string): Cause {
  const [kind = null, ...others] = kinds
  return {
    what: { type: 'files', directory, count, kind: others.length === 0 ? kind : null },
    blame: first.blame,
    line: first.line,
    delta: { compressed, unpacked },
  }
}

function commonStart(a: readonly string[], b: readonly string[]): readonly string[] {
  const end = a.findIndex((part, at) => part !== b[at])
  return end === -1 ? a : a.slice(0, end)
}
