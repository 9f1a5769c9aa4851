import type { Counted, Limit, Metric } from './budget.ts'
import type { NoiseFloor } from './noise-floor.ts'

/** A value and where it was declared, for messages: `input max-size`, `.github/slim-build.yml:7`. */
export interface Declared<Value> {
  readonly value: Value
  readonly source: string
}

/** What one place (an input, a block of the config file) says about budgets. Absent means: this place does not say. */
export interface BudgetSettings {
  readonly 'max-size'?: Declared<number>
  readonly 'max-unpacked-size'?: Declared<number>
  readonly 'max-growth'?: Declared<Limit>
  readonly 'max-growth-floor'?: Declared<number>
  readonly 'max-layer-size'?: Declared<number>
  readonly 'max-layers'?: Declared<number>
  readonly 'max-hidden'?: Declared<number>
  readonly 'budget-metric'?: Declared<Metric>
  readonly 'budget-counts'?: Declared<Counted>
  /** No budget itself: below it a change is none, and has no row of its own. Of an image, never of a single platform. */
  readonly 'noise-floor'?: Declared<NoiseFloor>
  /** Glob of absolute paths → bytes. */
  readonly paths?: ReadonlyMap<string, Declared<number>>
  /** Package name → bytes. */
  readonly packages?: ReadonlyMap<string, Declared<number>>
}

/** Settings of one place, with what it says about single platforms (`linux/arm64`). */
export interface BudgetLayer extends BudgetSettings {
  readonly platforms?: ReadonlyMap<string, BudgetSettings>
}

/** Budget settings with a single value, by the names that inputs, options and config file share. */
export const BUDGET_KEYS = [
  'max-size',
  'max-unpacked-size',
  'max-growth',
  'max-growth-floor',
  'max-layer-size',
  'max-layers',
  'max-hidden',
  'budget-metric',
  'budget-counts',
  'noise-floor',
] as const

export type BudgetKey = (typeof BUDGET_KEYS)[number]
