import type { Budget } from '../model/budget.ts'
import type { LoosenedLimit } from '../model/verdict.ts'
import { budgetKind, unitOf } from './budgets.ts'

/**
 * Whether an image that is within one budget is within the other, whatever the image. Budgets that do not count the same (compressed or
 * unpacked bytes, bytes or percent) do not vouch for one another.
 */
export function isAsStrict(budget: Budget, other: Budget): boolean {
  const kind = budgetKind(budget)
  const reaches = budget.platform === undefined || budget.platform === other.platform
  return (
    reaches &&
    countsAs(budget, other) &&
    budget.limit <= other.limit &&
    (kind.isAsStrict?.(budget, other) ?? true)
  )
}

/** The budgets of both, without those that another one makes needless: whoever is within these is within either. */
export function stricterBudgets(one: readonly Budget[], other: readonly Budget[]): Budget[] {
  return other.reduce<Budget[]>(
    (kept, budget) =>
      kept.some(each => isAsStrict(each, budget))
        ? kept
        : [...kept.filter(each => !isAsStrict(budget, each)), budget],
    [...one],
  )
}

/**
 * The limits of the base that those of the head do not keep, each with what takes its place.
 *
 * @param platforms of the image: a limit for all of them is kept by one for each.
 */
export function loosenedLimits(
  base: readonly Budget[],
  head: readonly Budget[],
  platforms: readonly string[],
): LoosenedLimit[] {
  const [before, after] = [base, head].map(budgets => perPlatform(budgets, [base, head].flat(), platforms))
  return (before ?? []).flatMap(was =>
    after?.some(each => isAsStrict(each, was))
      ? []
      : [{ was, now: after?.find(each => each.platform === was.platform && isOnSame(each, was)) ?? null }],
  )
}

/** Where one of all the budgets is for a single platform, all are spelled out. */
function perPlatform(
  budgets: readonly Budget[],
  all: readonly Budget[],
  platforms: readonly string[],
): readonly Budget[] {
  if (all.every(({ platform }) => platform === undefined)) return budgets
  return budgets.flatMap(budget =>
    budget.platform === undefined ? platforms.map(platform => ({ ...budget, platform })) : [budget],
  )
}

function countsAs(one: Budget, other: Budget): boolean {
  return isOnSame(one, other) && one.unit === other.unit
}

/** A number of layers is one of neither compressed nor unpacked bytes. */
function isOnSame(one: Budget, other: Budget): boolean {
  const sameBytes = one.metric === other.metric || !unitOf(one).ofBytes
  return one.kind === other.kind && one.subject === other.subject && sameBytes
}
