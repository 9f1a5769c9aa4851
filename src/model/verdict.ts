import type { Budget } from './budget.ts'
import type { BudgetsFrom } from './choices.ts'

export type Outcome = 'pass' | 'warn' | 'fail' | 'skipped'

/**
 * Why a budget was skipped where no baseline could have helped: `settled`: growth is told only, as it is meant to be; `no-platform`: the
 * image does not have the platform.
 */
export type SkippedBy = 'settled' | 'no-platform'

/** One budget, judged on one platform. */
export interface Judgement {
  readonly budget: Budget
  readonly platform: string
  readonly outcome: Outcome
  /** What was measured, in the budget's unit; null when it could not be had. */
  readonly actual: number | null
  readonly limit: number
  /** The budget's. */
  readonly unit: string
  /** A whole sentence for people; says why, when skipped. */
  readonly sentence: string
  /** Absent where it was judged, and where a baseline would have helped. */
  readonly skippedBy?: SkippedBy
  /** That it holds because nothing in the image is what it is on. */
  readonly matchesNothing?: true
}

/** `outcome` is the worst of the judgements; `skipped` when none could be judged, `pass` when there are no budgets. */
export interface Verdict {
  readonly outcome: Outcome
  readonly judgements: readonly Judgement[]
  /** Who accepted growth over its budget; null: no one did, or there is none. */
  readonly accepted: Acceptance | null
  /** The label by which a maintainer can accept all that fails; absent: there is none, or more fails than growth. */
  readonly overrideLabel?: string
  /** What the change does to limits that held before it; null: nothing, or it is not known. */
  readonly loosened: LoosenedBudgets | null
}

/** Limits that a change loosens, raises or removes. */
export interface LoosenedBudgets {
  /** The commit that had them, in full. */
  readonly commit: string
  /** Whose limits the verdict holds to all the same. */
  readonly from: BudgetsFrom
  readonly limits: readonly LoosenedLimit[]
}

/** One limit that is no longer what it was. */
export interface LoosenedLimit {
  readonly was: Budget
  /** What takes its place; null: nothing does. */
  readonly now: Budget | null
}

/** That growth over its budget is wanted. */
export interface Acceptance {
  /** The login of who said so. */
  readonly by: string
  readonly label: string
}
