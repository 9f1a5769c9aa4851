import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { DirectoryChange } from '../model/comparison.ts'
import type { FileRecord } from '../model/file-record.ts'
import { addTo } from './add-to.ts'
import { bySize } from './by-size.ts'
import type { FileMatch } from './match-files.ts'

/** Levels below the root that have rows of their own; what lies deeper counts for these. */
const MAX_DEPTH = 64

/**
 * What each directory gained or lost in changed visible files, with all that lies below it; only where that is not zero. A
 * moved file leaves one directory and enters another. The root's row is the sum of all file changes.
 */
export function compareDirectories(matches: readonly FileMatch[]): DirectoryChange[] {
  const deltas = new Map<string, Bytes>()
  for (const match of matches) {
    if (match.head !== null) addUp(deltas, match.head, bytesOf(match.head))
    if (match.baseline !== null) addUp(deltas, match.baseline, subtractBytes(NO_BYTES, match.baseline))
  }
  return [...deltas]
    .filter(([, delta]) => delta.compressed !== 0 || delta.unpacked !== 0)
    .map(([path, delta]): DirectoryChange => ({ path, delta }))
    .sort(bySize(change => change.path))
}

function addUp(deltas: Map<string, Bytes>, { path }: FileRecord, bytes: Bytes): void {
  addTo(deltas, '', bytes)
  let depth = 0
  for (let slash = path.indexOf('/'); slash > 0 && depth < MAX_DEPTH; slash = path.indexOf('/', slash + 1)) {
    addTo(deltas, path.slice(0, slash), bytes)
    depth++
  }
}

function bytesOf({ compressed, unpacked }: Bytes): Bytes {
  return { compressed, unpacked }
}
