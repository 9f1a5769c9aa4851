export const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'] as const

/**
 * How buildx reaches BuildKit. `docker` is the engine's own, of which there is one; the others are created. `cloud` is known to Docker's
 * cloud edition of buildx alone.
 */
export type BuilderDriver = (typeof DRIVERS)[number]

/** One BuildKit of a builder: an input each at the first one, an item of `append` at the others. */
export interface BuilderNode {
  /** Absent: buildx makes one up. */
  readonly name?: string
  /** A Docker context or address; of the remote driver, the address of BuildKit. */
  readonly endpoint?: string
  /** `key=value`, as buildx reads them. */
  readonly driverOpts: readonly string[]
  /** Command line options of BuildKit. */
  readonly flags?: string
  /** Platforms that the node says it builds for; none: those that it finds out itself. */
  readonly platforms: readonly string[]
}

/** A builder to be made when there is none of its name. */
export interface NewBuilder {
  readonly driver: BuilderDriver
  /** The first one creates the builder, the others are appended. */
  readonly nodes: readonly [BuilderNode, ...BuilderNode[]]
  /** BuildKit's configuration, as a file or as its text. */
  readonly config: { readonly file: string } | { readonly text: string } | null
}

/** Which builder a run uses, and what becomes of one that it makes. */
export interface BuilderPlan {
  /** The name that the inputs give, or null. */
  readonly name: string | null
  /** Null when no input describes one. */
  readonly wanted: NewBuilder | null
  /** Whether later steps of the job use it, too. */
  readonly use: boolean
  /** Whether the cache of a docker-container builder is kept when the builder is removed. */
  readonly keepState: boolean
  /** Whether it is removed when the job ends. */
  readonly cleanup: boolean
}

/** A builder of the driver docker-container without any options. */
export const CONTAINER_BUILDER: NewBuilder = {
  driver: 'docker-container',
  nodes: [{ driverOpts: [], platforms: [] }],
  config: null,
}
