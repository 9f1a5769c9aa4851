import { createHash, hash } from 'node:crypto'
import { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { constants, createZstdCompress, zstdDecompress } from 'node:zlib'

/** Bytes of the first line, at most: what is before the first line break of a file of anybody may be all of it. */
const LONGEST_HEADER = 10_000

/** Bytes of the SHA-256 at the end. */
const CHECKSUM = 32

/** Bytes of a body, unpacked; an untrusted file must not fill the memory. */
const LARGEST_BODY = 1.5 * 1024 ** 3

/** What `node:zlib` takes for a size of its pieces at least. */
const SMALLEST_CHUNK = 64

/** Of the columns half are hashes, which no level makes smaller. */
const LEVEL = 1
/** Of the parts of a body: names are made bytes of when it is their turn. */
const ONE_AHEAD = { highWaterMark: 1 }
const FRAME = { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } }

const decompress = promisify(zstdDecompress)

/** That bytes are not what slim-build writes, though they are of the version that it writes. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile'
}

/** @throws BrokenFile always. */
export function broken(): never {
  throw new BrokenFile()
}

/** What is stored, piece by piece: a line of JSON, a body as one frame of zstd, the SHA-256 of both. */
export async function* packFile(
  header: object,
  body: Iterable<Uint8Array>,
): AsyncGenerator<Buffer, void, undefined> {
  const sum = createHash('sha256')
  const line = Buffer.from(`${JSON.stringify(header)}\n`)
  sum.update(line)
  yield line
  const frame = Readable.from(body, ONE_AHEAD).compose(createZstdCompress(FRAME)) as AsyncIterable<Buffer>
  for await (const piece of frame) {
    sum.update(piece)
    yield piece
  }
  yield sum.digest()
}

/** A file that {@link packFile} packed. */
export interface PackedFile {
  /** Its first line, parsed. Untrusted. */
  readonly header: unknown
  /** @throws BrokenFile for a checksum that is wrong. */
  check(): void
  /**
   * @param length bytes of the body.
   * @throws BrokenFile for a body that is longer or shorter, or none.
   */
  unpack(length: number): Promise<Buffer>
}

/** @throws BrokenFile for bytes that do not begin as a packed file. */
export function openPackedFile(packed: Buffer): PackedFile {
  const lineEnd = packed.subarray(0, LONGEST_HEADER).indexOf(0x0a)
  const end = packed.length - CHECKSUM
  return {
    header: parseLine(packed.toString('utf8', 0, Math.max(0, lineEnd))),
    check() {
      if (!hash('sha256', packed.subarray(0, end), 'buffer').equals(packed.subarray(end))) broken()
    },
    unpack: length => unpackBody(packed.subarray(lineEnd + 1, end), length),
  }
}

async function unpackBody(frame: Buffer, length: number): Promise<Buffer> {
  if (length > LARGEST_BODY) return broken()
  // In one piece: columns are not put together from thousands.
  const whole = { maxOutputLength: Math.max(1, length), chunkSize: Math.max(SMALLEST_CHUNK, length) }
  const body = await decompress(frame, whole).catch(() => null)
  return body?.length === length ? body : broken()
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return broken()
  }
}
