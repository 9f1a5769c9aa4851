import { adviceRule } from '../../advise/advice-rules.ts'
import type { AdviceRow, EachEditRow, ReportAdvice } from '../../model/report.ts'

/**
 * What would make the image smaller, by the numbers and rules of the report. In a run of its own, advice names commands and images; in a report
 * of strangers those could be any command, under our name; its edits, its patch and what it silences are left out.
 */
export function retellAdvice({ rows, rest, total, eachEdit }: ReportAdvice): ReportAdvice {
  return { rest, total, rows: rows.map(retellRow), eachEdit: eachEdit.map(retellRow) }
}

function retellRow<Row extends AdviceRow | EachEditRow>(row: Row): Row {
  const rule = adviceRule(row.rule)
  if (rule === undefined) throw new TypeError(`there is no rule ${JSON.stringify(row.rule)}`)
  const { fix, reason } = rule.inGeneral
  const { edits, ...others } = row
  return { ...(edits === undefined ? row : (others as Row)), fix: [fix], reason: [reason] }
}
