import type { PackageClaim } from '../../model/package-claim.ts'
import type { ReadingBudget } from '../reading-budget.ts'

/**
 * All there is to know of one kind of package database or manifest. One sibling an ecosystem; the list of them is
 * `package-catalogs.ts`.
 *
 * Content comes from images and is untrusted: nothing throws but the budget, and what makes no sense is no claim.
 */
export interface PackageCatalog {
  /** Its name in measurements and reports. */
  readonly ecosystem: string
  /** To be raised when it reads other files or says other things about one, so that stored layers are read anew. */
  readonly version: number
  /** Whose packages it knows and by which files, for the documents. */
  readonly packages: string
  readonly files: string
  /** That a distribution's own package manager keeps it: a package without files is a real one, which only asks for others. */
  readonly isSystem?: true
  /** How its versions are ordered, where numbers and words do not say it all. */
  readonly versions?: VersionOrder
  /** Largest file in bytes worth reading. */
  readonly maxBytes: number
  /** The ends of all paths that it wants, at least two characters each; absent: they may end in any way. */
  readonly endings?: readonly string[]
  /** Whether a file at this layer path (no leading slash) may hold a claim. */
  wants(path: string): boolean
  /** Whether a file of any other name may hold a claim, by its first piece, which may be as short as a byte, or empty. Asked of every file. */
  wantsContent?(first: Buffer): boolean
  /**
   * Begins a file.
   *
   * @param budget is told what is parsed, and what is remembered of it.
   */
  start(path: string, budget: ReadingBudget): ClaimParser
}

/** Takes the content of one file as it goes by. Both methods throw the budget's ImageError and nothing else. */
export interface ClaimParser {
  /** The next piece of the content, which is not changed and not kept. */
  add(piece: Buffer): void
  /** What the file says, or null when it says nothing about packages. */
  end(): PackageClaim | null
}

/** What in a version comes before the release it is attached to, as opposed to `post1`, `deb12u1`, `r0`, which come after. */
export interface VersionOrder {
  /** Words: `alpha`. */
  readonly preReleases?: ReadonlySet<string>
  /** Words that come before even those: `dev`. */
  readonly first?: ReadonlySet<string>
  /** Semantic versions: a hyphen begins a pre-release, in which words are just words, and what follows a plus does not count. */
  readonly isSemantic?: true
}

/** What distributions and languages call a pre-release alike. */
export const PRE_RELEASES: readonly string[] = ['alpha', 'beta', 'pre', 'rc']
