import type { PackageClaim } from '../../model/package-claim.ts'

/**
 * All there is to know of one kind of package database or manifest. One sibling an ecosystem; the list of them is
 * `package-catalogs.ts`.
 *
 * Content comes from images and is hostile: a catalog never throws, and answers null for what it cannot make sense of.
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
  /** Whether a file at this layer path (no leading slash) may hold a claim. Called for every regular file of a layer. */
  wants(path: string): boolean
  /** What the file says, or null when it says nothing about packages. */
  read(path: string, content: Buffer): PackageClaim | null
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
