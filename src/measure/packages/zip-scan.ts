import type { ReadingBudget } from '../reading-budget.ts'

/** A local file header (PKWARE APPNOTE, 4.3.7), and where what it describes begins in the file. */
export interface ZipEntry {
  readonly name: string
  /** 0: stored as it is; 8: deflated. */
  readonly method: number
  /** Compressed bytes; null where they are told only behind them. */
  readonly size: number | null
  readonly start: number
}

/** What is to be done with what stands behind a header. */
export interface ZipReading {
  /**
   * Is told of each entry in the order of the file. `keep` asks for its first bytes, compressed as they are; `enter` looks for headers in
   * its content, too.
   */
  entry(entry: ZipEntry): 'skip' | 'keep' | 'enter'
  /** The bytes that were to be kept, and what may stand behind them. */
  kept(entry: ZipEntry, bytes: Buffer): void
}

const MARK = Buffer.from('PK\x03\x04', 'latin1')
const HEADER_LENGTH = 30
/** Bit 3: sizes stand behind the data. */
const SIZES_BEHIND = 8
const UNKNOWN = 0xffff_ffff

/** No file in a layer has a longer one. */
const LONGEST_NAME = 4096

/** Bytes of an entry that are kept. */
const MOST_KEPT = 32 * 1024

const STEPS_OF_AN_ENTRY = 4
const BYTES_SOUGHT_IN_A_STEP = 4096

/** Reads an archive as it goes by, from header to header, without the directory at its end. Nothing throws but the budget. */
export class ZipScan {
  readonly #reading: ZipReading
  readonly #budget: ReadingBudget
  #pending = Buffer.alloc(0)
  /** Where in the file the first pending byte stands. */
  #at = 0
  /** Bytes that are still to be passed over. */
  #toSkip = 0
  #wanted: ZipEntry | null = null

  constructor(reading: ZipReading, budget: ReadingBudget) {
    this.#reading = reading
    this.#budget = budget
  }

  add(piece: Buffer): void {
    this.#budget.spend('steps', piece.length / BYTES_SOUGHT_IN_A_STEP)
    const skipped = Math.min(this.#toSkip, piece.length)
    this.#toSkip -= skipped
    this.#at += skipped
    if (skipped === piece.length) return
    const rest = piece.subarray(skipped)
    let data = this.#pending.length === 0 ? rest : Buffer.concat([this.#pending, rest])
    for (let used = this.#step(data); used > 0; used = this.#step(data)) {
      const passed = Math.min(used, data.length)
      this.#at += passed
      this.#toSkip = used - passed
      data = data.subarray(passed)
    }
    // A copy: pieces of a stream are big.
    this.#pending = Buffer.from(data)
  }

  /** There is no more. */
  end(): void {
    if (this.#wanted !== null) this.#reading.kept(this.#wanted, this.#pending)
  }

  /** How many bytes are done with, which may be more than there are; 0: more are needed. */
  #step(data: Buffer): number {
    if (this.#wanted !== null) return this.#keep(data, this.#wanted)
    const mark = data.indexOf(MARK)
    if (mark < 0) return Math.max(0, data.length - MARK.length + 1)
    return mark > 0 ? mark : this.#header(data)
  }

  #keep(data: Buffer, entry: ZipEntry): number {
    const length = Math.min(entry.size ?? MOST_KEPT, MOST_KEPT)
    if (data.length < length) return 0
    this.#wanted = null
    this.#reading.kept(entry, data.subarray(0, length))
    // What is deflated and of unknown length is looked through for the next header.
    return entry.size ?? 1
  }

  #header(data: Buffer): number {
    if (data.length < HEADER_LENGTH) return 0
    const [nameLength, extraLength] = [data.readUInt16LE(26), data.readUInt16LE(28)]
    if (nameLength > LONGEST_NAME) return MARK.length
    const length = HEADER_LENGTH + nameLength
    if (data.length < length) return 0
    this.#budget.spend('steps', STEPS_OF_AN_ENTRY)
    this.#budget.spend('parsed', length)
    const size = data.readUInt32LE(18)
    const isUnknown = size === UNKNOWN || (data.readUInt16LE(6) & SIZES_BEHIND) !== 0
    const entry = {
      name: data.toString('utf8', HEADER_LENGTH, length),
      method: data.readUInt16LE(8),
      size: isUnknown ? null : size,
      start: this.#at + length + extraLength,
    }
    const answer = this.#reading.entry(entry)
    if (answer === 'keep') this.#wanted = entry
    return length + extraLength + (answer === 'skip' ? (entry.size ?? 0) : 0)
  }
}
