import { createHash, hash } from 'node:crypto'
import type { PackageClaim } from '../model/package-claim.ts'
import { type ElfFindings, ElfScan, mayBeElf } from './elf/elf-scan.ts'
import { parsersOf } from './packages/careful-parser.ts'
import type { CatalogIndex } from './packages/catalog-index.ts'
import type { ClaimParser } from './packages/package-catalog.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { TarReader } from './tar/tar-reader.ts'

/** What is remembered of a file's content. */
export interface EntryContent {
  /** Its SHA-256, a character a byte: most files are small, and a buffer for each would cost more than its hash. */
  readonly sha256: string
  /** Set for a program, or a library, that has in it what no running one reads. */
  readonly elf: ElfFindings | null
  readonly claims: readonly PackageClaim[]
}

export interface EntryReading {
  /** Who is shown the files that may hold package claims. */
  readonly catalogs: CatalogIndex
  readonly budget: ReadingBudget
}

interface File {
  readonly path: string
  /** Bytes. */
  readonly size: number
}

/** Reads the content of the file that the reader stands at; at once where all of it is at hand. */
export function readEntryContent(
  tar: TarReader,
  file: File,
  reading: EntryReading,
): EntryContent | Promise<EntryContent> {
  const whole = tar.whole()
  return whole === null ? readInPieces(tar, file, reading) : readWhole(whole, file, reading)
}

function readWhole(whole: Buffer, file: File, reading: EntryReading): EntryContent {
  const readers = startReaders(whole, file, reading)
  reading.budget.spend('content', whole.length)
  for (const reader of readers.all) reader.add(whole)
  return contentOf(readers, whole.length, hash('sha256', whole, 'binary'))
}

async function readInPieces(tar: TarReader, file: File, reading: EntryReading): Promise<EntryContent> {
  const first = (await tar.chunk()) ?? Buffer.alloc(0)
  const readers = startReaders(first, file, reading)
  const { budget } = reading
  const sha = createHash('sha256')
  for (let chunk: Buffer | null = first; chunk !== null; chunk = await tar.chunk()) {
    budget.spend('content', chunk.length)
    if (budget.isDue) await budget.pause()
    sha.update(chunk)
    for (const reader of readers.all) reader.add(chunk)
  }
  return contentOf(readers, file.size, sha.digest('binary'))
}

interface Readers {
  readonly scan: ElfScan | null
  readonly parsers: readonly ClaimParser[]
  readonly all: readonly { add(chunk: Buffer): void }[]
}

const NO_READERS: Readers = { scan: null, parsers: [], all: [] }

function startReaders(first: Buffer, { path, size }: File, { catalogs, budget }: EntryReading): Readers {
  const scan = mayBeElf(first) ? new ElfScan(budget) : null
  const parsers = parsersOf(catalogs, { path, size, first }, budget)
  // Most files are read by nobody.
  if (scan === null && parsers.length === 0) return NO_READERS
  return { scan, parsers, all: scan === null ? parsers : [scan, ...parsers] }
}

const NO_CLAIMS: readonly PackageClaim[] = []

function contentOf({ scan, parsers }: Readers, size: number, sha256: string): EntryContent {
  const claims =
    parsers.length === 0 ? NO_CLAIMS : parsers.map(parser => parser.end()).filter(claim => claim !== null)
  return { sha256, elf: scan?.end(size) ?? null, claims }
}
