/**
 * One `docker buildx build`, as the user asked for it. Names and meanings are those of docker/build-push-action's inputs.
 *
 * Every field but `context` may be absent, and absent means BuildKit's own default. An empty list is the same as absent.
 * Texts are handed to buildx as they are, never through a shell.
 */
export interface BuildRequest {
  /** Directory, git URL, tarball URL, or `-` for standard input. Relative paths start at the working directory. */
  readonly context: string
  /** The Dockerfile; absent: `<context>/Dockerfile`. */
  readonly file?: string
  readonly target?: string
  readonly platforms?: readonly string[]
  /** `KEY=value`, or `KEY` to take the value from the environment. */
  readonly buildArgs?: readonly string[]
  /** `name=docker-image://…`, `name=path`… */
  readonly buildContexts?: readonly string[]
  readonly labels?: readonly string[]
  readonly annotations?: readonly string[]
  readonly tags?: readonly string[]
  readonly secrets?: readonly BuildSecret[]
  readonly ssh?: readonly string[]
  readonly cacheFrom?: readonly string[]
  readonly cacheTo?: readonly string[]
  readonly noCache?: boolean
  readonly noCacheFilters?: readonly string[]
  readonly pull?: boolean
  readonly push?: boolean
  readonly load?: boolean
  /** The user's own exporters (`type=registry,…`); ours is added by the solve. */
  readonly outputs?: readonly string[]
  /** Whether the times of all files in the image become SOURCE_DATE_EPOCH, in every exporter that makes an image. */
  readonly rewriteTimestamps?: boolean
  readonly builder?: string
  readonly network?: string
  readonly addHosts?: readonly string[]
  readonly allow?: readonly string[]
  /** Whole attestations: `type=sbom,generator=…`. */
  readonly attests?: readonly string[]
  /** Value of `--provenance`: `true`, `false`, `mode=max`. */
  readonly provenance?: string
  /** Value of `--sbom`: `true`, `false`, `generator=…`. */
  readonly sbom?: string
  readonly cgroupParent?: string
  /** `64m`: as Docker spells it. */
  readonly shmSize?: string
  readonly ulimit?: readonly string[]
  /** More arguments for `docker buildx build`, as they are, for options that this type does not name. */
  readonly extra?: readonly string[]
}

/** A build secret: by its value (reaches only the environment of the buildx process), or by where buildx finds it. */
export type BuildSecret =
  | { readonly id: string; readonly value: string }
  | { readonly id: string; readonly env: string }
  | { readonly id: string; readonly file: string }
