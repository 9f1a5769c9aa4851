import { createHash, hash } from 'node:crypto'
import type { PackageClaim } from '../model/package-claim.ts'
import { type ElfFindings, ElfScan, mayBeElf } from './elf/elf-scan.ts'
import type { ClaimParser } from './packages/package-catalog.ts'
import type { ReadingBudget } from './reading-budget.ts'
import type { TarReader } from './tar/tar-reader.ts'

/** What is remembered of a file's content. */
export interface EntryContent {
  /** First 128 bits of its sha256, base64url. */
  readonly hash: string
  /** Set for a program, or a library, that has in it what no running one reads. */
  readonly elf: ElfFindings | null
  readonly claims: readonly PackageClaim[]
}

interface ContentReading {
  /** Who is shown the content as it goes by, by its first piece. */
  readonly parsersFor: (first: Buffer) => readonly ClaimParser[]
  readonly budget: ReadingBudget
}

/** Reads the content of the file that the reader stands at, `size` bytes, as a stream. */
export async function readEntryContent(
  tar: TarReader,
  size: number,
  { parsersFor, budget }: ContentReading,
): Promise<EntryContent> {
  const first = (await tar.chunk()) ?? Buffer.alloc(0)
  const scan = mayBeElf(first) ? new ElfScan(budget) : null
  // Most files lie in one chunk, and hashing at one go is faster.
  const sha = first.length === size ? null : createHash('sha256')
  const parsers = parsersFor(first)
  const readers = scan === null ? parsers : [scan, ...parsers]
  const next = () => (sha === null ? Promise.resolve(null) : tar.chunk())
  for (let chunk: Buffer | null = first; chunk !== null; chunk = await next()) {
    budget.spend('content', chunk.length)
    if (budget.isDue) await budget.pause()
    sha?.update(chunk)
    for (const reader of readers) reader.add(chunk)
  }
  const digest = sha === null ? hash('sha256', first, 'buffer') : sha.digest()
  const claims = parsers.map(parser => parser.end()).filter(claim => claim !== null)
  return { hash: digest.toString('base64url', 0, 16), elf: scan?.end(size) ?? null, claims }
}
