import { type Metric, METRICS } from '../model/budget.ts'
import type { Setting } from './setting.ts'

/** Which bytes all budgets of an image count that do not say so themselves. */
export const BUDGET_METRIC: Setting<Metric> = {
  key: 'budget-metric',
  description: 'Bytes that budgets count: `compressed` (what a node pulls, default) or `unpacked`',
  value: { argument: 'metric', choices: METRICS },
}
