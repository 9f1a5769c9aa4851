/** Bytes of the longest file header, that of 64 bits. */
export const HEADER_LENGTH = 64

export const MAGIC = Buffer.from('\x7fELF', 'latin1')

/** More sections than any linker makes of a program; each is 64 bytes of the table at most. */
const MOST_SECTIONS = 4096

/** Types of files that are linked: programs and shared libraries (ELF, "ELF Header", `e_type`). */
const FIXED = 2
const LINKED = new Set([FIXED, 3])

/** What a file's header says about where its section headers are. */
export interface ElfHeader {
  readonly wide: boolean
  readonly littleEndian: boolean
  /** Of the two types that are linked: a program at a fixed address. */
  readonly isFixed: boolean
  /** Where a program starts; 0 for a library. */
  readonly entry: number
  /** Offset in bytes of the program headers. */
  readonly segmentsStart: number
  readonly segmentsLength: number
  /** Offset in bytes of the section headers. */
  readonly tableStart: number
  readonly tableLength: number
  readonly sections: number
  /** Index of the section that holds the sections' names. */
  readonly names: number
}

/** One section header. Offsets and lengths in bytes. */
export interface ElfSection {
  /** Where in the section of names its own begins. */
  readonly name: number
  readonly type: number
  /** Of 64 flags the lower 32; no system has others. */
  readonly flags: number
  readonly offset: number
  readonly length: number
  /** Index of another section: of a symbol table, its strings. */
  readonly link: number
  /** Index of the section that relocations are for. */
  readonly info: number
}

/**
 * The header of a program or shared library, 32 or 64 bits, of either byte order.
 *
 * @param bytes the first 64 bytes of the file.
 * @returns null for whatever else: objects that are yet to be linked, core dumps, no section headers or more than 4096.
 */
export function parseElfHeader(bytes: Buffer): ElfHeader | null {
  const identity = identify(bytes)
  if (identity === null) return null
  const { wide, littleEndian } = identity
  const read = new Fields(bytes, wide, littleEndian)
  const counts = wide ? 58 : 46
  const [entryLength, sections] = [read.half(counts), read.half(counts + 2)]
  const isLinked = LINKED.has(read.half(16))
  if (!isLinked || entryLength !== entryLengthOf(wide) || sections === 0 || sections > MOST_SECTIONS)
    return null
  return {
    wide,
    littleEndian,
    isFixed: read.half(16) === FIXED,
    entry: read.word(24),
    segmentsStart: read.word(wide ? 32 : 28),
    segmentsLength: read.half(counts - 2) * segmentLengthOf(wide),
    tableStart: read.word(wide ? 40 : 32),
    tableLength: sections * entryLength,
    sections,
    names: read.half(counts + 4),
  }
}

/** What the first bytes say (ELF, "ELF Identification"). */
function identify(bytes: Buffer): { wide: boolean; littleEndian: boolean } | null {
  if (bytes.length < HEADER_LENGTH || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null
  const [width, order] = [bytes[4], bytes[5]]
  const isKnown = (width === 1 || width === 2) && (order === 1 || order === 2)
  return isKnown ? { wide: width === 2, littleEndian: order === 1 } : null
}

/** The section headers, from the bytes of their table. */
export function parseElfSections(table: Buffer, { wide, littleEndian, sections }: ElfHeader): ElfSection[] {
  const entryLength = entryLengthOf(wide)
  return Array.from({ length: sections }, (_, index) => {
    const read = new Fields(
      table.subarray(index * entryLength, (index + 1) * entryLength),
      wide,
      littleEndian,
    )
    return {
      name: read.int(0),
      type: read.int(4),
      flags: read.word(8) % 2 ** 32,
      offset: wide ? read.word(24) : read.word(16),
      length: wide ? read.word(32) : read.word(20),
      link: wide ? read.int(40) : read.int(24),
      info: wide ? read.int(44) : read.int(28),
    }
  })
}

function entryLengthOf(wide: boolean): number {
  return wide ? 64 : 40
}

/** One program header. Offset and length are bytes of the file. */
export interface ElfSegment {
  readonly type: number
  readonly offset: number
  /** Where it is loaded. */
  readonly address: number
  readonly length: number
}

/** The segments, from the bytes of their table. */
export function parseElfSegments(table: Buffer, { wide, littleEndian }: ElfHeader): ElfSegment[] {
  const segments: ElfSegment[] = []
  for (let at = 0; at < table.length; at += segmentLengthOf(wide)) {
    const read = new Fields(table.subarray(at), wide, littleEndian)
    const [offset, address, length] = wide ? [8, 16, 32] : [4, 8, 16]
    segments.push({
      type: read.int(0),
      offset: read.word(offset),
      address: read.word(address),
      length: read.word(length),
    })
  }
  return segments
}

/** The pairs of tag and value that a dynamic segment holds, as far as the one that ends it. */
export function parseDynamic(
  bytes: Buffer,
  { wide, littleEndian }: ElfHeader,
): (readonly [number, number])[] {
  const width = wide ? 8 : 4
  const pairs: (readonly [number, number])[] = []
  for (let at = 0; at + 2 * width <= bytes.length; at += 2 * width) {
    const read = new Fields(bytes.subarray(at), wide, littleEndian)
    if (read.word(0) === 0) break
    pairs.push([read.word(0), read.word(width)])
  }
  return pairs
}

function segmentLengthOf(wide: boolean): number {
  return wide ? 56 : 32
}

/** Numbers of a structure. Those of 64 bits are exact up to 2⁵³; beyond, they are past the end of every file. */
class Fields {
  readonly #bytes: Buffer
  readonly #wide: boolean
  readonly #littleEndian: boolean

  constructor(bytes: Buffer, wide: boolean, littleEndian: boolean) {
    this.#bytes = bytes
    this.#wide = wide
    this.#littleEndian = littleEndian
  }

  half(at: number): number {
    return this.#littleEndian ? this.#bytes.readUInt16LE(at) : this.#bytes.readUInt16BE(at)
  }

  int(at: number): number {
    return this.#littleEndian ? this.#bytes.readUInt32LE(at) : this.#bytes.readUInt32BE(at)
  }

  /** As wide as the file's addresses. */
  word(at: number): number {
    if (!this.#wide) return this.int(at)
    return Number(this.#littleEndian ? this.#bytes.readBigUInt64LE(at) : this.#bytes.readBigUInt64BE(at))
  }
}
