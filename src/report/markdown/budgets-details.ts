import { formatShare } from '../../units/format-share.ts'
import type { Outcome } from '../../judge/verdict.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import type { ReportJudgement, ReportVerdict } from '../report.ts'
import { budgetTitle } from '../summary/budget-title.ts'
import { countNoun } from '../summary/count-noun.ts'
import { formatAmount } from '../summary/format-amount.ts'
import { isAccepted } from '../summary/is-accepted.ts'
import { details } from './details.ts'
import { markdownTable } from './markdown-table.ts'
import { raisedLimitsDiff } from './raised-limits-diff.ts'

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  fail: '❌ over',
  warn: '⚠️ near',
  pass: '✅ within',
  skipped: '➖ skipped',
}
const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'skipped', 'pass']

/** Every budget with its limit and what was measured; skipped ones say why. Empty without budgets. */
export function budgetsDetails(verdict: ReportVerdict, most: number): string {
  if (verdict.judgements.length === 0) return ''
  const raised = raisedLimitsDiff(verdict)
  const more = raised === '' ? '' : `\n\nLimits that would hold:\n\n${raised}`
  return details('Budgets', factsOf(verdict.judgements), budgetsTable(verdict, most) + more)
}

/** What {@link budgetsDetails} folds. Empty without budgets. */
export function budgetsTable({ judgements }: ReportVerdict, most: number): string {
  if (judgements.length === 0) return ''
  const sorted = judgements.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome),
  )
  const left = Math.max(0, sorted.length - most)
  const table = markdownTable(
    [
      ['', 'left'],
      ['Budget', 'left'],
      ['Limit', 'right'],
      ['Measured', 'right'],
      ['Used', 'right'],
      ['Declared in', 'left'],
    ],
    [
      ...sorted.slice(0, most).map(budgetCells),
      ...(left === 0 ? [] : [['', countNoun(left, 'more budget')]]),
    ],
  )
  const skipped = sorted.filter(({ outcome }) => outcome === 'skipped').slice(0, 5)
  const reasons = skipped.map(({ sentence }) => `- ${plainCell(sentence)}`)
  return [table, ...(reasons.length > 0 ? [reasons.join('\n')] : [])].join('\n\n')
}

function budgetCells(judgement: ReportJudgement): string[] {
  const { outcome, platform, actual, limit, unit, source } = judgement
  const title = budgetTitle(judgement, subject => codeCell(subject, 60))
  return [
    isAccepted(judgement) ? '☑️ accepted' : OUTCOME_WORDS[outcome],
    `${title}, ${plainCell(platform, 60)}`,
    formatAmount(limit, unit),
    actual === null ? 'not known' : formatAmount(actual, unit),
    actual === null ? '' : (formatShare(Math.max(0, actual), limit) ?? ''),
    plainCell(source, 60),
  ]
}

function factsOf(judgements: readonly ReportJudgement[]): string {
  const count = (outcome: Outcome): number => judgements.filter(each => each.outcome === outcome).length
  const accepted = judgements.filter(isAccepted).length
  const parts = [
    [count('fail'), 'exceeded'],
    [accepted, 'accepted'],
    [count('warn') - accepted, 'nearly used up'],
    [count('skipped'), 'skipped'],
  ] as const
  const facts = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return [countNoun(judgements.length, 'budget'), ...(facts.length > 0 ? facts : ['all within'])].join(', ')
}
