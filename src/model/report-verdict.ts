import type { Counted, Metric } from './budget.ts'
import type { BudgetsFrom } from './choices.ts'
import type { Outcome } from './verdict.ts'

export interface ReportVerdict {
  readonly outcome: Outcome
  readonly judgements: readonly ReportJudgement[]
  /** Who accepted growth over its budget, and by which label; null: no one did, or there is none. */
  readonly accepted: { readonly by: string; readonly label: string } | null
  /** The label by which a maintainer can accept all that fails. Absent where there is none, and in reports of earlier versions. */
  readonly overrideLabel?: string
  /** Limits of the base commit that the change loosens. Absent where it loosens none, and in reports of earlier versions. */
  readonly loosened?: ReportLoosened
}

export interface ReportLoosened {
  /** The commit that had them, in full. */
  readonly commit: string
  /** Whose limits the verdict holds to all the same. */
  readonly from: BudgetsFrom
  readonly limits: readonly ReportLoosenedLimit[]
}

export interface ReportLoosenedLimit extends Pick<BudgetTerms, 'key'> {
  readonly kind: string
  readonly metric: Metric
  readonly subject: string | null
  /** Null: all platforms. */
  readonly platform: string | null
  readonly was: ReportLimit
  /** Null: the change removes it. */
  readonly now: ReportLimit | null
}

export interface ReportLimit {
  readonly limit: number
  readonly unit: string
}

/**
 * Of growth: whose counts, and the bytes below which no percentage fails. Of totals: the key of their limit. Absent for other budgets, and
 * in reports of earlier versions.
 */
export interface BudgetTerms {
  readonly key?: string
  readonly counts?: Counted
  readonly floor?: number
}

export interface ReportJudgement extends BudgetTerms {
  readonly kind: string
  readonly metric: Metric
  /** The glob or the package that the budget is about; null for budgets on the image or its layers. */
  readonly subject: string | null
  readonly platform: string
  readonly outcome: Outcome
  /** In `unit`; null when it could not be had. */
  readonly actual: number | null
  readonly limit: number
  readonly unit: string
  readonly sentence: string
  /** Where the budget was declared. */
  readonly source: string
  /** That it was declared there for other images, too. Absent where it was not, and in reports of earlier versions. */
  readonly ofAllImages?: true
}
