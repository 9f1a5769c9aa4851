import { type Digest, isDigest } from '../model/digest.ts'
import type { Compression, LayerEntry, LayerIndex } from '../model/layer-index.ts'
import type { PackageClaim } from '../model/package-claim.ts'
import { isPackageClaim } from './is-package-claim.ts'
import { formatEntry, isCount, parseEntry } from './layer-entry-line.ts'
import { PACKAGE_CATALOGS } from './packages/package-catalogs.ts'
import { splitLines } from './split-lines.ts'

/** To be raised when the lines change, or say more of a file: what is stored does not say it. */
const FORMAT = 2

/** What the catalogs of packages read, and as what: what is stored of others is stale. */
const READING = PACKAGE_CATALOGS.map(({ ecosystem, version }) => `${ecosystem} ${version}`).join(', ')

const COMPRESSIONS: Readonly<Record<Compression, true>> = { gzip: true, zstd: true, none: true }

/** Text is handed on in pieces of about this many characters. */
const PIECE = 64 * 1024

type Header = Omit<LayerIndex, 'entries' | 'claims'> & { readonly entries: number; readonly claims: number }

/** A layer index as lines of JSON: a header, one line an entry, one line a claim. */
export function* formatLayerIndex({
  entries,
  claims,
  ...rest
}: LayerIndex): Generator<string, void, undefined> {
  const header: Header = { ...rest, entries: entries.length, claims: claims.length }
  let piece = `${JSON.stringify({ format: FORMAT, reading: READING, ...header })}\n`
  for (const line of bodyLines(entries, claims)) {
    piece += `${line}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* bodyLines(entries: readonly LayerEntry[], claims: readonly PackageClaim[]): Generator<string> {
  for (const entry of entries) yield formatEntry(entry)
  for (const claim of claims) yield JSON.stringify(claim)
}

/**
 * The layer index that lines spell, or null when they are not what `formatLayerIndex` writes for this digest: another
 * version, another layer, a sum that is wrong, a line too few or too many.
 *
 * @throws SyntaxError for lines that are no JSON, and whatever the source throws.
 */
export async function parseLayerIndex(
  source: AsyncIterable<Buffer>,
  digest: Digest,
): Promise<LayerIndex | null> {
  const entries: LayerEntry[] = []
  const claims: PackageClaim[] = []
  let header: Header | null = null
  for await (const line of splitLines(source)) {
    if (header === null) {
      header = parseHeader(line)
      if (header?.digest !== digest) return null
    } else if (entries.length < header.entries) {
      const entry = parseEntry(line)
      if (entry === null) return null
      entries.push(entry)
    } else {
      const claim: unknown = JSON.parse(line)
      if (claims.length === header.claims || !isPackageClaim(claim)) return null
      claims.push(claim)
    }
  }
  return header !== null && addsUp(header, entries, claims) ? { ...header, entries, claims } : null
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

function parseHeader(line: string): Header | null {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) return null
  const { format, reading, ...header } = value as Record<string, unknown>
  return format === FORMAT && reading === READING && isHeader(header) ? header : null
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
