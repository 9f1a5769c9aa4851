import type { BuildRequest } from '../../model/build-request.ts'

/** One target of the bake files, as buildx has put it together from all that is said of it. */
export interface BakeTarget {
  /** Letters, digits, `_` and `-`. */
  readonly name: string
  /** What it asks of a build; `context` and `file` as they are seen from the working directory. */
  readonly request: BuildRequest
  /** What reports call its Dockerfile. */
  readonly dockerfile: string
  /** The Dockerfile when it stands in the bake file itself. */
  readonly inlineDockerfile: string | null
  /** How it is evaluated instead of built (`check`, `outline`…); null: it is built. */
  readonly call: string | null
  /** Names of the targets that are contexts of this one. */
  readonly links: readonly string[]
}

/** What the bake files come to. */
export interface BakeDefinition {
  /** All that is built, by name: the targets that are asked for, and those that they are built upon. */
  readonly targets: ReadonlyMap<string, BakeTarget>
  /** Names of those that are asked for. */
  readonly requested: readonly string[]
}
