import type { BudgetSettings } from '../model/budget-settings.ts'
import type { Budget, Metric } from '../model/budget.ts'
import type { AdviceRow } from '../model/report-advice.ts'
import type { BudgetTerms, ReportJudgement } from '../model/report-verdict.ts'
import type { PlatformReport } from '../model/report.ts'
import type { Judgement } from '../model/verdict.ts'
import type { JudgedPlatform } from './judged-platform.ts'
import type { Ruling } from './rule.ts'
import type { NamedSetting, Setting } from './setting.ts'
import type { Unit } from './unit.ts'

/** All there is to know of one kind of budget. One sibling a kind in `budgets/`; the list of them is `budgets.ts`. */
export interface BudgetKind<Of extends Budget = Budget> {
  /** Its name in reports. */
  readonly kind: string
  /** What it is on, as reports call it: `largest layer`. */
  readonly title: string
  /** That it is held against a baseline, so that it needs one. */
  readonly compares?: true
  /** That it counts single files, so that it cannot hold where a layer cannot be read. */
  readonly ofFiles?: true
  /** What its limits are numbers of. */
  readonly units: readonly [Unit, ...Unit[]]
  /** Its limits, and what else it asks for, with a single value each. */
  readonly settings: readonly Setting[]
  /** Settings of how it counts, which the documents list after all limits. */
  readonly counting?: readonly Setting[]
  /** Its limits that have a name each. */
  readonly named?: NamedSetting
  /**
   * The budgets that settings declare.
   *
   * @param metric which bytes they count, unless a setting says so itself.
   */
  from(settings: BudgetSettings, metric: Metric): readonly Of[]
  /**
   * Whether what is within one budget is never over the other, where both count the same and the limit of the first is no larger. Absent
   * where the limit says it all.
   */
  isAsStrict?(budget: Of, other: Of): boolean
  judge(budget: Of, judged: JudgedPlatform): Judgement
  /**
   * Judges once more what a report says of it, by the numbers of the same report: anyone may have written it. Absent where a report does not
   * have all that is counted.
   */
  judgeReported?(judgement: ReportJudgement, reported: Reported): Ruling
  /** What a report says of it besides its limit. */
  termsOf?(budget: Of): BudgetTerms
  /** The key whose limit is to be raised for an exceeded budget to hold; null where it may be one or another. */
  raise(judgement: Pick<ReportJudgement, 'metric' | 'key'>): string | null
  /** What savings do to it; absent where nothing can be promised. */
  readonly savings?: SavingsEffect
}

/** One platform of a report. */
export interface Reported {
  readonly image: PlatformReport
  /** ` on linux/arm64`, where the report has more than one platform; else nothing. */
  readonly on: string
  /** Whether the report has a baseline. */
  readonly compared: boolean
}

/** What savings do to an exceeded budget. */
export interface SavingsEffect {
  /** What is to be less, in a sentence: `the total`. */
  readonly of: string
  /** Null where it cannot be told. */
  need(judgement: ReportJudgement, image: PlatformReport, traits: AdviceTraits): Need | null
}

/** What is known of a piece of advice by its rule. */
export interface AdviceTraits {
  /** Whether it exchanges the base image. */
  readonly exchangesBase: (row: AdviceRow) => boolean
}

/** What must go for an exceeded budget to hold. */
export interface Need {
  /** Bytes that must go for the budget to hold whatever else the change brings with it. */
  readonly bytes: number
  /** Bytes that must go at least. */
  readonly least: number
  /** What all that is counted comes to. Bytes. */
  readonly counted: number
  /** What a piece of advice takes off; null where that is not known. */
  readonly saves: (row: AdviceRow) => number | null
  /** The same of the advice that has no row. */
  readonly rest: number | null
}
