import type { JobReport } from './job-report.ts'

/** A leg whose artifact could be read. */
export interface CollectedJobReport {
  /** The artifact's; a later one has a higher number. */
  readonly id: number
  readonly leg: JobReport
}

/** An artifact that says it is a leg's, and what is wrong with it. */
export interface RefusedArtifact {
  readonly id: number
  readonly name: string
  /** A sentence without its subject. */
  readonly reason: string
  /** Whether nothing is wrong with it but that it could not be had just now. */
  readonly mayPass?: boolean
}

/** A job of the run, as GitHub lists it. */
export interface RunJob {
  /** As it is shown: `image (api, arm64)`. Untrusted. */
  readonly name: string
  readonly attempt: number
  /** Null while it has not ended. */
  readonly conclusion: string | null
}

/** All that is known of a run. */
export interface Collected {
  readonly legs: readonly CollectedJobReport[]
  readonly refused: readonly RefusedArtifact[]
  /** Null when they could not be listed. */
  readonly jobs: readonly RunJob[] | null
}
