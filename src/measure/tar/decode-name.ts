import { isUtf8 } from 'node:buffer'

/** Characters that are made a text at a time: each is an argument. */
const PIECE = 4096

/**
 * The text of a name in a tar. A byte that is not part of UTF-8 becomes the lone surrogate U+DC00 + byte, as Python's
 * "surrogateescape" (PEP 383) does it: a name is never refused and never confused with another one.
 */
export function decodeName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  const parts: string[] = []
  let points: number[] = []
  for (let at = 0; at < bytes.length;) {
    const { point, length } = sequenceAt(bytes, at)
    points.push(point)
    at += length
    if (points.length < PIECE) continue
    parts.push(String.fromCodePoint(...points))
    points = []
  }
  return parts.join('') + String.fromCodePoint(...points)
}

/** The character that begins at a byte, or the stand-in for a byte that begins none. */
function sequenceAt(bytes: Buffer, at: number): { readonly point: number; readonly length: number } {
  const lead = bytes[at] ?? 0
  const length = sequenceLength(lead)
  let point = length === 1 ? lead : lead & (0x7f >> length)
  let valid = length > 0
  for (let more = 1; more < length; more++) {
    const byte = bytes[at + more] ?? 0
    valid &&= (byte & 0xc0) === 0x80
    point = (point << 6) | (byte & 0x3f)
  }
  return valid && isShortest(point, length) ? { point, length } : { point: 0xdc00 + lead, length: 1 }
}

/** Length of the UTF-8 sequence that starts with a given byte; 0 for bytes that start none (RFC 3629). */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/** Longer forms of a character, surrogates and what is beyond Unicode are no UTF-8. */
function isShortest(point: number, length: number): boolean {
  if (length === 3) return point >= 0x800 && (point < 0xd800 || point > 0xdfff)
  return length !== 4 || (point >= 0x10000 && point <= 0x10ffff)
}
