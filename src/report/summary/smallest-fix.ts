import { adviceRule } from '../../advise/advice-rules.ts'
import type { AdviceTraits, Need } from '../../judge/budget-kind.ts'
import { budgetKind } from '../../judge/budgets.ts'
import type { Metric } from '../../model/budget.ts'
import type { AdviceRow } from '../../model/report-advice.ts'
import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { PlatformReport, Report } from '../../model/report.ts'

/** How an image comes back under the budgets that it overran. All bytes are estimates. */
export type SmallestFix =
  | {
      /** So few pieces of advice are enough. */
      readonly kind: 'some'
      readonly pieces: readonly AdviceRow[]
      readonly covers: Covered
      readonly then: Size
    }
  | {
      /** Only more than a reader would want to choose from are enough: all together. */
      readonly kind: 'all'
      readonly count: number
      readonly covers: Covered
      readonly then: Size
    }
  | {
      /** Not even all together are enough. */
      readonly kind: 'short'
      readonly count: number
      /** Whether there are hints, which are part of nothing. */
      readonly hints: boolean
      /** What stays over its limit, for each budget of which that is certain. */
      readonly over: readonly Remainder[]
    }

/** The budgets that a fix is about. */
export interface Covered {
  readonly judgements: readonly ReportJudgement[]
  /** Whether there are exceeded budgets on the platform that no saving can be shown to help. */
  readonly others: boolean
}

/** Of the whole image. */
export interface Size {
  readonly bytes: number
  readonly metric: Metric
}

export interface Remainder {
  readonly judgement: ReportJudgement
  /** What all savings leave of what the budget counts, and by how much that is too much. Bytes of the budget's metric. */
  readonly left: number
  readonly over: number
}

/** More pieces are no short way. */
const MOST_PIECES = 3

/** What is known of advice by its rule. */
const TRAITS: AdviceTraits = {
  exchangesBase: ({ rule }) => adviceRule(rule)?.exchangesBase === true,
}

/** An exceeded budget, and what must go. */
interface ExceededNeed extends Need {
  readonly judgement: ReportJudgement
}

/**
 * The fewest pieces of advice that bring one platform of an image under its exceeded budgets, as far as
 * savings are known to help those. Nothing is claimed of other budgets: whose bytes a piece of advice would take off those is not certain.
 *
 * @returns null where no such budget is exceeded, there is no advice, or it cannot be told what it comes to.
 */
export function smallestFix({ verdict }: Report, image: PlatformReport): SmallestFix | null {
  const failed = verdict.judgements.filter(
    ({ outcome, platform }) => outcome === 'fail' && platform === image.platform,
  )
  const needs = failed.flatMap(judgement => needOf(judgement, image) ?? [])
  const { rows, rest } = image.advice
  const count = rows.length + rest.count
  if (needs.length === 0 || count === 0) return null
  const covers = {
    judgements: needs.map(({ judgement }) => judgement),
    others: needs.length < failed.length,
  }
  const pieces = fewest(byEase(rows), needs)
  if (pieces !== null) return { kind: 'some', pieces, covers, then: sizeAfter(image, pieces, needs) }
  if (needs.every(need => atLeast(rows, need) >= need.bytes)) {
    const bytes = image.total.compressed - image.advice.total.compressed
    return { kind: 'all', count, covers, then: { bytes, metric: 'compressed' } }
  }
  const over = needs.flatMap(need => remainderOf(rows, need) ?? [])
  return over.length === 0 ? null : { kind: 'short', count, hints: image.advice.hints !== undefined, over }
}

function needOf(judgement: ReportJudgement, image: PlatformReport): ExceededNeed | null {
  const need = budgetKind(judgement).savings?.need(judgement, image, TRAITS) ?? null
  return need === null ? null : { judgement, ...need }
}

/** What all rows take off for certain. */
function atLeast(rows: readonly AdviceRow[], { saves }: Need): number {
  return rows.reduce((sum, row) => sum + (saves(row) ?? 0), 0)
}

/** What stays too much, where that is certain. */
function remainderOf(rows: readonly AdviceRow[], need: ExceededNeed): Remainder | null {
  const all = [...rows.map(need.saves), need.rest]
  if (all.includes(null)) return null
  const saved = all.reduce<number>((sum, each) => sum + (each ?? 0), 0)
  if (saved >= need.least) return null
  return { judgement: need.judgement, left: need.counted - saved, over: need.least - saved }
}

/** The size of the image without the pieces, in the bytes of the first budget where those are known. */
function sizeAfter(
  { total }: PlatformReport,
  pieces: readonly AdviceRow[],
  [first]: readonly ExceededNeed[],
): Size {
  const wanted = first?.judgement.metric ?? 'compressed'
  const metric = pieces.some(piece => piece[wanted] === null) ? 'compressed' : wanted
  const bytes = pieces.reduce((left, piece) => left - (piece[metric] ?? 0), total[metric])
  return { bytes, metric }
}

/** Another base image is asked for last: whatever runs on it must be tried again. */
function byEase(rows: readonly AdviceRow[]): readonly AdviceRow[] {
  return rows.toSorted((a, b) => Number(TRAITS.exchangesBase(a)) - Number(TRAITS.exchangesBase(b)))
}

/** The first of the smallest sets of rows that meet all needs, the first rows tried first. Null where it takes too many. */
function fewest(rows: readonly AdviceRow[], needs: readonly ExceededNeed[]): readonly AdviceRow[] | null {
  const saved = needs.map(need => rows.map(row => need.saves(row) ?? 0))
  const most = saved.map(all => all.toSorted((a, b) => b - a))
  const pick = (from: number, left: readonly number[], size: number): readonly number[] | null => {
    if (left.every(bytes => bytes <= 0)) return []
    if (left.some((bytes, need) => bytes > topOf(most[need] ?? [], size))) return null
    for (let index = from; index < rows.length; index += 1) {
      const then = left.map((bytes, need) => bytes - (saved[need]?.[index] ?? 0))
      const others = pick(index + 1, then, size - 1)
      if (others !== null) return [index, ...others]
    }
    return null
  }
  for (let size = 1; size <= MOST_PIECES; size += 1) {
    const found = pick(
      0,
      needs.map(({ bytes }) => bytes),
      size,
    )
    if (found !== null) return found.flatMap(index => rows[index] ?? [])
  }
  return null
}

/** The most that so many rows can take off. */
function topOf(descending: readonly number[], size: number): number {
  return descending.slice(0, size).reduce((sum, each) => sum + each, 0)
}
