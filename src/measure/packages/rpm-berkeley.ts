/** Of a hash database, in its first page (Berkeley DB, src/dbinc/db_page.h, `DBMETA`). */
const MAGIC = 0x06_15_61

/** Kinds of pages, and of what stands in one (db_page.h). */
const KIND = { unsortedHash: 2, overflow: 7, hash: 13 }
const OFF_PAGE = 3

const PAGE_HEADER = 26
const LEAST_PAGE = 512
const MOST_PAGE = 65_536

/**
 * The packages' headers in a hash database of Berkeley DB, which rpm had before 4.16: values lie in chains of pages. Each page is read
 * once, whatever chains say.
 */
export function* berkeleyHeaders(file: Buffer): Generator<Buffer> {
  const pages = file.length < LEAST_PAGE ? null : Pages.of(file)
  if (pages === null) return
  for (let page = 1; page < pages.count; page++) {
    const kind = pages.kind(page)
    if (kind !== KIND.hash && kind !== KIND.unsortedHash) continue
    // Keys and values take turns.
    for (let entry = 1; entry < pages.entries(page); entry += 2) {
      const first = pages.valueOf(page, entry)
      if (first !== null) yield pages.chain(first)
    }
  }
}

class Pages {
  readonly count: number
  readonly #file: Buffer
  readonly #size: number
  readonly #isLittle: boolean
  readonly #read = new Set<number>()

  static of(file: Buffer): Pages | null {
    const isLittle = file.readUInt32LE(12) === MAGIC
    if (!isLittle && file.readUInt32BE(12) !== MAGIC) return null
    const size = isLittle ? file.readUInt32LE(20) : file.readUInt32BE(20)
    const isSize = size >= LEAST_PAGE && size <= MOST_PAGE && (size & (size - 1)) === 0
    return isSize ? new Pages(file, size, isLittle) : null
  }

  private constructor(file: Buffer, size: number, isLittle: boolean) {
    this.#file = file
    this.#size = size
    this.#isLittle = isLittle
    this.count = Math.floor(file.length / size)
  }

  kind(page: number): number {
    return this.#file[page * this.#size + 25] ?? 0
  }

  /** No more than have room for their places. */
  entries(page: number): number {
    return Math.min(this.#half(page * this.#size + 20), (this.#size - PAGE_HEADER) / 2)
  }

  /** The page where a value begins; null for one that lies in this page, and is no package. */
  valueOf(page: number, entry: number): number | null {
    const at = this.#half(page * this.#size + PAGE_HEADER + 2 * entry)
    if (at + 12 > this.#size || this.#file[page * this.#size + at] !== OFF_PAGE) return null
    return this.#int(page * this.#size + at + 4)
  }

  chain(first: number): Buffer {
    const parts: Buffer[] = []
    for (let page = first; page > 0 && page < this.count && !this.#read.has(page);) {
      this.#read.add(page)
      if (this.kind(page) !== KIND.overflow) break
      const start = page * this.#size
      const next = this.#int(start + 16)
      const length = next === 0 ? this.#half(start + 22) : this.#size
      parts.push(
        this.#file.subarray(start + PAGE_HEADER, Math.min(start + PAGE_HEADER + length, start + this.#size)),
      )
      page = next
    }
    return Buffer.concat(parts)
  }

  #half(at: number): number {
    return this.#isLittle ? this.#file.readUInt16LE(at) : this.#file.readUInt16BE(at)
  }

  #int(at: number): number {
    return this.#isLittle ? this.#file.readUInt32LE(at) : this.#file.readUInt32BE(at)
  }
}
