/** dpkg, apk, npm, python today; rpm, go, gem, jar, composer are one file each later. */
export type Ecosystem = 'dpkg' | 'apk' | 'npm' | 'python'

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
}

export interface ClaimedPackage {
  readonly ecosystem: Ecosystem
  readonly name: string
  readonly version: string
  /** Layer paths of single files that it owns. */
  readonly files?: readonly string[]
  /** Directories whose whole content is its own, but for what a nested package owns: `app/node_modules/x`. */
  readonly roots?: readonly string[]
  /** Only needed to build or test: npm `dev` in the lock file, Debian section `devel`… null when nothing says. */
  readonly purpose?: 'development' | 'build-tool'
}
