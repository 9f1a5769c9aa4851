import type { Ecosystem, PackageClaim } from '../../model/package-claim.ts'

/**
 * Reads what one kind of package database or manifest says. One sibling an ecosystem; the list of them is
 * `claim-readers.ts`.
 *
 * Content comes from images and is untrusted: a reader never throws, and answers null for what it cannot make sense of.
 */
export interface ClaimReader {
  readonly ecosystem: Ecosystem
  /** Largest file in bytes worth reading. */
  readonly maxBytes: number
  /** Whether a file at this layer path (no leading slash) may hold a claim. Called for every regular file of a layer. */
  wants(path: string): boolean
  /** What the file says, or null when it says nothing about packages. */
  read(path: string, content: Buffer): PackageClaim | null
}
