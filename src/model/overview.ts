import type { Metric } from './budget.ts'
import type { SourceLocation } from './report-rows.ts'
import type { Report } from './report.ts'

/**
 * All images of one workflow run that are reported together: one of a single job, the targets of a bake file, the legs of a matrix,
 * the jobs of a monorepo.
 */
export interface Overview {
  readonly reports: readonly Report[]
  /** Images without numbers. While there is one, nothing is all right. */
  readonly unmeasured: readonly Unmeasured[]
  /** What tells a report from others of an image of the same name (`node 22`), in the order of `reports`. Untrusted. */
  readonly legs?: readonly (string | null)[]
  /** The same for reports of which each may be of some platforms of one image, in the order of `reports`; null: not known. */
  readonly families?: readonly (string | null)[]
  /** Jobs whose word is in here, and how many there are; null where that is not known. Absent: all is of one job. */
  readonly jobs?: { readonly reported: number; readonly expected: number | null }
}

/** An image of the run that has no numbers. Its texts are untrusted, as those of {@link Report} are. */
export interface Unmeasured {
  readonly name: string
  /** `failed`: its build did; `absent`: its job ended, or never started, without a word; `pending`: its job is still running. */
  readonly state: 'failed' | 'absent' | 'pending'
  /** A sentence on what is known of it. */
  readonly reason: string
  /** The Dockerfile line that failed, if one did. */
  readonly where: SourceLocation | null
  /** What the step that failed printed last, without what may be a secret; absent: nothing, or it is not to be shown. */
  readonly log?: readonly string[]
  /** What tells it from others of the same name. */
  readonly leg?: string | null
  /** Its size when it could last be measured, in bytes of `metric`, and at which commit. */
  readonly lastGood?: { readonly size: number; readonly metric: Metric; readonly sha: string } | null
}

/** What a job with one image has to tell. */
export function overviewOf(report: Report): Overview {
  return { reports: [report], unmeasured: [] }
}
