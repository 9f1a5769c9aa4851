import type { LayerEntry } from '../model/layer-index.ts'

/** What eStargz calls the table of contents that it appends to a layer, and what it marks the files with that are fetched first. */
const TABLE = 'stargz.index.json'
const LANDMARKS: ReadonlySet<string> = new Set(['.prefetch.landmark', '.no.prefetch.landmark'])

/**
 * The entries of a layer without those that a snapshotter needs and that no container is to see (eStargz specification, "The structure"):
 * the table of contents, which is the last file of its layer, and a landmark of one byte. They are structure of the layer: each layer
 * has its own, so they would count as hidden.
 */
export function* withoutSnapshotterFiles(
  entries: Iterable<LayerEntry>,
): Generator<LayerEntry, void, undefined> {
  // A table, and what comes after it, until a later file shows that it is none.
  let held: LayerEntry[] = []
  for (const entry of entries) {
    const { path, type, unpacked } = entry
    if (type === 'file' && held.length > 0) {
      yield* held
      held = []
    }
    if (type === 'file' && LANDMARKS.has(path) && unpacked === 1) continue
    if (held.length > 0 || (type === 'file' && path === TABLE)) held.push(entry)
    else yield entry
  }
  yield* held.slice(1)
}
