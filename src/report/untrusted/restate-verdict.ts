import { budgetKind, unitOf } from '../../judge/budgets.ts'
import { rulingOnUnread } from '../../judge/unread-layers.ts'
import { worstOf } from '../../judge/worst-outcome.ts'
import type { ReportJudgement, ReportLoosened, ReportVerdict } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'
import type { Judged } from './judged.ts'
import { plainPlatform } from './plain-words.ts'
import { restateClaim } from './restate-claim.ts'

/** What a judgement is checked against: all of it is of the same report. */
type Evidence = Pick<Report, 'baseline' | 'platforms'>

/** Where a budget can have been declared. */
const SOURCE = /^(?:input [a-z-]{1,40}|(?:[0-9a-f]{7}:)?[\w./-]{1,100}\.ya?ml:\d{1,7})$/

/**
 * A verdict that anybody may have written, given anew by the numbers of its report. That a maintainer accepted growth is not for a report to
 * say. A budget that was failed stays failed, whatever the numbers.
 */
export function restateVerdict({ judgements, loosened }: ReportVerdict, evidence: Evidence): ReportVerdict {
  const told = judgements.map(judgement => restateJudgement(judgement, evidence))
  const outcome = worstOf(told.map(each => each.outcome)) ?? 'pass'
  const said = loosened === undefined ? {} : { loosened: restateLoosened(loosened) }
  return { judgements: told, outcome, accepted: null, ...said }
}

/** That a change loosens its limits is nothing that it gains by: it is shown, without what it calls them. */
function restateLoosened({ limits, ...loosened }: ReportLoosened): ReportLoosened {
  return {
    ...loosened,
    limits: limits.map(({ platform, ...limit }) => ({
      ...limit,
      subject: null,
      platform: platform === null ? null : plainPlatform(platform),
    })),
  }
}

function restateJudgement(judgement: ReportJudgement, { baseline, platforms }: Evidence): ReportJudgement {
  const platform = plainPlatform(judgement.platform)
  const image = platforms.find(each => each.platform === platform) ?? null
  const source = SOURCE.test(judgement.source) ? judgement.source : 'not known'
  const judged: Judged = {
    judgement: { ...judgement, platform, source, unit: unitOf(judgement).name },
    image,
    on: platforms.length > 1 ? ` on ${platform}` : '',
  }
  const told = restateOn(judged, baseline)
  if (judgement.outcome !== 'fail' || told.outcome === 'fail') return told
  return { ...told, outcome: 'fail', sentence: `${told.sentence} Its run failed it all the same.` }
}

function restateOn(judged: Judged, baseline: Report['baseline']): ReportJudgement {
  const { judgement, image, on } = judged
  const compared = baseline.kind === 'measured'
  const ruling =
    image === null ? undefined : budgetKind(judgement).judgeReported?.(judgement, { image, on, compared })
  if (image === null || ruling === undefined) return restateClaim(judged)
  const instead = rulingOnUnread(judgement, image.layers, { outcome: ruling.outcome, on })
  return { ...judgement, subject: null, ...(instead ?? ruling) }
}
