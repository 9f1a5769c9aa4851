/** The first byte of a zlib stream with a window of 32 kB, and the second for each of its four levels (RFC 1950, 2.2). */
export const ZLIB = 0x78
const LEVELS = new Set([0x01, 0x5e, 0x9c, 0xda])

/** Kinds of blocks (RFC 1951, 3.2.3). */
const KIND = { fixed: 1, dynamic: 2 }

/** Most codes that a block may have (RFC 1951, 3.2.7): of literals and lengths, and of distances. */
const MOST_LITERALS = 286
const MOST_DISTANCES = 30

/** Codes of 8 bits that stand for the literals from 0 to 143, in a fixed block (RFC 1951, 3.2.6). */
const FIRST_LITERAL = 0b00110000

/**
 * Whether a zlib stream may begin at a place, by the header of the stream and that of its first block, which is packed. It is right of every
 * stream, and of one other place in a million: to try a place by unpacking it takes a hundred times as long.
 *
 * @param first the first byte that it unpacks to, below 144.
 */
export function mayBeginZlib(data: Buffer, at: number, first: number): boolean {
  if (data[at] !== ZLIB || !LEVELS.has(data[at + 1] ?? 0)) return false
  const block = 8 * (at + 2)
  const kind = bitsAt(data, block + 1, 2)
  if (kind === KIND.fixed) return reversed(bitsAt(data, block + 3, 8)) === FIRST_LITERAL + first
  return kind === KIND.dynamic && hasCodes(data, block + 3)
}

/** Whether the header of a dynamic block is possible: the lengths of codes are written in a code of their own, which must be complete. */
function hasCodes(data: Buffer, start: number): boolean {
  if (bitsAt(data, start, 5) + 257 > MOST_LITERALS || bitsAt(data, start + 5, 5) + 1 > MOST_DISTANCES)
    return false
  const count = bitsAt(data, start + 10, 4) + 4
  let used = 0
  for (let code = 0; code < count; code++) {
    const length = bitsAt(data, start + 14 + 3 * code, 3)
    if (length > 0) used += 1 << (7 - length)
  }
  return used === 1 << 7
}

/** At most eight bits, the lowest of each byte first. */
function bitsAt(data: Buffer, from: number, count: number): number {
  const byte = from >> 3
  const both = (data[byte] ?? 0) | ((data[byte + 1] ?? 0) << 8)
  return (both >> (from & 7)) & ((1 << count) - 1)
}

/** Eight bits from the last to the first: codes are written with their highest bit first. */
function reversed(bits: number): number {
  let result = 0
  for (let at = 0; at < 8; at++) result |= ((bits >> at) & 1) << (7 - at)
  return result
}
