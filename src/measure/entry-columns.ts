import { byteAt, doubleAt, wordAt } from '../model/column.ts'
import { HASH_LENGTH } from '../model/image-files.ts'
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

  type(at: number): EntryType {
    return ENTRY_TYPES[byteAt(this.columns.types, at)] ?? 'file'
  }

  /** Where in the names the path of an entry begins. */
  pathStart(at: number): number {
    return at === 0 ? 0 : wordAt(this.columns.nameEnds, 2 * at - 1)
  }

  /** Where in the names the path of an entry ends, and its link begins. */
  pathEnd(at: number): number {
    return wordAt(this.columns.nameEnds, 2 * at)
  }

  linkEnd(at: number): number {
    return wordAt(this.columns.nameEnds, 2 * at + 1)
  }

  path(at: number): string {
    return this.columns.names.slice(this.pathStart(at), this.pathEnd(at))
  }

  link(at: number): string {
    return this.columns.names.slice(this.pathEnd(at), this.linkEnd(at))
  }

  unpacked(at: number): number {
    return doubleAt(this.columns.unpacked, at)
  }

  compressed(at: number): number {
    return doubleAt(this.columns.compressed, at)
  }

  content(at: number): string {
    return this.#hashes.toString('base64url', at * HASH_LENGTH, (at + 1) * HASH_LENGTH)
  }

  /** Undefined for what is no program. */
  rest(at: number): EntryRest | undefined {
    return this.columns.rest.get(at)
  }

  #entry(at: number): LayerEntry {
    const { modes, uids, gids } = this.columns
    const type = this.type(at)
    const entry = {
      path: this.path(at),
      type,
      unpacked: this.unpacked(at),
      compressed: this.compressed(at),
      mode: modes[at] ?? 0,
      uid: doubleAt(uids, at),
      gid: doubleAt(gids, at),
    }
    if (type === 'file') return { ...entry, content: this.content(at), ...this.rest(at) }
    if (type !== 'symlink' && type !== 'hardlink') return entry
    return { ...entry, link: this.link(at) }
  }
}
