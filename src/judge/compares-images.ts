import type { BudgetSettings } from '../model/budget-settings.ts'
import { METRICS } from '../model/budget.ts'
import type { ImageBudgets } from '../model/image-budgets.ts'
import { BUDGET_KINDS } from './budgets.ts'

/** Whether any budget of an image is held against a baseline, so that one is needed. */
export function comparesImages({ layers, base }: ImageBudgets): boolean {
  const before = base === undefined || base.from === 'head' ? [] : base.layers
  return [...layers, ...before]
    .flatMap(layer => [layer, ...(layer.platforms?.values() ?? [])])
    .some(declaresComparison)
}

function declaresComparison(settings: BudgetSettings): boolean {
  return BUDGET_KINDS.some(kind => kind.compares === true && kind.from(settings, METRICS[0]).length > 0)
}
