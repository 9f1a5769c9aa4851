import type { Report } from '../report/report.ts'
import { summarizePlatform } from '../report/summary/platform-summary.ts'

/** A budget failed or is nearly used up. */
export function crossesBudget({ verdict }: Report): boolean {
  return verdict.outcome === 'fail' || verdict.outcome === 'warn'
}

/** Any platform changed by more than the noise floor, came or went. Without a baseline nothing is known to have changed. */
export function hasChanged(report: Report): boolean {
  if (report.baseline.kind === 'none') return false
  const changed = report.platforms.some(image => summarizePlatform(report, image).state !== 'unchanged')
  return changed || report.removedPlatforms.length > 0
}

/**
 * Whether a report deserves a first comment.
 *
 * @param mode `auto`: for a bot's pull request only a budget counts.
 */
export function isWorthComment(
  report: Report,
  mode: 'auto' | 'on-change' | 'always',
  authorIsBot: boolean,
): boolean {
  if (mode === 'always' || crossesBudget(report)) return true
  return hasChanged(report) && (mode === 'on-change' || !authorIsBot)
}
