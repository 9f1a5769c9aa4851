import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { PlatformReport } from '../../model/report.ts'

/** A judgement, and the platform that it is about, if the report has it; with more than one, sentences name it. */
export interface Judged {
  readonly judgement: ReportJudgement
  readonly image: PlatformReport | null
  readonly on: string
}
