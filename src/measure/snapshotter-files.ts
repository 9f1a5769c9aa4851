import type { LayerEntry } from '../model/layer-index.ts'

/** What eStargz calls the table of contents that it appends to a layer, and what it marks the files with that are fetched first. */
const TABLE = 'stargz.index.json'
const LANDMARKS: ReadonlySet<string> = new Set(['.prefetch.landmark', '.no.prefetch.landmark'])

/**
 * The entries of a layer without those that a snapshotter needs and that no container is to see (eStargz specification, "The structure"):
 * the table of contents, which is the last file of its layer, and a landmark of one byte. They are structure of the layer: each layer
 * has its own, so they would count as hidden.
 */
export function withoutSnapshotterFiles(entries: readonly LayerEntry[]): readonly LayerEntry[] {
  const last = entries.findLastIndex(({ type }) => type === 'file')
  const isOurs = ({ path, type, unpacked }: LayerEntry, at: number): boolean =>
    type === 'file' && ((path === TABLE && at === last) || (LANDMARKS.has(path) && unpacked === 1))
  return entries.some(isOurs) ? entries.filter((entry, at) => !isOurs(entry, at)) : entries
}
