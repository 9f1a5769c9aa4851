import type { Counted, Metric } from '../model/budget.ts'
import { formatBytes } from '../text/format-bytes.ts'

/** What a sentence on a budget is made from. */
export interface Judged {
  /** What was measured, as the start of a sentence: `The total`, `Path /app/**`, and on which platform. */
  readonly what: string
  readonly actual: number
  readonly limit: number
}

/** How growth is called, by whose it is. */
export const GROWTH_WORDS: Readonly<Record<Counted, string>> = { you: 'Growth by this change', all: 'Growth' }

/** `The total is 148.0 MB compressed, 3.0 MB over its budget of 145.0 MB.` */
export function bytesSentence({ what, actual, limit, metric }: Judged & { readonly metric: Metric }): string {
  if (!Number.isFinite(actual) || !Number.isFinite(limit))
    return 'The size or its limit is not a number, so nothing shows that it is within budget.'
  const start = `${what} is ${formatBytes(actual)} ${metric}`
  const bound = formatBytes(limit)
  if (actual > limit) return `${start}, ${formatBytes(actual - limit)} over its budget of ${bound}.`
  if (actual === limit) return `${start}, exactly its budget of ${bound}.`
  return `${start}, within its budget of ${bound}.`
}

/** `The number of layers is 21, 1 over its budget of 20.` */
export function layersSentence({ what, actual, limit }: Judged): string {
  const over = actual > limit ? `${actual - limit} over` : 'within'
  return `${what} is ${actual}, ${over} its budget of ${limit}.`
}

/**
 * `Growth by this change is 19.4 MB compressed, 15.1 % of the baseline, over its budget of 5 %.`
 *
 * @param growth the bytes that `actual` is the percentage of.
 */
export function percentSentence({
  what,
  growth,
  actual,
  limit,
  metric,
}: Judged & { readonly growth: number; readonly metric: Metric }): string {
  if (!Number.isFinite(actual)) return 'Growth is not a number, so nothing shows that it is within budget.'
  const share = `${percent(actual, limit)} of the baseline`
  return `${what} is ${formatBytes(growth)} ${metric}, ${share}, ${actual > limit ? 'over' : 'within'} its budget of ${limit} %.`
}

/** Growth whose percentage does not count, since it is little. */
export function belowFloorSentence(what: string, growth: number, metric: Metric, floor: number): string {
  return `${what} is ${formatBytes(growth)} ${metric}, below the floor of ${formatBytes(floor)} under which percentages do not count.`
}

/** Two decimals where one would make "5.0 % is over 5 %". */
function percent(actual: number, limit: number): string {
  const short = actual.toFixed(1)
  const text = actual !== limit && Number(short) === limit ? actual.toPrecision(4) : short
  return `${text.replace('-', '\u2212')} %`
}
