import type { Unmeasured } from '../report/overview.ts'
import type { Report } from '../report/report.ts'

/** Which step of which job of a run is meant. All texts are foreign. */
export interface LegPlace {
  /** What the step builds, as its inputs call it. A called workflow may run twice with nothing else to tell the jobs apart. */
  readonly image: string
  /** The job's key in the workflow (`GITHUB_JOB`). */
  readonly job: string
  /** Values of the job's matrix, in its order; empty without one. */
  readonly matrix: readonly string[]
  /** The step (`GITHUB_ACTION`). */
  readonly step: string
  /** Attempt of the run, from 1. */
  readonly attempt: number
}

/** What one step of a run has to tell the others, and whoever collects it: what its artifact holds. */
export interface Leg extends LegPlace {
  readonly version: 1
  /** The workflow run. */
  readonly run: number
  /** Which comment it belongs to. */
  readonly key: string
  readonly reports: readonly Report[]
  readonly unmeasured: readonly Unmeasured[]
}
