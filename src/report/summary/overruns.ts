import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { MeasuredRow } from '../overview/image-row.ts'

/** A budget that an image exceeded. */
export interface Overrun {
  readonly row: MeasuredRow
  readonly judgement: ReportJudgement
}

/** All budgets that were exceeded, those of the worst image first. */
export function overruns(rows: readonly MeasuredRow[]): readonly Overrun[] {
  return rows.flatMap(row =>
    row.report.verdict.judgements
      .filter(({ outcome }) => outcome === 'fail')
      .map((judgement): Overrun => ({ row, judgement })),
  )
}
