import { createHash } from 'node:crypto'
import { type Digest, isDigest } from '../model/digest.ts'
import type { Compression, LayerEntry, LayerIndex } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import { isPackageClaim } from './is-package-claim.ts'
import { formatEntry, isCount, parseEntry } from './layer-entry-line.ts'
import { PACKAGE_CATALOGS } from './packages/package-catalogs.ts'
import { splitLines } from './split-lines.ts'

/** To be raised when the lines change, or say more of a file: what is stored does not say it. */
const FORMAT = 4

/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = PACKAGE_CATALOGS.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ')

const COMPRESSIONS: Readonly<Record<Compression, true>> = { gzip: true, zstd: true, none: true }

/** Text is handed on in pieces of about this many characters. */
const PIECE = 64 * 1024

type Header = Omit<LayerIndex, 'entries' | 'claims'> & { readonly entries: number; readonly claims: number }

/** A layer index as lines of JSON: a header, one line an entry, one line a claim, and the SHA-256 of all of these. */
export function* formatLayerIndex({
  entries,
  claims,
  ...rest
}: LayerIndex): Generator<string, void, undefined> {
  const header: Header = { ...rest, entries: entries.length, claims: claims.length }
  const hash = createHash('sha256')
  let piece = `${JSON.stringify({ format: FORMAT, reading: READING, ...header })}\n`
  for (const line of bodyLines(entries, claims)) {
    piece += `${line}\n`
    if (piece.length < PIECE) continue
    hash.update(piece)
    yield piece
    piece = ''
  }
  yield `${piece}${JSON.stringify(hash.update(piece).digest('hex'))}\n`
}

function* bodyLines(entries: readonly LayerEntry[], claims: readonly PackageClaim[]): Generator<string> {
  for (const entry of entries) yield formatEntry(entry)
  for (const claim of claims) yield JSON.stringify(claim)
}

/** That lines are not what `formatLayerIndex` writes, though they are of the version that it writes. */
export class BrokenIndex extends Error {
  override readonly name = 'BrokenIndex'
}

/**
 * The layer index that lines spell, or null when they are of another version.
 *
 * @throws BrokenIndex for another layer, a sum or checksum that is wrong, a line too few or too many; SyntaxError for lines that are no
 *   JSON; whatever the source throws.
 */
export async function parseLayerIndex(
  source: AsyncIterable<Buffer>,
  digest: Digest,
): Promise<LayerIndex | null> {
  const entries: LayerEntry[] = []
  const claims: PackageClaim[] = []
  const hash = createHash('sha256')
  let header: Header | null = null
  let checksum: unknown = null
  for await (const line of splitLines(source)) {
    if (checksum !== null) throw new BrokenIndex()
    if (header === null) {
      header = parseHeader(line, digest)
      if (header === null) return null
    } else if (entries.length < header.entries) {
      entries.push(parseEntry(line) ?? broken())
    } else if (claims.length < header.claims) {
      claims.push(parseClaim(line))
    } else {
      checksum = JSON.parse(line)
      continue
    }
    hash.update(`${line}\n`)
  }
  if (header === null || checksum !== hash.digest('hex') || !addsUp(header, entries, claims)) return broken()
  return { ...header, entries, claims }
}

function broken(): never {
  throw new BrokenIndex()
}

function parseClaim(line: string): PackageClaim {
  const claim: unknown = JSON.parse(line)
  return isPackageClaim(claim) ? claim : broken()
}

function addsUp(header: Header, entries: readonly LayerEntry[], claims: readonly PackageClaim[]): boolean {
  const compressed = entries.reduce((sum, entry) => sum + entry.compressed, header.trailer)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return (
    entries.length === header.entries &&
    claims.length === header.claims &&
    compressed === header.size &&
    unpacked === header.unpacked
  )
}

const COUNTS = ['size', 'unpacked', 'trailer', 'entries', 'claims'] as const

/** Null for what is stored by a version that reads or writes otherwise: it is as it should be, and of no use. */
function parseHeader(line: string, digest: Digest): Header | null {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) return broken()
  const { format, reading, ...header } = value as Record<string, unknown>
  if (format !== FORMAT || reading !== READING) return null
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
