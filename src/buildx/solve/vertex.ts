import type { Digest } from '../../model/digest.ts'

/** One step of the solve as BuildKit reported it, all of its messages merged. */
export interface Vertex {
  readonly digest: Digest
  /** For people: `[build 2/3] RUN npm ci`. May hold build-arg values, as BuildKit prints them. */
  readonly name: string
  /** Whether BuildKit ran it or took it from the cache; steps below a cached one may be neither. */
  readonly ran: boolean
  readonly cached: boolean
  /** Wall time in seconds over all the times it ran; null when it never ran or was cached. */
  readonly seconds: number | null
  /** Why it failed, or null. */
  readonly error: string | null
  /** The last lines that its program printed. */
  readonly log: readonly string[]
}
