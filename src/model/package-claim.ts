/** The name of one of the catalogs of packages: `dpkg`, `npm`. */
export type Ecosystem = string

/**
 * What one file inside a layer says about installed packages: "this package, of this version, owns these paths".
 *
 * Claims are stored with the layer. Which of them hold is decided on the stacked file system: a claim counts while the
 * file that made it is visible in the final image.
 */
export interface PackageClaim {
  /** The file that says so, as a layer path: `var/lib/dpkg/status`, `app/node_modules/x/package.json`. */
  readonly source: string
  readonly packages: readonly ClaimedPackage[]
  /** Directories of packages that a lock file marks as only needed for development. */
  readonly development?: readonly string[]
  /** What a manifest asks for. */
  readonly needs?: PackageNeeds
  /** Names of packages that a distribution's package manager installed because of others. */
  readonly automatic?: readonly string[]
}

/** Names that the package or project in a directory asks for, to be found from there as Node.js finds modules. */
export interface PackageNeeds {
  readonly directory: string
  readonly runtime: readonly string[]
  readonly development: readonly string[]
}

export interface ClaimedPackage {
  readonly ecosystem: Ecosystem
  readonly name: string
  /** '' where this file does not say, but another one of the same {@link key} does. */
  readonly version: string
  /** Joins what several files say about one package; where absent, the name does. */
  readonly key?: string
  /** Where it lives, for packages that can be there twice. */
  readonly location?: string
  /** Layer paths of single files that it owns. */
  readonly files?: readonly string[]
  /**
   * It is compiled or packed into the file that says so, together with others: which bytes are its own cannot be told, and it counts
   * none. Its {@link location} is that file.
   */
  readonly inside?: true
  /** Directories whose whole content is its own, but for what a nested package owns: `app/node_modules/x`. */
  readonly roots?: readonly string[]
  /** Only needed to build or test: npm `dev` in the lock file, Debian section `devel`… null when nothing says. */
  readonly purpose?: 'development' | 'build-tool'
  /** What a distribution's package says of others. */
  readonly relations?: PackageRelations
}

/**
 * Names of packages, without versions and architectures: what is installed was found to fit. Of alternatives (`a | b`) all are there, and
 * each that is installed counts.
 */
export interface PackageRelations {
  /** It does not work without one of them. */
  readonly depends?: readonly string[]
  /** Installed with it unless someone says otherwise. */
  readonly recommends?: readonly string[]
  /** Other names that it answers to. */
  readonly provides?: readonly string[]
}
