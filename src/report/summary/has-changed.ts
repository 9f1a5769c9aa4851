import type { Report } from '../../model/report.ts'
import { summarizePlatform } from './platform-summary.ts'

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
