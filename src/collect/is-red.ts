import type { JobReport } from './job-report.ts'

/** Whether an image of a leg is over its budgets or has no numbers. */
export function isRed({ reports, unmeasured }: Pick<JobReport, 'reports' | 'unmeasured'>): boolean {
  return unmeasured.length > 0 || reports.some(({ verdict }) => verdict.outcome === 'fail')
}
