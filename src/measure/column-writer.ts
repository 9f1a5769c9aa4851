import { HASH_LENGTH } from '../model/image-files.ts'
import type { EntryType, LayerEntry } from '../model/layer-index.ts'
import { enlarged } from '../model/column.ts'
import { DirectoryWriter } from './directory-writer.ts'
import { ColumnEntries, ENTRY_TYPES, type EntryRest } from './entry-columns.ts'
import { NameWriter } from './name-writer.ts'

/** Entries that there is room for at first. */
const START = 64

const TYPE_NUMBERS = Object.fromEntries(ENTRY_TYPES.map((type, at) => [type, at])) as Readonly<
  Record<EntryType, number>
>

/** An entry with the hash of its content as it is computed, a character a byte; what is kept of it is the beginning. */
export type NewEntry = Omit<LayerEntry, 'content' | 'compressed' | keyof EntryRest> & {
  readonly sha256?: string
}

/** Puts entries into columns, which grow as they need to. */
export class ColumnWriter {
  #count = 0
  readonly #names = new NameWriter()
  readonly #directories = new DirectoryWriter()
  #directoryOf = new Uint32Array(START)
  #nameEnds = new Uint32Array(2 * START)
  #types = new Uint8Array(START)
  #modes = new Uint16Array(START)
  #uids = new Float64Array(START)
  #gids = new Float64Array(START)
  #unpacked = new Float64Array(START)
  #compressed = new Float64Array(START)
  #hashes = Buffer.alloc(HASH_LENGTH * START)
  readonly #rest = new Map<number, EntryRest>()

  /**
   * @param compressed its share of the layer, bytes.
   * @param rest what there is to say of a program, if there is.
   */
  add(
    { path, type, unpacked, mode, uid, gid, link = '', sha256 = '' }: NewEntry,
    compressed: number,
    rest: EntryRest | null,
  ): void {
    if (this.#count === this.#types.length) this.#grow()
    const at = this.#count++
    const { directory, name } = this.#directories.add(path)
    this.#directoryOf[at] = directory
    this.#nameEnds[2 * at] = this.#names.add(name)
    this.#nameEnds[2 * at + 1] = this.#names.add(link)
    this.#types[at] = TYPE_NUMBERS[type]
    this.#modes[at] = mode
    this.#uids[at] = uid
    this.#gids[at] = gid
    this.#unpacked[at] = unpacked
    this.#compressed[at] = compressed
    this.#hashes.write(sha256, at * HASH_LENGTH, HASH_LENGTH, 'latin1')
    if (rest !== null) this.#rest.set(at, rest)
  }

  /** The entries so far. Nothing may be added afterwards. */
  entries(): ColumnEntries {
    const count = this.#count
    return new ColumnEntries({
      names: this.#directories.paths() + this.#names.text(),
      directoryEnds: this.#directories.ends(),
      directories: this.#directoryOf.subarray(0, count),
      nameEnds: this.#nameEnds.subarray(0, 2 * count),
      types: this.#types.subarray(0, count),
      modes: this.#modes.subarray(0, count),
      uids: this.#uids.subarray(0, count),
      gids: this.#gids.subarray(0, count),
      unpacked: this.#unpacked.subarray(0, count),
      compressed: this.#compressed.subarray(0, count),
      hashes: this.#hashes.subarray(0, HASH_LENGTH * count),
      rest: this.#rest,
    })
  }

  #grow(): void {
    const room = 2 * this.#count
    this.#directoryOf = enlarged(this.#directoryOf, Uint32Array, room)
    this.#nameEnds = enlarged(this.#nameEnds, Uint32Array, 2 * room)
    this.#types = enlarged(this.#types, Uint8Array, room)
    this.#modes = enlarged(this.#modes, Uint16Array, room)
    this.#uids = enlarged(this.#uids, Float64Array, room)
    this.#gids = enlarged(this.#gids, Float64Array, room)
    this.#unpacked = enlarged(this.#unpacked, Float64Array, room)
    this.#compressed = enlarged(this.#compressed, Float64Array, room)
    this.#hashes = Buffer.from(
      enlarged(new Uint8Array(this.#hashes.buffer), Uint8Array, HASH_LENGTH * room).buffer,
    )
  }
}
