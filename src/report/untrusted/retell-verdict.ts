import { worstOf } from '../../judge/worst-outcome.ts'
import type { PlatformReport, Report, ReportJudgement, ReportVerdict } from '../../model/report.ts'
import type { Judged } from './judged.ts'
import { plainPlatform } from './plain-words.ts'
import { retellClaim } from './retell-claim.ts'
import { retellGrowth } from './retell-growth.ts'
import { retellSize } from './retell-size.ts'

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
    judgement: { ...judgement, platform, source, unit: unitOf(judgement) },
    image,
    on: platforms.length > 1 ? ` on ${platform}` : '',
  }
  const told = image === null ? retellClaim(judged) : retellOn(judged, image, baseline)
  if (judgement.outcome !== 'fail' || told.outcome === 'fail') return told
  return { ...told, outcome: 'fail', sentence: `${told.sentence} Its run failed it all the same.` }
}

function retellOn(judged: Judged, image: PlatformReport, baseline: Report['baseline']): ReportJudgement {
  switch (judged.judgement.kind) {
    case 'growth':
      return retellGrowth(judged, image, baseline)
    case 'path':
    case 'package':
      return retellClaim(judged)
    default:
      return retellSize(judged, image)
  }
}

/** Each kind has its unit; growth has two. */
function unitOf({ kind, unit }: ReportJudgement): ReportJudgement['unit'] {
  if (kind === 'layers') return 'layers'
  return kind === 'growth' && unit === 'percent' ? 'percent' : 'bytes'
}
