/** One 512-byte tar block. */
export const BLOCK = 512

/** The fields of one tar header block, each written as given: nothing is checked, nothing is corrected. */
export interface HeaderFields {
  readonly name: Buffer
  readonly prefix?: Buffer
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** What the header claims, in bytes; a lie is written as told. */
  readonly size: number
  readonly mtime: number
  /** The type flag, one character: `0` file, `1` hard link, `5` directory, `x` PAX header… */
  readonly flag: string
  readonly link: Buffer
  readonly dialect: 'ustar' | 'gnu' | 'v7'
  readonly user?: string
  readonly group?: string
  readonly device?: { readonly major: number; readonly minor: number }
  /** Numbers as GNU tar writes those that do not fit octal digits: a set top bit, then big-endian binary. */
  readonly base256?: boolean
  /** Bytes to lay over the finished block from this offset, before the checksum is made. */
  readonly overlay?: { readonly offset: number; readonly bytes: Buffer }
  /** A checksum that is wrong on purpose. */
  readonly badChecksum?: boolean
}

const MAGIC = { ustar: 'ustar\u000000', gnu: 'ustar  \0', v7: '' } as const

/** A tar header block (POSIX.1-1988 "ustar" layout; `gnu` and `v7` differ in magic and the fields after it). */
export function tarHeader(fields: HeaderFields): Buffer {
  const block = Buffer.alloc(BLOCK)
  fields.name.copy(block, 0, 0, 100)
  block.write(octal(fields.mode, 8), 100, 'latin1')
  writeNumber(block, 108, 8, fields.uid, fields.base256)
  writeNumber(block, 116, 8, fields.gid, fields.base256)
  writeNumber(block, 124, 12, fields.size, fields.base256)
  writeNumber(block, 136, 12, fields.mtime, fields.base256)
  block.write(fields.flag, 156, 1, 'latin1')
  fields.link.copy(block, 157, 0, 100)
  block.write(MAGIC[fields.dialect], 257, 'latin1')
  block.write(fields.user ?? '', 265, 31, 'utf8')
  block.write(fields.group ?? '', 297, 31, 'utf8')
  if (fields.device !== undefined) {
    block.write(octal(fields.device.major, 8), 329, 'latin1')
    block.write(octal(fields.device.minor, 8), 337, 'latin1')
  }
  fields.prefix?.copy(block, 345, 0, 155)
  fields.overlay?.bytes.copy(block, fields.overlay.offset)
  block.write(' '.repeat(8), 148, 'latin1')
  let sum = fields.badChecksum === true ? 1 : 0
  // By hand, since some tests write a hundred thousand of them.
  for (let at = 0; at < BLOCK; at++) sum += block[at] ?? 0
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return block
}

/** Writes a number into its field of a header; most need no bytes of their own for it. */
function writeNumber(block: Buffer, at: number, width: number, value: number, base256 = false): void {
  if (isOctal(value, width, base256)) block.write(octal(value, width), at, 'latin1')
  else numberField(value, width, base256).copy(block, at)
}

function isOctal(value: number, width: number, base256: boolean): boolean {
  return !base256 && value >= 0 && value < 8 ** (width - 1)
}

/** A number in a fixed field: octal digits and NUL, or base-256 where asked for, too big, or negative. */
export function numberField(value: number, width: number, base256 = false): Buffer {
  if (isOctal(value, width, base256)) return Buffer.from(octal(value, width), 'latin1')
  const field = Buffer.alloc(width, value < 0 ? 0xff : 0)
  let rest = BigInt(value)
  for (let at = width - 1; at > 0; at--) {
    field[at] = Number(rest & 0xffn)
    rest >>= 8n
  }
  if (value >= 0) field[0] = 0x80
  return field
}

/** Zeros that are missing to the next multiple of `unit`. */
export function padding(length: number, unit: number): number {
  return (unit - (length % unit)) % unit
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`
}
