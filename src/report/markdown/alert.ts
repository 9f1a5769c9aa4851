import { formatShare } from '../../units/format-share.ts'
import { plainText } from '../escape/plain-text.ts'
import type { ReportJudgement, ReportVerdict } from '../report.ts'
import { isAccepted } from '../summary/is-accepted.ts'

const MOST_SENTENCES = 3

/** Why a budget that holds is worth a warning. */
function used(judgement: ReportJudgement): string {
  if (isAccepted(judgement)) return ''
  const { outcome, actual, limit } = judgement
  const share = outcome === 'warn' && actual !== null ? formatShare(actual, limit) : null
  return share === null ? '' : ` ${share} of it is used up.`
}

/** The sentences of the worst budgets, in an alert box that GitHub colours; empty when all is within budget. */
export function alert({ judgements }: ReportVerdict): string {
  const failed = judgements.filter(({ outcome }) => outcome === 'fail')
  const near = judgements.filter(({ outcome }) => outcome === 'warn')
  const [kind, told] = failed.length > 0 ? ['CAUTION', failed] : ['WARNING', near]
  if (told.length === 0) return ''
  const sentences = told
    .slice(0, MOST_SENTENCES)
    .map(judgement => plainText(judgement.sentence) + used(judgement))
  const left = told.length - sentences.length
  if (left > 0) sentences.push(`And ${left} more, in the table of budgets below.`)
  return [`> [!${kind}]`, ...sentences.map(sentence => `> ${sentence}`)].join('\n>\n').replace('\n>\n', '\n')
}
