import type { FileRecord } from '../model/measurement.ts'
import type { ComparedPair } from './compared-pair.ts'

/**
 * Each file of a layer that holds the same on both sides, with its counterpart on the other side, both ways.
 *
 * @returns a map by identity of the records.
 */
export function pairUnchangedFiles({ baseline, head, layers }: ComparedPair): Map<FileRecord, FileRecord> {
  const left = Map.groupBy(baseline.files, file => file.layer)
  const right = Map.groupBy(head.files, file => file.layer)
  const twins = new Map<FileRecord, FileRecord>()
  for (const pair of layers) {
    if (pair.kind !== 'same' && pair.kind !== 'repacked') continue
    const was = left.get(pair.baseline ?? -1) ?? []
    const is = right.get(pair.head ?? -1) ?? []
    for (const [a, b] of pairFiles(was, is)) twins.set(a, b).set(b, a)
  }
  return twins
}

/** Most often both sides list the same files in the same order; then no keys need to be made. */
function pairFiles(was: readonly FileRecord[], is: readonly FileRecord[]): [FileRecord, FileRecord][] {
  const inOrder = is.every((file, at) => isSame(file, was[at]))
  const waiting = inOrder ? null : Map.groupBy(was, keyOf)
  return is.flatMap((file, at): [FileRecord, FileRecord][] => {
    const twin = waiting === null ? was[at] : waiting.get(keyOf(file))?.shift()
    return twin === undefined ? [] : [[twin, file]]
  })
}

function isSame(a: FileRecord, b: FileRecord | undefined): boolean {
  return a.path === b?.path && a.content === b.content && a.unpacked === b.unpacked
}

function keyOf({ content, unpacked, path }: FileRecord): string {
  return `${content} ${unpacked} ${path}`
}
