import type { Report } from '../model/report.ts'
import { isAccepted } from '../report/summary/is-accepted.ts'

/**
 * A report of a run that may say anything: that a maintainer accepted growth over its budget is not for it to say, so the growth is over
 * its budget again.
 */
export function withoutAcceptance(report: Report): Report {
  const { judgements, outcome, accepted } = report.verdict
  const undone = judgements.map(judgement =>
    isAccepted(judgement) ? { ...judgement, outcome: 'fail' as const } : judgement,
  )
  const fails = undone.some(judgement => judgement.outcome === 'fail') || accepted !== null
  return {
    ...report,
    verdict: { judgements: undone, outcome: fails ? 'fail' : outcome, accepted: null },
  }
}
