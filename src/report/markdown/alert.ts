import { plainText } from '../escape/plain-text.ts'
import type { ReportVerdict } from '../report.ts'

const MOST_SENTENCES = 3

/** The sentences of the worst budgets, in an alert box that GitHub colours; empty when all is within budget. */
export function alert({ judgements }: ReportVerdict): string {
  const failed = judgements.filter(({ outcome }) => outcome === 'fail')
  const near = judgements.filter(({ outcome }) => outcome === 'warn')
  const [kind, told] = failed.length > 0 ? ['CAUTION', failed] : ['WARNING', near]
  if (told.length === 0) return ''
  const sentences = told.slice(0, MOST_SENTENCES).map(({ sentence }) => plainText(sentence))
  const left = told.length - sentences.length
  if (left > 0) sentences.push(`And ${left} more, in the table of budgets below.`)
  return [`> [!${kind}]`, ...sentences.map(sentence => `> ${sentence}`)].join('\n>\n').replace('\n>\n', '\n')
}
