import type { Metric } from '../../inputs/budget.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import type { PlatformChange, PlatformReport, Report } from '../report.ts'
import { countNoun } from './count-noun.ts'
import { countSavings } from './savings.ts'

/** What is said once, wherever savings have a table. */
export const ESTIMATE =
  'Savings are estimates: files by their share of the compressed layer. No byte is counted twice.'
export const UNKNOWN_UNPACKED = 'Unpacked is not known of what was never fetched.'

/** What can be taken back in all, and what would become of the image. */
export interface SavingsWords {
  /** `You can take back about 27.2 MB`. */
  readonly lead: string
  /** ` → 126.9 MB compressed, 6.6 MB under main`. */
  readonly tail: string
}

/**
 * The sentence over the savings of one platform; null where there are none.
 *
 * @param code makes a foreign text fit to show.
 * @param plain the same for a name that is no code: of a platform, where there are several.
 */
export function savingsWords(
  { baseline, platforms }: Report,
  { advice, change, total, platform }: PlatformReport,
  code: (text: string, most: number) => string,
  plain: (text: string, most: number) => string,
): SavingsWords | null {
  const saved = advice.total.compressed
  if (countSavings(advice) === 0 || saved <= 0) return null
  const where = platforms.length > 1 ? ` on ${plain(platform, 60)}` : ''
  const today = change === null ? ' today' : ''
  const lead = `You can take back about ${formatBytes(saved)}${today}${where}`
  const left = total.compressed - saved
  if (left < 0) return { lead, tail: ' compressed' }
  const comparable = change !== null && change.compressedIncomparable === null
  const name = baseline.kind === 'measured' ? code(baseline.name, 60) : ''
  const against = comparable ? againstWords(left, change, name) : ''
  return { lead, tail: ` → ${formatBytes(left)} compressed${against}` }
}

function againstWords(left: number, { baseline, noiseFloor }: PlatformChange, name: string): string {
  const delta = left - baseline.compressed
  if (delta === 0 || Math.abs(delta) < noiseFloor.compressed) return `, about as much as ${name}`
  return `, ${formatBytes(Math.abs(delta))} ${delta < 0 ? 'under' : 'over'} ${name}`
}

/**
 * `2 savings (about 24.5 MB)`; empty where there are none.
 *
 * @param metric what the words before speak of: other bytes than those are named.
 */
export function savingsFacts({ advice }: PlatformReport, metric: Metric): string {
  const count = countSavings(advice)
  if (count === 0) return ''
  const unit = metric === 'compressed' ? '' : ' compressed'
  return `${countNoun(count, 'saving')} (about ${formatBytes(advice.total.compressed)}${unit})`
}
