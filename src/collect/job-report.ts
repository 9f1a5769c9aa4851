import type { ImageIdentity } from '../model/image-identity.ts'
import type { Unmeasured } from '../model/overview.ts'
import type { Report } from '../model/report.ts'

/** Which step of which job of a run is meant. All texts are untrusted. */
export interface JobReportKey {
  /** What the step builds, as its inputs call it. */
  readonly image: string
  /** The job's key in the workflow (`GITHUB_JOB`). */
  readonly job: string
  /** Values of the job's matrix, in its order; empty without one. */
  readonly matrix: readonly string[]
  /** The step (`GITHUB_ACTION`). */
  readonly step: string
  /** Attempt of the run, from 1. */
  readonly attempt: number
  /** What the step builds; absent: an earlier version did not say. */
  readonly built?: ImageIdentity
  /** Tells the jobs of one attempt apart where a workflow is called twice, and nothing from attempt to attempt. */
  readonly call?: string
}

/** What one step of a run has to tell the others, and whoever collects it: what its artifact holds. */
export interface JobReport extends JobReportKey {
  readonly version: 1
  /** The workflow run. */
  readonly run: number
  /** Which comment it belongs to. */
  readonly key: string
  /** What its checks are called by besides the name of the image; null or absent: nothing. */
  readonly label?: string | null
  readonly reports: readonly Report[]
  /** What the images of `reports` are, in their order. */
  readonly images?: readonly ImageIdentity[]
  readonly unmeasured: readonly Unmeasured[]
}
