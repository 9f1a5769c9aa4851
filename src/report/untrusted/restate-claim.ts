import { budgetKind } from '../../judge/budgets.ts'
import { ruleOnBytes } from '../../judge/judge-bytes.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { Judged } from './judged.ts'

const LONGEST = 100

/**
 * A budget on what the report does not have in full, such as all files below a path: what its run says against itself is believed, what it says
 * for itself is not judged.
 */
export function restateClaim({ judgement, on }: Judged): ReportJudgement {
  const { actual, limit } = judgement
  const what = `By its run, ${nameOf(judgement)}${on}`
  if (actual === null || judgement.outcome === 'skipped')
    return { ...judgement, actual: null, outcome: 'skipped', sentence: `${what} was not judged.` }
  const { sentence } = ruleOnBytes(judgement, what, actual)
  if (actual > limit) return { ...judgement, outcome: 'fail', sentence }
  return {
    ...judgement,
    outcome: 'skipped',
    sentence: `${sentence} Its report has too little to check that.`,
  }
}

/** What the budget is on. A path or a package is foreign: it stands in backticks, which nothing in it can end. */
function nameOf(judgement: ReportJudgement): string {
  const { title, named } = budgetKind(judgement)
  if (judgement.subject === null || named === undefined) return `the budget on ${title}`
  return `${title} \`${judgement.subject.replaceAll('`', "'").slice(0, LONGEST)}\``
}
