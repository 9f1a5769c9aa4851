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
  // Most files lie in one chunk, and hashing at one go is faster.
  const scan = mayBeElf(first) ? new ElfScan() : null
  if (first.length === size) {
    scan?.add(first)
    return {
      hash: short(hash('sha256', first, 'buffer')),
      kept: keep ? first : null,
      elf: scan?.end(size) ?? null,
    }
  }
  const sha = createHash('sha256')
  const kept: Buffer[] = []
  for (let chunk: Buffer | null = first; chunk !== null; chunk = await tar.chunk()) {
    sha.update(chunk)
    scan?.add(chunk)
    if (keep) kept.push(chunk)
  }
  return {
    hash: short(sha.digest()),
    kept: keep ? Buffer.concat(kept) : null,
    elf: scan?.end(size) ?? null,
  }
}

function short(digest: Buffer): string {
  return digest.toString('base64url', 0, 16)
}
