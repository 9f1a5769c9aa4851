import { type Bytes, NO_BYTES, subtractBytes } from '../model/bytes.ts'
import type { DirectoryChange } from '../model/comparison.ts'
import type { ImageFiles } from '../model/image-files.ts'
import { addTo } from './add-to.ts'
import { bySize } from './by-size.ts'
import type { FileMatch } from './file-match.ts'

/** Levels below the root that have rows of their own; what lies deeper counts for these. */
const MAX_DEPTH = 64

/**
 * What each directory gained or lost in changed visible files, with all that lies below it; only where that is not zero. A
 * moved file leaves one directory and enters another. The root's row is the sum of all file changes.
 */
export function compareDirectories(
  baseline: ImageFiles,
  head: ImageFiles,
  matches: readonly FileMatch[],
): DirectoryChange[] {
  const [before, after] = [new DirectorySums(baseline), new DirectorySums(head)]
  for (const { baseline: was, head: is, change } of matches) {
    if (change.kind === 'moved' && was !== null && is !== null) {
      before.add(was, subtractBytes(NO_BYTES, baseline.bytes(was)))
      after.add(is, head.bytes(is))
    } else if (is !== null) after.add(is, change.delta)
    else if (was !== null) before.add(was, change.delta)
  }
  const deltas = new Map<string, Bytes>()
  for (const sums of [before, after]) sums.addTo(deltas)
  return [...deltas]
    .filter(([, delta]) => delta.compressed !== 0 || delta.unpacked !== 0)
    .map(([path, delta]): DirectoryChange => ({ path, delta }))
    .sort(bySize(change => change.path))
}

/** What the files of each directory of an image are together. Directories are few, so that only these add to those above them. */
class DirectorySums {
  private readonly files: ImageFiles
  private readonly sums = new Map<number, { compressed: number; unpacked: number }>()

  constructor(files: ImageFiles) {
    this.files = files
  }

  add(file: number, { compressed, unpacked }: Bytes): void {
    const directory = this.files.directory(file)
    const sum = this.sums.get(directory)
    if (sum === undefined) {
      this.sums.set(directory, { compressed, unpacked })
      return
    }
    sum.compressed += compressed
    sum.unpacked += unpacked
  }

  addTo(deltas: Map<string, Bytes>): void {
    for (const [directory, bytes] of this.sums) addUp(deltas, this.files.directoryPath(directory), bytes)
  }
}

function addUp(deltas: Map<string, Bytes>, directory: string, bytes: Bytes): void {
  addTo(deltas, '', bytes)
  const path = `${directory}/`
  let depth = 0
  for (let slash = path.indexOf('/'); slash > 0 && depth < MAX_DEPTH; slash = path.indexOf('/', slash + 1)) {
    addTo(deltas, path.slice(0, slash), bytes)
    depth++
  }
}
