import { budgetKind, unitOf } from '../../judge/budgets.ts'
import { worstOf } from '../../judge/worst-outcome.ts'
import type { Report, ReportJudgement, ReportVerdict } from '../../model/report.ts'
import type { Judged } from './judged.ts'
import { plainPlatform } from './plain-words.ts'
import { retellClaim } from './retell-claim.ts'

/** What a judgement is checked against: all of it is of the same report. */
type Evidence = Pick<Report, 'baseline' | 'platforms'>

/** Where a budget can have been declared. */
const SOURCE = /^(?:input [a-z-]{1,40}|[\w./-]{1,100}\.ya?ml:\d{1,7})$/

/**
 * A verdict that anybody may have written, given anew by the numbers of its report. That a maintainer accepted growth is not for a report to
 * say. A budget that was failed stays failed, whatever the numbers.
 */
export function retellVerdict({ judgements }: ReportVerdict, evidence: Evidence): ReportVerdict {
  const told = judgements.map(judgement => retellJudgement(judgement, evidence))
  return { judgements: told, outcome: worstOf(told.map(({ outcome }) => outcome)) ?? 'pass', accepted: null }
}

function retellJudgement(judgement: ReportJudgement, { baseline, platforms }: Evidence): ReportJudgement {
  const platform = plainPlatform(judgement.platform)
  const image = platforms.find(each => each.platform === platform) ?? null
  const source = SOURCE.test(judgement.source) ? judgement.source : 'not known'
  const judged: Judged = {
    judgement: { ...judgement, platform, source, unit: unitOf(judgement).name },
    image,
    on: platforms.length > 1 ? ` on ${platform}` : '',
  }
  const told = retellOn(judged, baseline)
  if (judgement.outcome !== 'fail' || told.outcome === 'fail') return told
  return { ...told, outcome: 'fail', sentence: `${told.sentence} Its run failed it all the same.` }
}

function retellOn(judged: Judged, baseline: Report['baseline']): ReportJudgement {
  const { judgement, image, on } = judged
  const { judgeReported } = budgetKind(judgement)
  if (image === null || judgeReported === undefined) return retellClaim(judged)
  const ruling = judgeReported(judgement, { image, on, compared: baseline.kind === 'measured' })
  return { ...judgement, subject: null, ...ruling }
}
