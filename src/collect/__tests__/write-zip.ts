import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly content: Buffer | string
  /** Unix mode; default a plain file. */
  readonly mode?: number
  /** What the archive says that the entry unpacks to; default the truth. */
  readonly claims?: number
  /** The checksum that the archive has for it; default the right one. */
  readonly crc?: number
  /** Attributes of DOS; default none. */
  readonly dos?: number
  /** As it is, without compression. */
  readonly stored?: boolean
}

/** An archive as an untrusted program would write it: names, sizes and modes are whatever is asked for. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const data = entry.stored === true ? content : deflateRawSync(content)
    const shared = sharedFields(entry, content, data)
    const name = Buffer.from(entry.name)
    const local = Buffer.concat([
      bytes('PK\u0003\u0004'),
      u16(20),
      shared,
      u16(name.length),
      u16(0),
      name,
      data,
    ])
    centrals.push(
      Buffer.concat([
        ...[
          bytes('PK\u0001\u0002'),
          u16(0x0314),
          u16(20),
          shared,
          u16(name.length),
          u16(0),
          u16(0),
          u16(0),
          u16(0),
        ],
        ...[u32((((entry.mode ?? 0o100644) << 16) | (entry.dos ?? 0)) >>> 0), u32(offset), name],
      ]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const counts = [u16(0), u16(0), u16(entries.length), u16(entries.length)]
  const end = [bytes('PK\u0005\u0006'), ...counts, u32(directory.length), u32(offset), u16(0)]
  return Buffer.concat([...locals, directory, ...end])
}

/** Flags, method, time, checksum and sizes, which stand in both headers. */
function sharedFields({ claims, crc, stored = false }: ZipEntry, content: Buffer, data: Buffer): Buffer {
  return Buffer.concat([
    ...[u16(0x0800), u16(stored ? 0 : 8), u16(0), u16(0x21)],
    ...[u32(crc ?? crc32(content)), u32(data.length), u32(claims ?? content.length)],
  ])
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
