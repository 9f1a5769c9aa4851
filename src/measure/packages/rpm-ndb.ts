const [HEADER_MARK, SLOT_MARK, BLOB_MARK] = ['RpmP', 'Slot', 'BlbS'].map(text => Buffer.from(text, 'latin1'))

const PAGE = 4096
/** Of a slot, of the header of a blob, and of the blocks that a slot counts in. */
const UNIT = 16

/**
 * The packages' headers in rpm's own format: pages of slots, each with the place of a blob (rpm, lib/backend/ndb/rpmpkg.c). Numbers have
 * the low byte first. A place is read once, whatever slots say.
 */
export function* ndbHeaders(file: Buffer): Generator<Buffer> {
  if (file.length < PAGE || !isAt(file, 0, HEADER_MARK)) return
  const end = Math.min(file.length, file.readUInt32LE(12) * PAGE)
  let last = 0
  const places: number[] = []
  for (let at = 2 * UNIT; at + UNIT <= end && isAt(file, at, SLOT_MARK); at += UNIT)
    if (file.readUInt32LE(at + 4) !== 0) places.push(file.readUInt32LE(at + 8) * UNIT)
  for (const at of places.sort((a, b) => a - b)) {
    if (at < last || at + UNIT > file.length || !isAt(file, at, BLOB_MARK)) continue
    last = at + UNIT + file.readUInt32LE(at + 12)
    yield file.subarray(at + UNIT, last)
  }
}

function isAt(file: Buffer, at: number, mark: Buffer | undefined): boolean {
  return mark !== undefined && file.subarray(at, at + mark.length).equals(mark)
}
