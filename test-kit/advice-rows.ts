import type { AdviceRow } from '../src/model/report-advice.ts'
import type { PlatformReport } from '../src/model/report.ts'

/** All that is advised on an image, what can be written as edits and what needs a decision alike: most bytes first. */
export function adviceRows({ advice: { rows, hints } }: Pick<PlatformReport, 'advice'>): AdviceRow[] {
  return [...rows, ...(hints?.rows ?? [])].sort((a, b) => b.compressed - a.compressed)
}

/** What all of it would save. Compressed bytes. */
export function adviceTotal(image: Pick<PlatformReport, 'advice'>): number {
  return adviceRows(image).reduce((sum, { compressed }) => sum + compressed, 0)
}
