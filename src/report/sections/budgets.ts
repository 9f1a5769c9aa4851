import { budgetKind, unitOf } from '../../judge/budgets.ts'
import type { ReportJudgement, ReportVerdict } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'
import type { Outcome } from '../../model/verdict.ts'
import { formatShare } from '../../text/format-share.ts'
import { type Block, details, type Inline, paragraph, type Text } from '../document/block.ts'
import { imageLabel } from '../overview/image-label.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { countNoun } from '../summary/count-noun.ts'
import { isAccepted } from '../summary/is-accepted.ts'
import { isFailedUnjudged } from '../summary/is-failed-unjudged.ts'
import type { Overrun } from '../summary/overruns.ts'
import { raisedLimitsDiff } from './accept-growth-hint.ts'

const WORDS: Readonly<Record<Outcome, string>> = {
  fail: 'over',
  warn: 'near',
  pass: 'within',
  skipped: 'skipped',
}
const WORST_FIRST: readonly Outcome[] = ['fail', 'warn', 'skipped', 'pass']
const MOST_BUDGETS = 30
const MOST_REASONS = 5

/** Every budget with its limit and what was measured, and the limits that would hold. None without budgets. */
export function budgetsDetails(report: Pick<Report, 'verdict' | 'image'>): Block[] {
  const { verdict } = report
  if (verdict.judgements.length === 0) return []
  const raised = raisedLimitsDiff(report)
  const more = raised.length === 0 ? [] : [paragraph('Limits that would hold:'), ...raised]
  return [details('Budgets', factsOf(verdict.judgements), ...budgetsTable(verdict, MOST_BUDGETS), ...more)]
}

/** What {@link budgetsDetails} folds; skipped ones say why. None without budgets. */
export function budgetsTable({ judgements }: ReportVerdict, most: number): Block[] {
  if (judgements.length === 0) return []
  const sorted = judgements.toSorted(
    (a, b) => WORST_FIRST.indexOf(a.outcome) - WORST_FIRST.indexOf(b.outcome),
  )
  const left = Math.max(0, sorted.length - most)
  const skipped = sorted.filter(({ outcome }) => outcome === 'skipped').slice(0, MOST_REASONS)
  return [
    {
      kind: 'table',
      columns: [
        { heading: '', keep: true },
        { heading: 'Budget', wrap: true },
        { heading: 'Limit', align: 'right' },
        { heading: 'Measured', align: 'right' },
        { heading: 'Used', align: 'right' },
        { heading: 'Declared in', below: true },
      ],
      rows: [
        ...sorted.slice(0, most).map(judgement => [markOf(judgement), ...budgetCells(judgement)]),
        ...(left === 0 ? [] : [['', countNoun(left, 'more budget')]]),
      ],
    },
    ...(skipped.length === 0
      ? []
      : [{ kind: 'list', items: skipped.map(({ sentence }) => sentence) } as const]),
  ]
}

function markOf(judgement: ReportJudgement): Inline {
  const { outcome } = judgement
  if (isAccepted(judgement)) return { mark: 'accepted', word: 'accepted' }
  return { mark: outcome, word: isFailedUnjudged(judgement) ? 'not judged' : WORDS[outcome] }
}

function budgetCells(judgement: ReportJudgement): readonly Text[] {
  const { platform, actual, limit, source } = judgement
  const unit = unitOf(judgement)
  return [
    [...budgetTitle(judgement), ', ', { text: platform, most: 60 }],
    unit.format(limit),
    actual === null ? 'not known' : unit.format(actual),
    actual === null ? '' : (formatShare(Math.max(0, actual), limit) ?? ''),
    { text: source, most: 60 },
  ]
}

function factsOf(judgements: readonly ReportJudgement[]): string {
  const count = (outcome: Outcome): number => judgements.filter(each => each.outcome === outcome).length
  const accepted = judgements.filter(isAccepted).length
  const unjudged = judgements.filter(isFailedUnjudged).length
  const parts = [
    [count('fail') - unjudged, 'exceeded'],
    [unjudged, 'not judged'],
    [accepted, 'accepted'],
    [count('warn') - accepted, 'nearly used up'],
    [count('skipped'), 'skipped'],
  ] as const
  const facts = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return [countNoun(judgements.length, 'budget'), ...(facts.length > 0 ? facts : ['all within'])].join(', ')
}

/** What a budget is on and which bytes it counts: `total, compressed`. */
function budgetTitle(judgement: ReportJudgement): readonly Inline[] {
  const { metric, subject } = judgement
  return [
    budgetKind(judgement).title,
    ...(subject === null ? [] : [' ', { code: subject, most: 60 }]),
    ...(unitOf(judgement).ofBytes ? [`, ${metric}`] : []),
  ]
}

/** All budgets that many images exceeded, a row each; folded. */
export function exceededDetails(all: readonly Overrun[], longest: number): Block {
  return details('Budgets exceeded', exceededFacts(all), {
    kind: 'table',
    columns: [
      { heading: 'Image' },
      { heading: 'Budget exceeded', wrap: true },
      { heading: 'Limit', align: 'right' },
      { heading: 'Measured', align: 'right' },
      { heading: 'Declared in', below: true },
    ],
    rows: all.map(({ row, judgement }) => {
      const [title = '', limit = '', actual = '', , source = ''] = budgetCells(judgement)
      return [imageLabel(row, longest), title, limit, actual, source]
    }),
  })
}

/**
 * All images that exceeded a budget, a line each: so many with their budgets, so many more with how many they are; any that are left are
 * counted.
 */
export function exceededList(
  all: readonly Overrun[],
  { amounts, names, longestName }: { amounts: number; names: number; longestName: number },
): Block {
  const images = [...Map.groupBy(all, ({ row }) => row)]
  const items = images.slice(0, names).map(([row, own], index): Text => {
    const budgets = index < amounts ? ownAmounts(own) : [countNoun(own.length, 'budget')]
    return [...imageLabel(row, longestName), ': ', ...budgets]
  })
  const left = images.length - items.length
  return details('Budgets exceeded', exceededFacts(all), {
    kind: 'list',
    items: [...items, ...(left > 0 ? [`and ${countNoun(left, 'more image')}`] : [])],
  })
}

function ownAmounts(own: readonly Overrun[]): readonly Inline[] {
  return own.flatMap(({ judgement }: Pick<Overrun, 'judgement'>, index): readonly Inline[] => {
    const { actual, limit } = judgement
    const unit = unitOf(judgement)
    const amount = actual === null ? 'not known' : unit.format(actual)
    return [index === 0 ? '' : '; ', ...budgetTitle(judgement), `, ${amount} of ${unit.format(limit)}`]
  })
}

function exceededFacts(all: readonly Overrun[]): string {
  const images = new Set<MeasuredRow>(all.map(({ row }) => row)).size
  return `${countNoun(all.length, 'budget')} of ${countNoun(images, 'image')}`
}
