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

export type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

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
    const { names, nameEnds, types, unpacked, compressed, modes, uids, gids } = this.columns
    const type = ENTRY_TYPES[numberAt(types, at)] ?? 'file'
    const pathStart = at === 0 ? 0 : numberAt(nameEnds, 2 * at - 1)
    const pathEnd = numberAt(nameEnds, 2 * at)
    const entry = {
      path: names.slice(pathStart, pathEnd),
      type,
      unpacked: numberAt(unpacked, at),
      compressed: numberAt(compressed, at),
      mode: numberAt(modes, at),
      uid: numberAt(uids, at),
      gid: numberAt(gids, at),
    }
    if (type === 'file') return this.#withContent(entry, at)
    if (type !== 'symlink' && type !== 'hardlink') return entry
    return { ...entry, link: names.slice(pathEnd, numberAt(nameEnds, 2 * at + 1)) }
  }

  #withContent(entry: LayerEntry, at: number): LayerEntry {
    const content = this.#hashes.toString('base64url', at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
    const rest = this.columns.rest.get(at)
    return rest === undefined ? { ...entry, content } : { ...entry, content, ...rest }
  }
}

function numberAt(column: Column, at: number): number {
  return column[at] ?? 0
}
