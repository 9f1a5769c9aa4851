/** A language whose programs run without what compiled them. */
export interface Compiled {
  /** The last part of the name of its image. */
  readonly name: 'golang' | 'rust'
  /** What is below programs of it that are not static. */
  readonly kind: 'base' | 'cc'
  /** Files that only compiling reads, by their path inside of the application's folder. */
  readonly isForBuilding: (path: string) => boolean
  /** What tools left elsewhere, by absolute path. */
  readonly isOfTools: RegExp
}

/** A program that is started. */
export interface Program {
  /** Its file in the image; null: it is still to be made. */
  readonly file: number | null
  /** Where it is made or was found, and where it goes. */
  readonly from: string
  readonly to: string
  /** How it is started from now on; null: as before. */
  readonly start: readonly string[] | null
  readonly atEnd: readonly string[]
}
