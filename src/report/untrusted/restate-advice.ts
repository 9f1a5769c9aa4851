import { adviceRule } from '../../advise/advice-rules.ts'
import type { AdviceRow, EachEditRow, ReportAdvice } from '../../model/report-advice.ts'

/**
 * What would make the image smaller, by the numbers and rules of the report. In a run of its own, advice names commands and images; in a report
 * of strangers those could be any command, under our name; its edits, its patch and other base images are left out, and so is what came of
 * trying them and what is silenced.
 */
export function restateAdvice({ rows, rest, total, eachEdit, hints }: ReportAdvice): ReportAdvice {
  return {
    ...{ rest, total, rows: rows.map(restateRow), eachEdit: eachEdit.map(restateRow) },
    ...(hints === undefined ? {} : { hints: { ...hints, rows: hints.rows.map(restateRow) } }),
  }
}

function restateRow<Row extends AdviceRow | EachEditRow>({ edits, trial, ...row }: Row) {
  const rule = adviceRule(row.rule)
  if (rule === undefined) throw new TypeError(`there is no rule ${JSON.stringify(row.rule)}`)
  const { fix, reason } = rule.inGeneral
  return { ...row, fix: [fix], reason: [reason] }
}
