import type { EntryType, LayerEntries, LayerEntry } from '../model/layer-index.ts'

/** A type's number in {@link EntryColumns.types} is its place here: what is stored hangs on the order. */
export const ENTRY_TYPES: readonly EntryType[] = [
  'file',
  'directory',
  'symlink',
  'hardlink',
  'device',
  'fifo',
  'whiteout',
  'opaque',
]

/** Bytes of a content hash. */
export const HASH_LENGTH = 16

/** What few entries have: programs. */
export type EntryRest = Pick<LayerEntry, 'strippable' | 'isStatic' | 'needs'>

/** The values of all entries, a column each, in the tar's order. A hundred bytes an entry, half of them its name. */
export interface EntryColumns {
  /** Paths and targets of links, one after the other. */
  readonly names: string
  /** Two an entry: where in {@link names} its path ends, and where its link does. */
  readonly nameEnds: Uint32Array
  readonly types: Uint8Array
  readonly modes: Uint16Array
  readonly uids: Float64Array
  readonly gids: Float64Array
  readonly unpacked: Float64Array
  readonly compressed: Float64Array
  /** {@link HASH_LENGTH} bytes an entry, zeros for what has no content. */
  readonly hashes: Uint8Array
  /** By the entry's index. */
  readonly rest: ReadonlyMap<number, EntryRest>
}

/** Entries in columns: each is made when it is asked for, and no one keeps it. */
export class ColumnEntries implements LayerEntries {
  readonly columns: EntryColumns
  readonly #hashes: Buffer

  constructor(columns: EntryColumns) {
    this.columns = columns
    const { buffer, byteOffset, byteLength } = columns.hashes
    this.#hashes = Buffer.from(buffer, byteOffset, byteLength)
  }

  get length(): number {
    return this.columns.types.length
  }

  *[Symbol.iterator](): Generator<LayerEntry, void, undefined> {
    for (let at = 0; at < this.length; at++) yield this.#entry(at)
  }

  #entry(at: number): LayerEntry {
    const { names, nameEnds, types, modes, uids, gids, unpacked, compressed, rest } = this.columns
    const type = ENTRY_TYPES[types[at] ?? 0] ?? 'file'
    const pathEnd = nameEnds[2 * at] ?? 0
    const shared = {
      path: names.slice(nameEnds[2 * at - 1] ?? 0, pathEnd),
      type,
      unpacked: unpacked[at] ?? 0,
      compressed: compressed[at] ?? 0,
      mode: modes[at] ?? 0,
      uid: uids[at] ?? 0,
      gid: gids[at] ?? 0,
    }
    if (type === 'file') {
      const file = { ...shared, content: this.#hash(at) }
      const more = rest.size === 0 ? undefined : rest.get(at)
      return more === undefined ? file : { ...file, ...more }
    }
    if (type !== 'symlink' && type !== 'hardlink') return shared
    return { ...shared, link: names.slice(pathEnd, nameEnds[2 * at + 1] ?? pathEnd) }
  }

  #hash(at: number): string {
    return this.#hashes.toString('base64url', at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
  }
}
