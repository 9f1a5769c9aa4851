import type { BudgetLayer } from './budget-settings.ts'
import type { BudgetsFrom } from './choices.ts'

/** What is said about the budgets of one image, and whose word holds. */
export interface ImageBudgets {
  /** Weakest first. */
  readonly layers: readonly BudgetLayer[]
  /** Where limits stand that hold for other images, too; absent: none is known to. */
  readonly ofAllImages?: ReadonlySet<string> | undefined
  /** What was said before the change; absent: not known, or there is nothing to hold it against. */
  readonly base?: BaseBudgets | undefined
}

/** The budgets that an image had at the commit that a pull request is compared with. */
export interface BaseBudgets {
  /** In full. */
  readonly commit: string
  /** Weakest first. */
  readonly layers: readonly BudgetLayer[]
  readonly from: BudgetsFrom
}
