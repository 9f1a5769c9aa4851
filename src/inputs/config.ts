import type { BudgetLayer } from '../model/budget-settings.ts'

/** What the config file says. */
export interface Config {
  /** Budgets of every image. */
  readonly defaults: BudgetLayer
  readonly images: ReadonlyMap<string, BudgetLayer>
}
