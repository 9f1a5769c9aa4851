import type { FileRecord } from '../measure/measurement.ts'
import type { Sides } from './blame-lines.ts'

/**
 * Each file of a layer that holds the same on both sides, with its counterpart on the other side, both ways.
 *
 * @returns a map by identity of the records.
 */
export function findTwins({ baseline, head, layers }: Sides): Map<FileRecord, FileRecord> {
  const shared = layers.filter(({ kind }) => kind === 'same' || kind === 'repacked')
  const headLayerOf = new Map(shared.map(pair => [pair.baseline, pair.head]))
  const waiting = new Map<string, FileRecord[]>()
  for (const file of baseline.files) {
    const layer = headLayerOf.get(file.layer)
    if (layer == null) continue
    const key = keyOf(layer, file)
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, [file])
    else known.push(file)
  }
  const twins = new Map<FileRecord, FileRecord>()
  for (const file of head.files) {
    const twin = waiting.get(keyOf(file.layer, file))?.shift()
    if (twin === undefined) continue
    twins.set(file, twin)
    twins.set(twin, file)
  }
  return twins
}

function keyOf(layer: number, { content, unpacked, path }: FileRecord): string {
  return `${layer} ${content} ${unpacked} ${path}`
}
