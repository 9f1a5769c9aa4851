import type { ReportJudgement } from '../../model/report-verdict.ts'

/** Whether a budget failed because it could not be judged, not because it is exceeded. */
export function isFailedUnjudged({ outcome, actual }: ReportJudgement): boolean {
  return outcome === 'fail' && actual === null
}
