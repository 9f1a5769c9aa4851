/** What a JSON document may be made of. */
export interface JsonLimits {
  /** Items of lists and properties of objects in all. Each takes memory, however short its text is. */
  readonly values: number
  /** Lists and objects inside of each other. */
  readonly depth: number
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Whether the bytes of what may be a JSON document stay within limits: to be asked before it is parsed, for that takes the memory. */
export function isBoundedJson(bytes: Buffer, { values, depth }: JsonLimits): boolean {
  let [made, deep] = [0, 0]
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) at = endOfText(bytes, at)
    else if (byte === COMMA) made++
    else if (OPENING.has(byte)) {
      made++
      deep++
    } else if (CLOSING.has(byte)) deep--
    if (made > values || deep > depth) return false
  }
  return true
}

/** The place of the quote that ends a text. */
function endOfText(bytes: Buffer, start: number): number {
  for (let end = bytes.indexOf(QUOTE, start + 1); end >= 0; end = bytes.indexOf(QUOTE, end + 1)) {
    let escapes = 0
    while (bytes[end - 1 - escapes] === BACKSLASH) escapes++
    if (escapes % 2 === 0) return end
  }
  return bytes.length
}
