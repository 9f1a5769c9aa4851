import { isUtf8 } from 'node:buffer'

/** Longest and first UTF-8 sequence that starts with a given byte; 0 for bytes that start none (RFC 3629). */
function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1
  if (lead < 0xc2 || lead > 0xf4) return 0
  if (lead < 0xe0) return 2
  return lead < 0xf0 ? 3 : 4
}

/**
 * The text of a name in a tar. A byte that is not part of UTF-8 becomes the lone surrogate U+DC00 + byte, as Python's
 * "surrogateescape" (PEP 383) does it: a name is never refused and never confused with another one.
 */
export function decodeName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes[at] ?? 0)
    const sequence = bytes.subarray(at, at + length)
    if (length > 0 && sequence.length === length && isUtf8(sequence)) {
      text += sequence.toString('utf8')
      at += length
    } else {
      text += String.fromCharCode(0xdc00 + (bytes[at] ?? 0))
      at++
    }
  }
  return text
}
