/** A package as a database of rpm is to have it. */
export interface RpmInput {
  readonly name: string
  readonly version: string
  readonly release: string
  readonly epoch?: number
  /** Absolute paths. */
  readonly files?: readonly string[]
}

const [INT32, STRING, STRINGS] = [4, 6, 8]

/** A header as databases keep it: a region first, as rpm has it, then the tags. */
export function rpmHeader({ name, version, release, epoch, files = [] }: RpmInput): Buffer {
  const split = files.map(file => file.lastIndexOf('/') + 1)
  const directories = [...new Set(files.map((file, index) => file.slice(0, split[index])))]
  const indexes = files.map((file, index) => directories.indexOf(file.slice(0, split[index])))
  const fields: [tag: number, type: number, count: number, data: Buffer][] = [
    [63, 7, 16, Buffer.alloc(16)],
    [1000, STRING, 1, textsOf([name])],
    [1001, STRING, 1, textsOf([version])],
    [1002, STRING, 1, textsOf([release])],
    ...(epoch === undefined
      ? []
      : ([[1003, INT32, 1, intsOf([epoch])]] as [number, number, number, Buffer][])),
    [1116, INT32, files.length, intsOf(indexes)],
    [1117, STRINGS, files.length, textsOf(files.map((file, index) => file.slice(split[index])))],
    [1118, STRINGS, directories.length, textsOf(directories)],
  ]
  const index: number[] = []
  let length = 0
  for (const [tag, type, count, data] of fields) {
    index.push(tag, type, length, count)
    length += data.length
  }
  return Buffer.concat([intsOf([fields.length, length, ...index]), ...fields.map(field => field[3])])
}

function textsOf(texts: readonly string[]): Buffer {
  return Buffer.from(texts.map(text => `${text}\0`).join(''))
}

function intsOf(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length)
  numbers.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index))
  return bytes
}

/** rpm's own format, of one page of slots. */
export function ndbFile(headers: readonly Buffer[]): Buffer {
  const page = Buffer.alloc(4096)
  page.write('RpmP', 'latin1')
  page.writeUInt32LE(1, 12)
  for (let at = 32; at < page.length; at += 16) page.write('Slot', at, 'latin1')
  const parts = [page]
  let end = page.length
  headers.forEach((header, index) => {
    const blob = Buffer.alloc(Math.ceil((16 + header.length) / 16) * 16)
    blob.write('BlbS', 'latin1')
    blob.writeUInt32LE(index + 1, 4)
    blob.writeUInt32LE(header.length, 12)
    blob.set(header, 16)
    page.writeUInt32LE(index + 1, 32 + 16 * index + 4)
    page.writeUInt32LE(end / 16, 32 + 16 * index + 8)
    parts.push(blob)
    end += blob.length
  })
  return Buffer.concat(parts)
}

const BERKELEY_PAGE = 512

/** A hash database of Berkeley DB: one page of places, and a chain of pages for each header. */
export function berkeleyFile(headers: readonly Buffer[], order: 'little' | 'big' = 'little'): Buffer {
  const int = (page: Buffer, value: number, at: number) =>
    order === 'little' ? page.writeUInt32LE(value, at) : page.writeUInt32BE(value, at)
  const half = (page: Buffer, value: number, at: number) =>
    order === 'little' ? page.writeUInt16LE(value, at) : page.writeUInt16BE(value, at)
  const [meta, places] = [Buffer.alloc(BERKELEY_PAGE), Buffer.alloc(BERKELEY_PAGE)]
  int(meta, 0x061561, 12)
  int(meta, BERKELEY_PAGE, 20)
  places[25] = 13
  half(places, 2 * headers.length, 20)
  const pages = [meta, places]
  headers.forEach((header, index) => {
    const at = BERKELEY_PAGE - 16 * (index + 1)
    half(places, at, 26 + 4 * index + 2)
    places[at] = 3
    int(places, pages.length, at + 4)
    int(places, header.length, at + 8)
    const room = BERKELEY_PAGE - 26
    for (let from = 0; from < header.length; from += room) {
      const page = Buffer.alloc(BERKELEY_PAGE)
      const part = header.subarray(from, from + room)
      page[25] = 7
      int(page, from + room < header.length ? pages.length + 1 : 0, 16)
      half(page, part.length, 22)
      page.set(part, 26)
      pages.push(page)
    }
  })
  return Buffer.concat(pages)
}

const SQLITE_PAGE = 512

/** An SQLite database with the table `Packages`: an inner page, a leaf for each header, and chains of what has no room there. */
export function sqliteFile(headers: readonly Buffer[]): Buffer {
  const [first, inner] = [Buffer.alloc(SQLITE_PAGE), Buffer.alloc(SQLITE_PAGE)]
  const pages: Buffer[] = [first, inner]
  const schema = recordOf(['table', 'Packages', 'Packages', 2, 'CREATE TABLE …'])
  writeLeaf(first, 100, Buffer.concat([varint(schema.length), varint(1), schema]))
  first.write('SQLite format 3\0', 'latin1')
  first.writeUInt16BE(SQLITE_PAGE, 16)
  const leaves = headers.map((header, index) => {
    const record = recordOf([null, header])
    const local = localLength(record.length)
    const page = Buffer.alloc(SQLITE_PAGE)
    pages.push(page)
    const leaf = pages.length
    const next = record.length > local ? [intsOf([pages.length + 1])] : []
    writeLeaf(
      page,
      0,
      Buffer.concat([varint(record.length), varint(index + 1), record.subarray(0, local), ...next]),
    )
    for (let from = local; from < record.length; from += SQLITE_PAGE - 4) {
      const part = record.subarray(from, from + SQLITE_PAGE - 4)
      const following = from + part.length < record.length ? pages.length + 2 : 0
      pages.push(Buffer.concat([intsOf([following]), part, Buffer.alloc(SQLITE_PAGE - 4 - part.length)]))
    }
    return leaf
  })
  writeInner(inner, leaves)
  return Buffer.concat(pages)
}

function writeLeaf(page: Buffer, start: number, cell: Buffer): void {
  const at = SQLITE_PAGE - cell.length
  page[start] = 0x0d
  page.writeUInt16BE(1, start + 3)
  page.writeUInt16BE(at, start + 8)
  page.set(cell, at)
}

function writeInner(page: Buffer, leaves: readonly number[]): void {
  page[0] = 0x05
  page.writeUInt16BE(leaves.length - 1, 3)
  page.writeUInt32BE(leaves.at(-1) ?? 0, 8)
  leaves.slice(0, -1).forEach((leaf, index) => {
    const at = SQLITE_PAGE - 5 * (index + 1)
    page.writeUInt16BE(at, 12 + 2 * index)
    page.writeUInt32BE(leaf, at)
    page[at + 4] = index + 1
  })
}

function localLength(length: number): number {
  const most = SQLITE_PAGE - 35
  if (length <= most) return length
  const least = Math.floor(((SQLITE_PAGE - 12) * 32) / 255) - 23
  const fitting = least + ((length - least) % (SQLITE_PAGE - 4))
  return fitting <= most ? fitting : least
}

function recordOf(values: readonly (string | number | Buffer | null)[]): Buffer {
  const columns = values.map((value): [Buffer, Buffer] => {
    if (value === null) return [varint(0), Buffer.alloc(0)]
    if (typeof value === 'number') return [varint(1), Buffer.of(value)]
    const bytes = Buffer.from(value as string)
    return [varint(2 * bytes.length + (typeof value === 'string' ? 13 : 12)), bytes]
  })
  const types = Buffer.concat(columns.map(([type]) => type))
  return Buffer.concat([varint(types.length + 1), types, ...columns.map(([, bytes]) => bytes)])
}

function varint(value: number): Buffer {
  const bytes = [value & 127]
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 127) | 128)
  return Buffer.from(bytes)
}
