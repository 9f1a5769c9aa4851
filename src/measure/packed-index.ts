import { Readable } from 'node:stream'
import { doubleAt } from '../model/column.ts'
import { type Digest, isDigest } from '../model/digest.ts'
import type { Compression, LayerHeader, LayerIndex } from '../model/layer-index.ts'
import { decodeColumns, encodeColumns, type EntryCounts } from './encode-columns.ts'
import { isCount } from './is-count.ts'
import { PACKAGE_CATALOGS } from './packages/package-catalogs.ts'
import { broken, openPackedFile, packFile, type PackedFile } from './packed-file.ts'

/** To be raised when the format changes, or says more of a file: what is stored does not say it. */
const FORMAT = 8

/** What the catalogs of packages read, and as what: what is stored of others is stale. */
export const READING = PACKAGE_CATALOGS.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ')

/** Stands in the place of that where only the run that packed an index takes it. */
const OWN = 'more than is taken from others'

const COMPRESSIONS: Readonly<Record<Compression, true>> = { gzip: true, zstd: true, none: true }

type Header = LayerHeader &
  EntryCounts & {
    /** Bytes of the body, unpacked. */
    readonly body: number
  }

/** A layer index as it is stored. */
export async function packIndex({ entries, claims, ...rest }: LayerIndex): Promise<Buffer> {
  const { body, counts } = encodeColumns(entries, claims)
  const header: Header = { ...rest, ...counts, body: body.length }
  const reading = body.isForOthers ? READING : OWN
  const pieces = Readable.from(packFile({ format: FORMAT, reading, ...header }, body.parts()))
  return Buffer.concat((await pieces.toArray()) as Buffer[])
}

/** A layer index as {@link packIndex} packed it, with what can be told of it as it is. */
export interface PackedIndex {
  readonly header: LayerHeader
  /** @throws BrokenFile for a sum that is wrong, an entry too few or too many, or what no layer has. */
  unpack(): Promise<LayerIndex>
}

/**
 * The packed index in bytes, or null when they are of another version, or of a layer of which too much is to be said to take it from others.
 *
 * @param isOwn whether this run packed it; others may be anybody's.
 * @throws BrokenFile for another layer, a checksum that is wrong, or what is no index at all.
 */
export function openIndex(packed: Buffer, digest: Digest, isOwn = false): PackedIndex | null {
  const file = openPackedFile(packed)
  const counted = parseHeader(file.header, digest, isOwn)
  if (counted === null) return null
  file.check()
  const { entries, directories, body, ...header } = counted
  return {
    header,
    unpack: () => unpack(header, { entries, directories }, () => file.unpack(body), isOwn),
  }
}

async function unpack(
  header: LayerHeader,
  counts: EntryCounts,
  unpackBody: () => ReturnType<PackedFile['unpack']>,
  isOwn: boolean,
): Promise<LayerIndex> {
  const decoded = decodeColumns(await unpackBody(), counts, isOwn)
  if (decoded === null) return broken()
  const index = { ...header, ...decoded }
  return addsUp(index) ? index : broken()
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

const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'directories', 'body'] as const

/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(value: unknown, digest: Digest, isOwn: boolean): Header | null {
  if (typeof value !== 'object' || value === null) return broken()
  const { format, reading, ...header } = value as Record<string, unknown>
  if (format !== FORMAT || (reading !== READING && !(isOwn && reading === OWN))) return null
  return isHeader(header) && header.digest === digest ? header : broken()
}

function isHeader(value: Record<string, unknown>): value is Record<string, unknown> & Header {
  const { digest, diffId, compression } = value
  return (
    isDigest(digest) &&
    isDigest(diffId) &&
    typeof compression === 'string' &&
    Object.hasOwn(COMPRESSIONS, compression) &&
    COUNTS.every(key => isCount(value[key])) &&
    Object.keys(value).length === COUNTS.length + 3
  )
}
