/** One tar block in bytes. */
export const BLOCK = 512

/** What a reader of image archives needs of a tar header. */
export interface ArchiveHeader {
  readonly name: string
  /** Bytes of content that follow. */
  readonly size: number
  /** The type flag: `0` file, `1` hard link, `2` symbolic link, `x` PAX records for the next entry… */
  readonly flag: string
  readonly link: string
}

/**
 * A tar header block (POSIX ustar and GNU), or null when its checksum is not right: no tar.
 *
 * Names in image archives are plain; bytes that are not UTF-8 become replacement characters and match nothing.
 */
export function parseArchiveHeader(block: Buffer): ArchiveHeader | null {
  const size = parseNumber(block.subarray(124, 136))
  if (size === null || parseNumber(block.subarray(148, 156)) !== checksum(block)) return null
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? text(block.subarray(345, 500)) : ''
  const name = text(block.subarray(0, 100))
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size,
    flag: String.fromCharCode(block[156] ?? 0).replace('\0', '0'),
    link: text(block.subarray(157, 257)),
  }
}

/** Texts of PAX records by key; the last of a key holds. Records that are no records end the reading. */
export function parsePaxRecords(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>()
  let at = 0
  while (at < bytes.length) {
    const blank = bytes.indexOf(0x20, at)
    const length = blank < 0 ? 0 : Number(bytes.toString('latin1', at, blank))
    if (!Number.isSafeInteger(length) || length <= blank - at || at + length > bytes.length) break
    const record = bytes.toString('utf8', blank + 1, at + length - 1)
    const equals = record.indexOf('=')
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1))
    at += length
  }
  return records
}

/** The text of a field that ends at its first NUL. */
export function text(field: Buffer): string {
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

/** Octal digits, or base-256 where the top bit is set; null for anything that is no number of bytes. */
function parseNumber(field: Buffer): number | null {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    const value = field.reduce((sum, byte, at) => sum * 256 + (at === 0 ? byte & 0x7f : byte), 0)
    return Number.isSafeInteger(value) ? value : null
  }
  const digits = text(field).trim()
  if (digits === '') return 0
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : null
}

/** Sum of all bytes, where the checksum's own count as blanks. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)
}
