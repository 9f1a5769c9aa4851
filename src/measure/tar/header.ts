import { wordAt } from '../../model/column.ts'
import { LayerFault } from '../layer-fault.ts'
import { messages } from '../messages.ts'
import { decodeName } from './decode-name.ts'

/** Bytes of a tar block: headers are one, contents are filled up to a multiple. */
export const BLOCK = 512

/** One header block as it stands, its names decoded. */
export interface TarHeader {
  readonly name: string
  /** Only of a link. */
  readonly link: string
  /** The type flag, one character; NUL for a regular file of the oldest tars. */
  readonly flag: string
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of content that follow, if the type has content. */
  readonly size: number
}

/** Whether the block that begins at `at` has nothing but zeros: the end of an archive. */
export function isZeroBlock(bytes: Buffer, at = 0): boolean {
  return bytes[at] === 0 && bytes.subarray(at, at + BLOCK).equals(ZEROS)
}

const ZEROS = Buffer.alloc(BLOCK)

const HARD_LINK = 0x31
const SYMBOLIC_LINK = 0x32

/**
 * Parses the header block that begins at `at` (POSIX.1-1988 ustar, GNU and the oldest format). As lenient as Go's
 * archive/tar, by which every container engine unpacks layers.
 *
 * @throws LayerFault when the checksum is wrong or a number is not one.
 */
export function parseHeader(bytes: Buffer, at = 0): TarHeader {
  if (!hasValidChecksum(bytes, at)) throw new LayerFault(messages.tarHeaderInvalid)
  const flag = bytes[at + 156] ?? 0
  const name = decodeField(bytes, at, at + 100)
  // Most names need none, whatever the format.
  const prefix = bytes[at + 345] === 0 ? '' : prefixOf(bytes.subarray(at, at + BLOCK))
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    link: flag === HARD_LINK || flag === SYMBOLIC_LINK ? decodeField(bytes, at + 157, at + 257) : '',
    flag: String.fromCharCode(flag),
    mode: numberIn(bytes, at + 100, at + 108) & 0o7777,
    uid: numberIn(bytes, at + 108, at + 116),
    gid: numberIn(bytes, at + 116, at + 124),
    size: numberIn(bytes, at + 124, at + 136),
  }
}

/** The bytes before the first NUL. */
export function upToNul(field: Buffer): Buffer {
  const end = field.indexOf(0)
  return end === -1 ? field : field.subarray(0, end)
}

/** The text before the first NUL of a field. Most are ASCII, which costs no object but the text. */
function decodeField(block: Buffer, start: number, limit: number): string {
  let end = start
  let bits = 0
  for (let byte = block[end] ?? 0; end < limit && byte !== 0; byte = block[++end] ?? 0) bits |= byte
  return bits < 0x80 ? block.toString('latin1', start, end) : decodeName(block.subarray(start, end))
}

/**
 * A number in a header field: octal digits between blanks and NULs, or binary, big-endian, two's complement, marked by
 * the top bit ("base-256", GNU tar manual, "Extensions to the Format").
 *
 * @throws LayerFault when it is neither, or beyond what a double holds exactly.
 */
export function parseNumber(field: Buffer): number {
  return numberIn(field, 0, field.length)
}

function numberIn(block: Buffer, start: number, end: number): number {
  const plain = plainOctal(block, start, end)
  if (plain !== null) return plain
  const field = block.subarray(start, end)
  return ((field[0] ?? 0) & 0x80) !== 0 ? parseBinary(field) : exact(parseOctal(field) ?? 0)
}

const NUL = 0
const BLANK = 0x20
const DIGITS = 0x30

/** What all writers write, without an object: digits, then NULs or blanks. Null for all else. */
function plainOctal(block: Buffer, start: number, end: number): number | null {
  let value = 0
  let at = start
  for (let digit = (block[at] ?? 0) - DIGITS; at < end && digit >= 0 && digit < 8;) {
    value = value * 8 + digit
    digit = (block[++at] ?? 0) - DIGITS
  }
  const after = at < end ? block[at] : NUL
  const isEnd = after === NUL || (after === BLANK && (at + 1 === end || block[at + 1] === NUL))
  return at > start && isEnd ? value : null
}

/** NaN for what is no number; null for a field that is empty. */
function parseOctal(field: Buffer): number | null {
  const text = upToNul(field.subarray(leadingNuls(field)))
    .toString('latin1')
    .trim()
  if (text === '') return null
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8) : NaN
}

function leadingNuls(field: Buffer): number {
  const at = field.findIndex(byte => byte !== 0 && byte !== 0x20)
  return at === -1 ? field.length : at
}

function parseBinary(field: Buffer): number {
  const negative = ((field[0] ?? 0) & 0x40) !== 0
  let value = 0
  for (const [at, byte] of field.entries()) {
    const bits = at === 0 ? byte & 0x7f : byte
    value = value * 256 + (negative ? (at === 0 ? 0x7f : 0xff) - bits : bits)
  }
  return exact(negative ? -1 - value : value)
}

function exact(value: number): number {
  if (Number.isSafeInteger(value)) return value
  throw new LayerFault(messages.tarNumberInvalid)
}

/** The sum of the block's bytes, its own field taken as blanks; some old tars summed signed bytes. */
function hasValidChecksum(bytes: Buffer, start: number): boolean {
  const field = start + 148
  const written = plainOctal(bytes, field, field + 8) ?? parseOctal(bytes.subarray(field, field + 8))
  const sum = 8 * 0x20 + sumOfBlock(bytes, start) - sumOf(bytes, field, field + 8)
  return written === sum || written === sum - 256 * highBytes(bytes.subarray(start, start + BLOCK))
}

const TWO_LANES = 0xff_00_ff

/**
 * The sum of a block's bytes, four at a time: two are added to the upper half of a number and two to the lower half, of which each has room
 * for those of a block. It takes a quarter of the time, which is a fiftieth of all that half a million files take.
 */
function sumOfBlock(bytes: Buffer, start: number): number {
  const at = bytes.byteOffset + start
  // Blocks of a tar that is unpacked by the piece are at such places.
  if (at % 4 !== 0) return sumOf(bytes, start, start + BLOCK)
  const words = wordsOf(bytes.buffer)
  let lanes = 0
  for (let word = at / 4; word < (at + BLOCK) / 4; word++) {
    const four = wordAt(words, word)
    lanes = (lanes + (four & TWO_LANES) + ((four >>> 8) & TWO_LANES)) | 0
  }
  return (lanes & 0xffff) + (lanes >>> 16)
}

/** That of the last memory, since one piece after the other is unpacked into it. */
let lastWords: Uint32Array = new Uint32Array()

function wordsOf(memory: ArrayBufferLike): Uint32Array {
  if (lastWords.buffer !== memory) lastWords = new Uint32Array(memory, 0, Math.floor(memory.byteLength / 4))
  return lastWords
}

function sumOf(bytes: Buffer, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += bytes[at] ?? 0
  return sum
}

/** How many bytes are negative where bytes have a sign, the checksum's own left out. */
function highBytes(block: Buffer): number {
  return block.reduce((count, byte, at) => count + (at < 148 || at >= 156 ? byte >> 7 : 0), 0)
}

function prefixOf(block: Buffer): string {
  const magic = block.toString('latin1', 257, 265)
  if (magic === 'ustar  \0') return mangledPrefix(block)
  if (!magic.startsWith('ustar\0')) return ''
  // Schilling's star ends its header with its own magic and has access and change time in the prefix's last bytes.
  const star = block.toString('latin1', 508, 512) === 'tar\0'
  return decodeField(block, 345, star ? 476 : 500)
}

/**
 * The GNU format has times where ustar has the prefix, but Go's writer before 1.8 put a prefix there all the same. As
 * Go's own reader does, it is taken as one when the times make no numbers and the text is plain ASCII.
 */
function mangledPrefix(block: Buffer): string {
  if (isNumber(block.subarray(345, 357)) && isNumber(block.subarray(357, 369))) return ''
  const prefix = upToNul(block.subarray(345, 500))
  return prefix.every(byte => byte < 0x80) ? prefix.toString('latin1') : ''
}

function isNumber(field: Buffer): boolean {
  try {
    parseNumber(field)
    return true
  } catch {
    return false
  }
}
