const MAGIC = Buffer.from('SQLite format 3\0', 'latin1')
const FILE_HEADER = 100
const [INTERIOR, LEAF] = [0x05, 0x0d]
const [LEAST_PAGE, MOST_PAGE] = [512, 65_536]

/** A value of a row: texts and blobs as their bytes, numbers and null as null. */
type Value = Buffer | null

/**
 * The rows of a table of an SQLite database that is at rest (SQLite, "Database File Format"): trees of pages, rows that are too long for
 * one going on in a chain of others. Each page is read once, whatever trees and chains say; what makes no sense is left out.
 */
export function* sqliteRows(file: Buffer, table: string): Generator<readonly Value[]> {
  const database = Database.of(file)
  const root = database === null ? null : rootOf(database, table)
  if (database !== null && root !== null) for (const row of database.payloads(root)) yield valuesOf(row)
}

/** The first page of a table; null where there is none of that name. */
function rootOf(database: Database, table: string): number | null {
  for (const payload of database.payloads(SCHEMA)) {
    const [type, name] = valuesOf(payload)
    if (type?.toString() === 'table' && name?.toString() === table) return numberAt(payload, 3)
  }
  return null
}

/** The page of the table of tables. */
const SCHEMA = 1

class Database {
  readonly #file: Buffer
  readonly #size: number
  readonly #usable: number
  readonly #read = new Set<number>()

  static of(file: Buffer): Database | null {
    if (file.length < LEAST_PAGE || !file.subarray(0, MAGIC.length).equals(MAGIC)) return null
    const told = file.readUInt16BE(16)
    const size = told === 1 ? MOST_PAGE : told
    return size < LEAST_PAGE || size > file.length ? null : new Database(file, size, file[20] ?? 0)
  }

  private constructor(file: Buffer, size: number, reserved: number) {
    this.#file = file
    this.#size = size
    this.#usable = size - reserved
  }

  /** Of all rows of a tree, the left ones first. */
  *payloads(root: number): Generator<Buffer> {
    const todo = [root]
    for (let number = todo.pop(); number !== undefined; number = todo.pop()) {
      const page = this.#page(number)
      if (page === null) continue
      const start = number === SCHEMA ? FILE_HEADER : 0
      const kind = page[start]
      if (kind !== INTERIOR && kind !== LEAF) continue
      const cells = cellsOf(page, start, kind)
      if (kind === LEAF) for (const at of cells) yield this.#payload(page, at)
      else todo.push(page.readUInt32BE(start + 8), ...cells.map(at => page.readUInt32BE(at)).reverse())
    }
  }

  /** Null for what is not there, or was read. */
  #page(number: number): Buffer | null {
    const end = number * this.#size
    if (number < 1 || end > this.#file.length || this.#read.has(number)) return null
    this.#read.add(number)
    return this.#file.subarray(end - this.#size, end)
  }

  #payload(page: Buffer, at: number): Buffer {
    const [length, afterLength] = varint(page, at)
    const [, start] = varint(page, afterLength)
    const local = this.#localLength(length)
    const parts = [page.subarray(start, start + local)]
    let left = length - local
    let next = left > 0 && start + local + 4 <= page.length ? page.readUInt32BE(start + local) : 0
    for (let more = this.#page(next); left > 0 && more !== null; more = this.#page(next)) {
      const part = more.subarray(4, Math.min(4 + left, this.#usable))
      parts.push(part)
      left -= part.length
      next = more.readUInt32BE(0)
    }
    return parts.length === 1 ? page.subarray(start, start + local) : Buffer.concat(parts)
  }

  /** How much of a row its leaf holds ("Cell Payload Overflow Pages"). */
  #localLength(length: number): number {
    const most = this.#usable - 35
    if (length <= most) return length
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23
    const fitting = least + ((length - least) % (this.#usable - 4))
    return fitting <= most ? fitting : least
  }
}

/** Where the cells of a page stand: those that have room in it. */
function cellsOf(page: Buffer, start: number, kind: number): number[] {
  const pointers = start + (kind === LEAF ? 8 : 12)
  const count = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2))
  const cells = Array.from({ length: count }, (_, index) => page.readUInt16BE(pointers + 2 * index))
  return cells.filter(at => at + 4 <= page.length)
}

/** Up to nine bytes, the high ones first; those beyond 2⁵³ are past the end of every file. */
function varint(bytes: Buffer, at: number): [value: number, end: number] {
  let value = 0
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index] ?? 0
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, at + index + 1]
  }
  return [value * 256 + (bytes[at + 8] ?? 0), at + 9]
}

/** Bytes of a number by its serial type ("Record Format"). */
const NUMBER_LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
const MOST_COLUMNS = 16

function* columnsOf(payload: Buffer): Generator<{ type: number; start: number; end: number }> {
  const [header, first] = varint(payload, 0)
  let start = header
  let at = first
  for (let column = 0; at < header && at < payload.length && column < MOST_COLUMNS; column++) {
    const [type, next] = varint(payload, at)
    const end = start + (type < 12 ? (NUMBER_LENGTHS[type] ?? 0) : Math.floor((type - 12) / 2))
    yield { type, start, end }
    start = end
    at = next
  }
}

function valuesOf(payload: Buffer): Value[] {
  return [...columnsOf(payload)].map(({ type, start, end }) =>
    type < 12 ? null : payload.subarray(start, end),
  )
}

/** A whole number of at most six bytes in a column; null for another value. */
function numberAt(payload: Buffer, column: number): number | null {
  const { type = 0, start = 0, end = 0 } = [...columnsOf(payload)][column] ?? {}
  if (type === 9) return 1
  return type >= 1 && type <= 5 && end <= payload.length ? payload.readUIntBE(start, end - start) : null
}
