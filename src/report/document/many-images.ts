import type { Overview } from '../../model/overview.ts'
import type { ImageRow, MeasuredRow } from '../overview/image-row.ts'
import type { OverviewSummary } from '../overview/overview-summary.ts'
import { sharedFacts } from '../overview/shared-facts.ts'
import { alertSaysAll, overviewAlert } from '../sections/alert.ts'
import { exceededDetails, exceededList } from '../sections/budgets.ts'
import { againstWords, comparisonLine } from '../sections/comparison-line.ts'
import { findings } from '../sections/findings.ts'
import { jobWords, overviewFooter } from '../sections/footer.ts'
import { imagesDetails } from '../sections/image-details.ts'
import { overviewLoosenedAlert } from '../sections/loosened.ts'
import { overviewMoreNotes, overviewOpenNotes } from '../sections/notes.ts'
import { overviewHeadline, quietOverviewHeadline } from '../sections/overview-headline.ts'
import { moreImages, overviewTable } from '../sections/overview-table.ts'
import { unchangedDetails } from '../sections/unchanged.ts'
import { overruns } from '../summary/overruns.ts'
import { type Block, openLines } from './block.ts'
import type { View } from './view.ts'

/** Lines that show without unfolding. */
const MOST_LINES = 25

/** Rows that stay when nothing else fits, and the characters of a name in them. */
const SHORTEST = { rows: 5, name: 24 } as const

/**
 * Many images: a row for each that changed or has no numbers, then its details. The verdict, all exceeded budgets and the link to the run
 * stay at every level.
 */
export function manyImages(overview: Overview, summary: OverviewSummary, view: View): readonly Block[] {
  const { level } = view
  const { measured } = summary
  const rows = rowsOf(summary)
  const over = overruns(measured)
  const top = [
    overviewHeadline(summary),
    ...comparisonLine(measured, view),
    ...overviewAlert(over),
    ...overviewLoosenedAlert(measured),
  ]
  const bottom = [...findings(measured), ...overviewOpenNotes(summary, view)]
  const open = level.folded ? openRows(rows, [...top, ...bottom]) : rows.length
  const shared = sharedFacts(measured)
  if (level.verdictOnly) {
    const few = Math.min(open, SHORTEST.rows)
    return [
      ...top,
      ...overviewTable(rows.slice(0, few), { shared, longest: SHORTEST.name }),
      ...moreImages(rows.slice(few), 0, { shared, longest: 12 }),
      ...(over.length === 0 ? [] : [exceededList(over, level)]),
      overviewFooter(overview, summary, view, true),
    ]
  }
  const options = { shared, longest: level.longestName }
  const changed = rows.filter(row => row.kind === 'measured')
  const hidden = level.folded ? rows.length > open + level.moreImages : changed.length > level.images
  return [
    ...top,
    ...overviewTable(rows.slice(0, open), options),
    ...bottom,
    ...moreImages(rows.slice(open), level.moreImages, options),
    ...(alertSaysAll(over) ? [] : [exceededDetails(over, level.longestName)]),
    ...imagesDetails(changed, view),
    ...unchangedDetails(unchangedOf(summary), view),
    ...overviewMoreNotes(summary),
    overviewFooter(overview, summary, view, hidden),
  ]
}

/** One line, so that no one reads a second one. */
export function manyQuietImages({ jobs }: Overview, summary: OverviewSummary): readonly Block[] {
  return [quietOverviewHeadline(summary, [...againstWords(summary.measured), ...jobWords(jobs)])]
}

/** Images with a row: all but those without a change. */
export function rowsOf({ rows }: OverviewSummary): readonly ImageRow[] {
  return rows.filter(({ state }) => state !== 'unchanged')
}

function unchangedOf({ measured }: OverviewSummary): readonly MeasuredRow[] {
  return measured.filter(({ state }) => state === 'unchanged')
}

/** Rows that the open table has room for. */
function openRows(rows: readonly ImageRow[], others: readonly Block[]): number {
  // Table head and footer make two lines more.
  return Math.min(rows.length, Math.max(3, MOST_LINES - 2 - openLines(others)))
}
