import type { Overview } from '../../model/overview.ts'
import { summarizeOverview } from '../overview/overview-summary.ts'
import { sharedFacts } from '../overview/shared-facts.ts'
import { overviewHeadline } from '../sections/overview-headline.ts'
import { overviewTable } from '../sections/overview-table.ts'
import type { Block } from './block.ts'

/** Characters of a name. */
const LONGEST_NAME = 60

/** All images in one table, the worst first: the end of reports on each of them. */
export function allImages(overview: Overview): readonly Block[] {
  const summary = summarizeOverview(overview)
  const options = { shared: sharedFacts(summary.measured), longest: LONGEST_NAME }
  return [overviewHeadline(summary), ...overviewTable(summary.rows, options)]
}
