import { createHash, hash } from 'node:crypto'
import { type ElfFindings, ElfScan, mayBeElf } from './elf/elf-scan.ts'
import type { TarReader } from './tar/tar-reader.ts'

/** What is remembered of a file's content. */
export interface EntryContent {
  /** First 128 bits of its sha256, base64url. */
  readonly hash: string
  /** The content itself, where it was asked for. */
  readonly kept: Buffer | null
  /** Set for a program, or a library, that has in it what no running one reads. */
  readonly elf: ElfFindings | null
}

/** Reads the content of the file that the reader stands at, `size` bytes, and keeps it if `keep`. */
export async function readEntryContent(tar: TarReader, size: number, keep: boolean): Promise<EntryContent> {
  const first = (await tar.chunk()) ?? Buffer.alloc(0)
  const scan = mayBeElf(first) ? new ElfScan() : null
  scan?.add(first)
  const { digest, kept } =
    first.length === size
      ? // Most files lie in one chunk, and hashing at one go is faster.
        { digest: hash('sha256', first, 'buffer'), kept: [first] }
      : await readRest(first, tar, scan, keep)
  return {
    hash: digest.toString('base64url', 0, 16),
    kept: keep ? Buffer.concat(kept) : null,
    elf: scan?.end(size) ?? null,
  }
}

async function readRest(
  first: Buffer,
  tar: TarReader,
  scan: ElfScan | null,
  keep: boolean,
): Promise<{ digest: Buffer; kept: readonly Buffer[] }> {
  const sha = createHash('sha256').update(first)
  const kept = keep ? [first] : []
  for (let chunk = await tar.chunk(); chunk !== null; chunk = await tar.chunk()) {
    sha.update(chunk)
    scan?.add(chunk)
    if (keep) kept.push(chunk)
  }
  return { digest: sha.digest(), kept }
}
