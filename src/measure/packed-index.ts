import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { type Digest, isDigest } from '../model/digest.ts'
import type { Compression, LayerIndex } from '../model/layer-index.ts'
import { doubleAt } from '../model/column.ts'
import { decodeColumns, encodeColumns, isForOthers } from './encode-columns.ts'
import { isCount } from './is-count.ts'
import { PACKAGE_CATALOGS } from './packages/package-catalogs.ts'

/** To be raised when the format changes, or says more of a file: what is stored does not say it. */
const FORMAT = 7

/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = PACKAGE_CATALOGS.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ')

/** Stands in the place of that where only the run that packed an index takes it. */
const OWN = 'more than is taken from others'

const COMPRESSIONS: Readonly<Record<Compression, true>> = { gzip: true, zstd: true, none: true }

/** Bytes of the first line, at most: what is before the first line break of a file of anybody may be all of it. */
const LONGEST_HEADER = 10_000

/** Bytes of the SHA-256 at the end. */
const CHECKSUM = 32

/** Bytes of the columns of one layer, unpacked; an untrusted file must not fill the memory. */
const LARGEST_BODY = 1.5 * 1024 ** 3

/** What `node:zlib` takes for a size of its pieces at least. */
const SMALLEST_CHUNK = 64

/** Of the columns half are hashes, which no level makes smaller. */
const LEVEL = 1

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

type Header = Omit<LayerIndex, 'entries' | 'claims'> & {
  readonly entries: number
  /** Bytes of the body, unpacked. */
  readonly body: number
}

/** That bytes are not what {@link packIndex} writes, though they are of the version that it writes. */
export class BrokenIndex extends Error {
  override readonly name = 'BrokenIndex'
}

/** A layer index as it is stored: a line of JSON, the columns of the entries and the claims as one frame of zstd, the SHA-256 of both. */
export async function packIndex({ entries, claims, ...rest }: LayerIndex): Promise<Buffer> {
  const body = encodeColumns(entries, claims)
  const header: Header = { ...rest, entries: entries.length, body: body.length }
  const reading = isForOthers(body) ? READING : OWN
  const line = Buffer.from(`${JSON.stringify({ format: FORMAT, reading, ...header })}\n`)
  const packed = await compress(body, { params: { [constants.ZSTD_c_compressionLevel]: LEVEL } })
  const whole = Buffer.concat([line, packed])
  return Buffer.concat([whole, hash('sha256', whole, 'buffer')])
}

/** A layer index as {@link packIndex} packed it, with what can be told of it as it is. */
export interface PackedIndex {
  /** Compressed bytes of the layer. */
  readonly size: number
  /** @throws BrokenIndex for a sum that is wrong, an entry too few or too many, or what no layer has. */
  unpack(): Promise<LayerIndex>
}

/**
 * The packed index in bytes, or null when they are of another version, or of a layer of which too much is to be said to take it from others.
 *
 * @param isOwn whether this run packed it; others may be anybody's.
 * @throws BrokenIndex for another layer, a checksum that is wrong, or what is no index at all.
 */
export function openIndex(packed: Buffer, digest: Digest, isOwn = false): PackedIndex | null {
  const lineEnd = packed.subarray(0, LONGEST_HEADER).indexOf(0x0a)
  const header = parseHeader(packed.toString('utf8', 0, Math.max(0, lineEnd)), digest, isOwn)
  if (header === null) return null
  const end = packed.length - CHECKSUM
  if (!hash('sha256', packed.subarray(0, end), 'buffer').equals(packed.subarray(end))) return broken()
  return { size: header.size, unpack: () => unpack(header, packed.subarray(lineEnd + 1, end), isOwn) }
}

async function unpack(
  { entries: count, body: length, ...rest }: Header,
  frame: Buffer,
  isOwn: boolean,
): Promise<LayerIndex> {
  const decoded = decodeColumns(await unpackBody(frame, length), count, isOwn)
  if (decoded === null) return broken()
  const index = { ...rest, ...decoded }
  return addsUp(index) ? index : broken()
}

async function unpackBody(frame: Buffer, length: number): Promise<Buffer> {
  // In one piece: columns are not put together from thousands.
  const whole = { maxOutputLength: Math.max(1, length), chunkSize: Math.max(SMALLEST_CHUNK, length) }
  const body = await decompress(frame, whole).catch(() => null)
  return body?.length === length ? body : broken()
}

function broken(): never {
  throw new BrokenIndex()
}

function addsUp({ entries: { columns }, size, unpacked, trailer }: LayerIndex & DecodedEntries): boolean {
  return sum(columns.compressed) + trailer === size && sum(columns.unpacked) === unpacked
}

type DecodedEntries = Pick<NonNullable<ReturnType<typeof decodeColumns>>, 'entries'>

function sum(column: Float64Array): number {
  let total = 0
  for (let at = 0; at < column.length; at++) total += doubleAt(column, at)
  return total
}

const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'body'] as const

/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(line: string, digest: Digest, isOwn: boolean): Header | null {
  const value = parseLine(line)
  if (typeof value !== 'object' || value === null) return broken()
  const { format, reading, ...header } = value as Record<string, unknown>
  if (format !== FORMAT || (reading !== READING && !(isOwn && reading === OWN))) return null
  return isHeader(header) && header.digest === digest ? header : broken()
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return broken()
  }
}

function isHeader(value: Record<string, unknown>): value is Record<string, unknown> & Header {
  const { digest, diffId, compression, body } = value
  return (
    isDigest(digest) &&
    isDigest(diffId) &&
    typeof compression === 'string' &&
    Object.hasOwn(COMPRESSIONS, compression) &&
    COUNTS.every(key => isCount(value[key])) &&
    (body as number) <= LARGEST_BODY &&
    Object.keys(value).length === COUNTS.length + 3
  )
}
