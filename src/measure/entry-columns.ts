import { byteAt, doubleAt, wordAt } from '../model/column.ts'
import { HASH_LENGTH } from '../model/image-files.ts'
import type { EntryType, LayerEntries, LayerEntry } from '../model/layer-index.ts'
import { joinPath } from './split-path.ts'

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

const FILE = ENTRY_TYPES.indexOf('file')

/** What few entries have: programs. */
export type EntryRest = Pick<LayerEntry, 'strippable' | 'isStatic' | 'needs'>

/** The values of all entries, a column each, in the tar's order. Some eighty bytes an entry: the path of a directory is there once. */
export interface EntryColumns {
  /** The paths of directories, then the last part of each entry's path and the target of its link, one after the other. */
  readonly names: string
  /** Where in {@link names} the path of each directory ends that an entry stands in. */
  readonly directoryEnds: Uint32Array
  /** The directory that each entry stands in, by its place in {@link directoryEnds}. */
  readonly directories: Uint32Array
  /** Two an entry, counted from the end of the directories: where its name ends, and where its link does. */
  readonly nameEnds: Uint32Array
  readonly types: Uint8Array
  readonly modes: Uint16Array
  readonly uids: Float64Array
  readonly gids: Float64Array
  readonly unpacked: Float64Array
  readonly compressed: Float64Array
  /** {@link HASH_LENGTH} bytes an entry, zeros for what has no content. They begin at a word of the memory. */
  readonly hashes: Uint8Array
  /** By the entry's index. */
  readonly rest: ReadonlyMap<number, EntryRest>
}

/** Entries in columns: each is made when it is asked for, and no one keeps it. */
export class ColumnEntries implements LayerEntries {
  readonly columns: EntryColumns
  /** Where in the names those of entries begin. */
  readonly #start: number
  /** Those of the content, four words an entry. */
  readonly hashes: Uint32Array

  constructor(columns: EntryColumns) {
    this.columns = columns
    this.#start = columns.directoryEnds.at(-1) ?? 0
    const { buffer, byteOffset, byteLength } = columns.hashes
    this.hashes = new Uint32Array(buffer, byteOffset, byteLength / 4)
  }

  get length(): number {
    return this.columns.types.length
  }

  /** What was decoded is one piece of memory, which would be there until the next collection: ten layers are forty megabytes. */
  free(): void {
    const { buffer } = this.columns.hashes
    // A small one may be a part of what Node.js gives to all small buffers.
    const isOwn = buffer.byteLength > Buffer.poolSize
    if (isOwn && buffer instanceof ArrayBuffer) buffer.transfer(0)
  }

  *[Symbol.iterator](): Generator<LayerEntry, void, undefined> {
    for (let at = 0; at < this.length; at++) yield this.#entry(at)
  }

  type(at: number): EntryType {
    return ENTRY_TYPES[byteAt(this.columns.types, at)] ?? 'file'
  }

  isFile(at: number): boolean {
    return this.columns.types[at] === FILE
  }

  /** The directory that an entry stands in, by its number. */
  directory(at: number): number {
    return wordAt(this.columns.directories, at)
  }

  /** Where in the names the path of a directory begins. */
  directoryStart(directory: number): number {
    return directory === 0 ? 0 : wordAt(this.columns.directoryEnds, directory - 1)
  }

  directoryEnd(directory: number): number {
    return wordAt(this.columns.directoryEnds, directory)
  }

  /** Where in the names the last part of an entry's path begins. */
  nameStart(at: number): number {
    return this.#start + (at === 0 ? 0 : wordAt(this.columns.nameEnds, 2 * at - 1))
  }

  /** Where in the names the last part of an entry's path ends, and its link begins. */
  nameEnd(at: number): number {
    return this.#start + wordAt(this.columns.nameEnds, 2 * at)
  }

  linkEnd(at: number): number {
    return this.#start + wordAt(this.columns.nameEnds, 2 * at + 1)
  }

  path(at: number): string {
    const { names } = this.columns
    const directory = this.directory(at)
    const path = names.slice(this.directoryStart(directory), this.directoryEnd(directory))
    return joinPath(path, names.slice(this.nameStart(at), this.nameEnd(at)))
  }

  link(at: number): string {
    return this.columns.names.slice(this.nameEnd(at), this.linkEnd(at))
  }

  unpacked(at: number): number {
    return doubleAt(this.columns.unpacked, at)
  }

  compressed(at: number): number {
    return doubleAt(this.columns.compressed, at)
  }

  content(at: number): string {
    const { buffer, byteOffset } = this.hashes
    return Buffer.from(buffer, byteOffset + at * HASH_LENGTH, HASH_LENGTH).toString('base64url')
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
