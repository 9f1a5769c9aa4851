/**
 * One `docker buildx bake`, as the user asked for it. Names and meanings are those of docker/bake-action's inputs. Texts are handed
 * to buildx as they are, never through a shell.
 */
export interface BakeRequest {
  /** Targets and groups; none: `default`. */
  readonly targets: readonly string[]
  /** Bake and Compose files; none: those that buildx looks for. */
  readonly files: readonly string[]
  /** `pattern.key=value`, what stands in the files notwithstanding. */
  readonly set: readonly string[]
  /** Values of the files' variables. */
  readonly variables: ReadonlyMap<string, string>
  /** Directory that all paths start from, relative to the working directory; or a Git URL that has the files. */
  readonly source: string
  readonly builder: string | null
  readonly allow: readonly string[]
  readonly noCache: boolean
  readonly pull: boolean
  readonly push: boolean
  readonly load: boolean
  /** Value of `--provenance`, for all targets; null: what the files say. */
  readonly provenance: string | null
  /** The same for targets whose files say nothing of provenance; null: BuildKit's default. */
  readonly defaultProvenance: string | null
  /** Value of `--sbom`, for all targets; null: what the files say. */
  readonly sbom: string | null
  /** Name of the image when there is only one; null: from its tags. */
  readonly image: string | null
  /** Token that reads the source when it is a Git URL. */
  readonly gitToken: string | null
}
