import { type ElfHeader, type ElfSegment, parseDynamic } from './elf-header.ts'
import type { ByteWindow } from './byte-window.ts'

/** Tags of the dynamic segment (ELF, "Dynamic Section"). */
const TAG = { needed: 1, names: 5, namesLength: 10 }

/** Bytes of a dynamic segment and of its names, and how many libraries a program asks for; what has more is no program of anybody. */
const LONGEST_DYNAMIC = 16 * 1024
const LONGEST_NAMES = 8 * 1024 * 1024
const MOST_NEEDED = 512

const NAME = /^[\w.+@-]{1,200}$/

/**
 * Finds the libraries that a program asks the loader for, as the loader does: from the dynamic segment to the table of names. Content is
 * untrusted: what does not make sense cannot be told.
 */
export class NeededLibraries {
  /** Whether there is something still to be read. */
  isOpen = true
  /** Null: it cannot be told. */
  names: readonly string[] | null = null
  readonly #dynamic: ElfSegment
  readonly #loaded: readonly ElfSegment[]
  readonly #header: ElfHeader
  #pairs: readonly (readonly [number, number])[] | null = null

  /** @param loaded the segments that say where in the file an address is. */
  constructor(dynamic: ElfSegment, loaded: readonly ElfSegment[], header: ElfHeader) {
    this.#dynamic = dynamic
    this.#loaded = loaded
    this.#header = header
    this.isOpen = dynamic.length <= LONGEST_DYNAMIC
  }

  /** Takes what has gone by, at once, so that it is remembered for sure. */
  read(window: ByteWindow): void {
    if (!this.isOpen) return
    this.#readDynamic(window)
    this.#readNames(window)
  }

  #readDynamic(window: ByteWindow): void {
    const { offset, length } = this.#dynamic
    if (this.#pairs !== null || window.seen < offset + length) return
    const bytes = window.slice(offset, length)
    this.#pairs = bytes === null ? null : parseDynamic(bytes, this.#header)
    this.isOpen = bytes !== null
  }

  #readNames(window: ByteWindow): void {
    if (this.#pairs === null) return
    const places = this.#pairs.filter(([tag]) => tag === TAG.needed).map(([, place]) => place)
    const [offset, length] = [this.#offsetOf(this.#valueOf(TAG.names)), this.#valueOf(TAG.namesLength)]
    const isSound =
      offset !== null && length !== null && length <= LONGEST_NAMES && places.length <= MOST_NEEDED
    if (isSound && window.seen < offset + length) return
    const table = isSound ? window.slice(offset, length) : null
    this.names = places.length === 0 ? [] : table === null ? null : namesIn(table, places)
    this.isOpen = false
  }

  #valueOf(wanted: number): number | null {
    return this.#pairs?.find(([tag]) => tag === wanted)?.[1] ?? null
  }

  #offsetOf(place: number | null): number | null {
    if (place === null) return null
    const segment = this.#loaded.find(({ address, length }) => address <= place && place < address + length)
    return segment === undefined ? null : place - segment.address + segment.offset
  }
}

function namesIn(table: Buffer, places: readonly number[]): string[] | null {
  const names = places.map(place => {
    const end = table.indexOf(0, place)
    return place < table.length && end >= 0 ? table.toString('latin1', place, Math.min(end, place + 201)) : ''
  })
  return names.every(name => NAME.test(name)) ? [...new Set(names)].sort() : null
}
