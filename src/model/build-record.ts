import type { Digest } from './digest.ts'

/**
 * What BuildKit says about one platform's build: which Dockerfile lines ran, in which order, and what each made.
 *
 * Read from maximal provenance, stripped of build-arg values before it leaves the room.
 */
export interface BuildRecord {
  /** Path of the Dockerfile as the report shows it, relative to the repository. */
  readonly dockerfile: string
  /** Every step with a place in the Dockerfile, of all stages that were needed, in topological order. */
  readonly steps: readonly BuildStep[]
  /** What the final stage's FROM resolved to; null for `FROM scratch`. */
  readonly base: BaseImage | null
  /**
   * How it is known which step made which layer, where BuildKit did not say it. Absent: it said it.
   */
  readonly layersUnnamed?: LayersUnnamed
}

/** `ordered`: by the order of the steps; `unknown`: not at all. */
export type LayersUnnamed = 'ordered' | 'unknown'

export interface BaseImage {
  /** As the Dockerfile or the provenance names it, normalized: `docker.io/library/node:22-slim`. */
  readonly reference: string
  readonly digest: Digest | null
  /** The FROM line, or null where the base is known but not its line. */
  readonly line: number | null
  /** The Dockerfile of that line, where it is not the record's: that of another target of a bake file. */
  readonly dockerfile?: string
  /** Layers that the base image brings, counted from the bottom. */
  readonly layers: number
}

export interface BuildStep {
  /** The Dockerfile that it stands in, where it is not the record's: that of another target of a bake file. */
  readonly dockerfile?: string
  readonly stage: string | null
  /** The instruction as written, continuation lines joined by one blank: `RUN npm ci`. Untrusted text. */
  readonly instruction: string
  /**
   * Fingerprint of what it does beyond its text (variables, a heredoc's body, shell, user): equal texts with other
   * fingerprints are an edit. Null when BuildKit did not say.
   */
  readonly definition: string | null
  /** 1-based, inclusive. */
  readonly line: number
  readonly endLine: number
  /** Rules of advice that comments above it silence. Absent: none. Untrusted text. */
  readonly ignored?: readonly string[]
  /** Indexes in {@link BuildRecord.steps} of the steps whose results this one uses. */
  readonly inputs: readonly number[]
  /** Reads the build context (or a named context, a git or HTTP source): its content may differ at equal text. */
  readonly readsContext: boolean
  /** Digest of the layer of the final image that this step made, if it made one that is shipped. */
  readonly layer: Digest | null
  /** Wall time in seconds; null when BuildKit did not say (cached steps may have none). */
  readonly seconds: number | null
  readonly cached: boolean | null
  /** BuildKit's name for it: one that is in the records of two platforms was built once for both. */
  readonly vertex?: Digest
}
