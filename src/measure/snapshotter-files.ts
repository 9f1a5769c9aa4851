import type { ColumnEntries } from './entry-columns.ts'

/** What eStargz calls the table of contents that it appends to a layer, and what it marks the files with that are fetched first. */
const TABLE = 'stargz.index.json'
const LANDMARKS: ReadonlySet<string> = new Set(['.prefetch.landmark', '.no.prefetch.landmark'])

/**
 * The entries of a layer, by index, that a snapshotter needs and that no container is to see (eStargz specification, "The structure"):
 * the table of contents, which is the last file of its layer, and landmarks of one byte. They are structure of the layer: each layer
 * has its own, so they would count as hidden.
 */
export function snapshotterFiles(entries: ColumnEntries): ReadonlySet<number> {
  const found = new Set<number>()
  let last = -1
  for (let at = 0; at < entries.length; at++) {
    if (!entries.isFile(at)) continue
    last = at
    if (entries.unpacked(at) === 1 && LANDMARKS.has(entries.path(at))) found.add(at)
  }
  if (last >= 0 && entries.path(last) === TABLE) found.add(last)
  return found
}
