import type { Trend } from '../../summary/trend.ts'

/** The axis of sizes in a chart, in a unit of its own. */
export interface TrendAxis {
  readonly unit: string
  readonly from: string
  readonly to: string
  /** A number of bytes in the unit, with as many digits as show a difference. */
  readonly format: (bytes: number) => string
  /** Whether the budget is within it. */
  readonly hasBudget: boolean
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const

/** The axis shows no less than this share of the biggest size, and no more, but for sizes that differ by more. */
const LEAST = 0.02
const MOST = 0.5

/** Steps of the axis between its ends, about. */
const STEPS = 8

/**
 * An axis on which a change of 1 % shows: it starts near the smallest size and takes the budget in only where that is not far
 * from the sizes.
 */
export function trendAxis({
  lowest,
  highest,
  budget,
}: Pick<Trend, 'lowest' | 'highest' | 'budget'>): TrendAxis {
  const most = Math.max(highest - lowest, Math.max(highest, budget ?? 0) * MOST)
  const [low, high] = [Math.min(lowest, budget ?? lowest), Math.max(highest, budget ?? highest)]
  const hasBudget = budget !== null && high - low <= most
  const [start, end] = hasBudget ? [low, high] : [lowest, highest]
  const range = Math.max(end - start, end * LEAST)
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(end) / 3)))
  const factor = 1000 ** power
  const step = Math.max(niceStep(range / STEPS / factor), 1 / factor)
  const digits = (value: number): number =>
    Math.min(3 * power, Math.max(0, -Math.floor(Math.log10(value) + 1e-9)))
  // Sizes that hardly differ are in the middle.
  const padding = range / 20 + (range - (end - start)) / 2
  const mark = (value: number): string => value.toFixed(digits(step))
  return {
    unit: UNITS[power] ?? 'B',
    from: mark(Math.max(0, Math.floor((start - padding) / factor / step) * step)),
    to: mark(Math.ceil((end + padding) / factor / step) * step),
    format: bytes => (bytes / factor).toFixed(digits(range / factor / 1000)),
    hasBudget,
  }
}

/** 1, 2 or 5 and zeros, not below a value. */
function niceStep(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 5].find(each => each * power >= value) ?? 10) * power
}
