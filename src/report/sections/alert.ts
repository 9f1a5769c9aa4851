import type { ReportJudgement, ReportVerdict } from '../../model/report-verdict.ts'
import { formatShare } from '../../text/format-share.ts'
import type { Block, Inline, Text } from '../document/block.ts'
import { imageLabel } from '../overview/image-label.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { isAccepted } from '../summary/is-accepted.ts'
import type { Overrun } from '../summary/overruns.ts'

const MOST_SENTENCES = 3

/** The sentences of the worst budgets of one image. None when all is within budget. */
export function alert({ judgements }: ReportVerdict): Block[] {
  const failed = judgements.filter(({ outcome }) => outcome === 'fail')
  const worst = failed.length > 0 ? failed : judgements.filter(({ outcome }) => outcome === 'warn')
  const sentences = worst.map((judgement): Text => [judgement.sentence, shareUsed(judgement)])
  return alertOf(failed.length > 0 ? 'fail' : 'warn', sentences, 'in the table of budgets below')
}

/** The first of the exceeded budgets of many images: one of every image before a second one of any. */
export function overviewAlert(all: readonly Overrun[]): Block[] {
  const sentences = firstOfEach(all).map(({ row, judgement }): readonly Inline[] => [
    ...imageLabel(row, 60),
    ': ',
    judgement.sentence,
  ])
  return alertOf('fail', sentences, 'in the budgets below')
}

/** Whether {@link overviewAlert} says all that there is to say. */
export function alertSaysAll(all: readonly Overrun[]): boolean {
  return all.length <= MOST_SENTENCES
}

function alertOf(mark: 'fail' | 'warn', sentences: readonly Text[], where: string): Block[] {
  if (sentences.length === 0) return []
  const left = sentences.length - MOST_SENTENCES
  const more = left > 0 ? [`And ${left} more, ${where}.`] : []
  return [{ kind: 'alert', mark, sentences: [...sentences.slice(0, MOST_SENTENCES), ...more] }]
}

/** Why a budget that holds is worth a warning. */
function shareUsed(judgement: ReportJudgement): string {
  if (isAccepted(judgement)) return ''
  const { outcome, actual, limit } = judgement
  const share = outcome === 'warn' && actual !== null ? formatShare(actual, limit) : null
  return share === null ? '' : ` ${share} of it is used up.`
}

function firstOfEach(all: readonly Overrun[]): readonly Overrun[] {
  const seen = new Set<MeasuredRow>()
  const first = new Set(all.filter(({ row }) => !seen.has(row) && seen.add(row)))
  return [...first, ...all.filter(each => !first.has(each))]
}
