import type { BudgetKind } from './budget-kind.ts'
import { BUDGET_METRIC } from './budget-metric.ts'
import { growth } from './budgets/growth.ts'
import { hidden } from './budgets/hidden.ts'
import { layer } from './budgets/layer.ts'
import { layers } from './budgets/layers.ts'
import { packageSize } from './budgets/package.ts'
import { path } from './budgets/path.ts'
import { total } from './budgets/total.ts'
import { IGNORED_ADVICE } from './ignored-advice.ts'
import { NOISE_FLOOR } from './noise-floor.ts'
import type { NamedSetting, Setting } from './setting.ts'
import type { Unit } from './unit.ts'

/** Every kind of budget, in the order in which they are judged. All that tells of budgets is made of this list. */
export const BUDGET_KINDS: BudgetKind[] = [total, growth, layer, layers, hidden, path, packageSize]

/** All settings with a single value: limits, then what decides how they count. */
export function budgetSettings(): readonly Setting[] {
  return [
    ...BUDGET_KINDS.flatMap(({ settings }) => settings),
    BUDGET_METRIC,
    ...BUDGET_KINDS.flatMap(({ counting = [] }) => counting),
    NOISE_FLOOR,
    IGNORED_ADVICE,
  ]
}

/** All settings with a size for each name. */
export function namedSettings(): readonly NamedSetting[] {
  return BUDGET_KINDS.flatMap(({ named }) => named ?? [])
}

/** The kind of a budget. */
export function budgetKind({ kind }: { readonly kind: string }): BudgetKind {
  const found = BUDGET_KINDS.find(each => each.kind === kind)
  if (found === undefined) throw new TypeError(`there is no kind of budget ${JSON.stringify(kind)}`)
  return found
}

/** What the limit of a budget is a number of. */
export function unitOf({ kind, unit }: { readonly kind: string; readonly unit: string }): Unit {
  const { units } = budgetKind({ kind })
  return units.find(({ name }) => name === unit) ?? units[0]
}
