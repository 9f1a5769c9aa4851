import type { FileRecord } from '../measure/measurement.ts'
import type { Sides } from './blame-lines.ts'

/**
 * Each file of a layer that holds the same on both sides, with its counterpart on the other side, both ways.
 *
 * @returns a map by identity of the records.
 */
export function findTwins({ baseline, head, layers }: Sides): Map<FileRecord, FileRecord> {
  const headLayerOf = new Map<number, number>()
  const shared = new Set<number>()
  for (const pair of layers) {
    if (pair.kind !== 'same' && pair.kind !== 'repacked') continue
    if (pair.baseline === null || pair.head === null) continue
    headLayerOf.set(pair.baseline, pair.head)
    shared.add(pair.head)
  }
  const waiting = new Map<string, FileRecord[]>()
  for (const file of baseline.files) {
    const layer = headLayerOf.get(file.layer)
    if (layer === undefined) continue
    const key = keyOf(layer, file)
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, [file])
    else known.push(file)
  }
  const twins = new Map<FileRecord, FileRecord>()
  for (const file of head.files) {
    const twin = shared.has(file.layer) ? waiting.get(keyOf(file.layer, file))?.shift() : undefined
    if (twin === undefined) continue
    twins.set(file, twin)
    twins.set(twin, file)
  }
  return twins
}

function keyOf(layer: number, { content, unpacked, path }: FileRecord): string {
  return `${layer} ${content} ${unpacked} ${path}`
}
