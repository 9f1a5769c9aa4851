import type { Overview } from '../../model/overview.ts'
import type { Report } from '../../model/report.ts'
import { summarizeOverview } from '../overview/overview-summary.ts'
import { isQuiet } from '../sections/overview-headline.ts'
import { unmeasured } from '../sections/unmeasured.ts'
import { crossesBudget, hasChanged } from '../summary/has-changed.ts'
import { loosensBudget } from '../summary/loosened-limits.ts'
import { type Block, paragraph } from './block.ts'
import { manyImages, manyQuietImages, rowsOf } from './many-images.ts'
import { oneImage, oneQuietImage } from './one-image.ts'
import type { View } from './view.ts'

/** A report that can be had at any level of detail. */
export interface ReportDocument {
  /** Images that have a row of their own; 0 where there is only one image. */
  readonly rows: number
  readonly at: (view: View) => readonly Block[]
}

/**
 * The images of a run as a document: one has the richest layout; many have a row each, the worst first.
 *
 * @param quiet whether one line is enough where nothing changed.
 */
export function documentOf(overview: Overview, quiet: boolean): ReportDocument {
  const summary = summarizeOverview(overview)
  const [only, ...others] = summary.rows
  if (only === undefined) return oneLevel([paragraph('No image of this run was measured.')])
  if (others.length > 0) {
    if (quiet && isQuiet(summary)) return oneLevel(manyQuietImages(overview, summary))
    return { rows: rowsOf(summary).length, at: view => manyImages(overview, summary, view) }
  }
  if (only.kind === 'unmeasured') return { rows: 0, at: view => unmeasured(only.unmeasured, view) }
  const { report } = only
  const isStill = report.baseline.kind === 'measured' && isSettled(report)
  return quiet && isStill ? oneLevel(oneQuietImage(only)) : { rows: 0, at: view => oneImage(only, view) }
}

function isSettled(report: Report): boolean {
  return !hasChanged(report) && !crossesBudget(report) && !loosensBudget(report)
}

function oneLevel(blocks: readonly Block[]): ReportDocument {
  return { rows: 0, at: () => blocks }
}
