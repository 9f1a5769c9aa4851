import { codeSpan } from '../escape/code-span.ts'
import { details } from '../markdown/details.ts'
import type { MarkdownOptions } from '../markdown/markdown-options.ts'
import { marker } from '../markdown/marker.ts'
import type { Overview } from '../overview.ts'
import { countNoun } from '../summary/count-noun.ts'
import { findingsLine } from './findings-line.ts'
import { imageDetails } from './image-details.ts'
import type { ImageRow, MeasuredRow } from './image-row.ts'
import { overrunDetails, overrunList } from './overrun-details.ts'
import { alertTellsAll, overruns, overviewAlert } from './overview-alert.ts'
import { overviewFooter } from './overview-footer.ts'
import { isQuiet, overviewHeadline } from './overview-headline.ts'
import { stepsFor, type OverviewStep } from './overview-ladder.ts'
import { jobWords } from './job-words.ts'
import { missingNames } from './missing-names.ts'
import { moreNotes, openNotes } from './overview-notes.ts'
import { summarizeOverview, type OverviewSummary } from './overview-summary.ts'
import { overviewTable } from './overview-table.ts'
import { overviewTrustLine } from './overview-trust-line.ts'
import { sharedFacts } from './shared-facts.ts'
import { unchangedDetails } from './unchanged-details.ts'

/** GitHub refuses a comment of more than 65,536 characters; a margin is left for what a poster may add. */
const MOST_BYTES = 60_000

/** Lines that show without unfolding, on many images. */
const MOST_LINES = 25

/** Images that are folded side by side. */
const MOST_FOLDS = 6

/** Rows that stay when nothing else fits. */
const SHORTEST_ROWS = 5

/**
 * Many images: at most 25 lines that show, a row for each image that changed or has no numbers, all else folded. When it gets too long,
 * details are shortened and then left out, then rows; the verdict, all overrun budgets and the link to the run stay.
 */
export function renderManyImages(overview: Overview, options: MarkdownOptions): string {
  const start = marker(options)
  const room = (options.maxBytes ?? MOST_BYTES) - Buffer.byteLength(start) - 1
  return `${start}${renderWithin(room, overview, options)}\n`
}

function renderWithin(maxBytes: number, overview: Overview, options: MarkdownOptions): string {
  const all = summarizeOverview(overview)
  if (isQuiet(all) && options.full !== true) return quietComment(all, overview)
  const content = contentOf(all, overview, options)
  const steps = stepsFor(content.rows.length, maxBytes)
  for (const [index, step] of steps.entries()) {
    const markdown = renderStep(content, step, index > 0)
    if (Buffer.byteLength(markdown) <= maxBytes) return markdown
  }
  return renderShortest(content, maxBytes)
}

/** What no step changes, made once. */
interface Content {
  readonly summary: OverviewSummary
  readonly overview: Overview
  readonly options: MarkdownOptions
  /** Images with a row: all but those without a change. */
  readonly rows: readonly ImageRow[]
  readonly unchanged: readonly MeasuredRow[]
  readonly over: ReturnType<typeof overruns>
  readonly shared: ReturnType<typeof sharedFacts>
  /** Above the table: headline, trust line and alert. */
  readonly top: readonly string[]
  /** Below it. */
  readonly bottom: readonly string[]
}

function contentOf(summary: OverviewSummary, overview: Overview, options: MarkdownOptions): Content {
  const { measured, rows } = summary
  const shared = sharedFacts(measured)
  const over = overruns(measured)
  return {
    summary,
    overview,
    options,
    rows: rows.filter(({ state }) => state !== 'unchanged'),
    unchanged: measured.filter(({ state }) => state === 'unchanged'),
    over,
    shared,
    top: [overviewHeadline(summary), overviewTrustLine(measured, shared, options.links), overviewAlert(over)],
    bottom: [findingsLine(measured), openNotes(summary)],
  }
}

function renderStep(content: Content, step: OverviewStep, cut: boolean): string {
  const { summary, overview, options, rows, unchanged, over, top, bottom } = content
  const links = step.linked ? options.links : undefined
  const open = openRows(content)
  const folded = rows.slice(open, open + step.folded)
  const table = (some: readonly ImageRow[]): string =>
    overviewTable(some, { shared: content.shared, links, longest: step.longest })
  const changed = rows.filter(row => row.kind === 'measured').slice(0, step.details)
  const hidden = rows.slice(open + folded.length)
  return joined([
    ...top,
    table(rows.slice(0, open)),
    ...bottom,
    folded.length === 0
      ? ''
      : details('More images', foldedFacts(rows.length - open, folded.length), table(folded)),
    missingNames(hidden, step.longest),
    alertTellsAll(over) ? '' : overrunDetails(over, step.longest),
    imagesSection(changed.map(row => imageDetails(row, step, links))),
    unchangedDetails(unchanged, step.unchanged, step.longest),
    moreNotes(summary),
    overviewFooter(overview, summary, options, cut || hidden.length > 0),
  ])
}

/** A few images are folded one by one; many more lines to unfold are folded themselves. */
function imagesSection(images: readonly string[]): string {
  const all = images.join('\n\n')
  return images.length <= MOST_FOLDS ? all : details('Image by image', countNoun(images.length, 'image'), all)
}

function foldedFacts(all: number, shown: number): string {
  const rows = countNoun(all, 'more row')
  return shown === all ? rows : `${rows}, of which ${shown} are shown`
}

/** Rows that the open table has room for. */
function openRows({ top, bottom, rows }: Content): number {
  // Table head and footer make two lines more.
  const room = MOST_LINES - 2 - [...top, ...bottom].reduce((sum, section) => sum + linesOf(section), 0)
  return Math.min(rows.length, Math.max(3, room))
}

/** The verdict, the worst rows, all overrun budgets as far as there is room, and the link. */
function renderShortest(content: Content, maxBytes: number): string {
  const { top, over, overview, summary, options, rows, shared } = content
  const open = Math.min(openRows(content), SHORTEST_ROWS)
  const sections = [
    ...top,
    overviewTable(rows.slice(0, open), { shared, links: undefined, longest: 24 }),
    missingNames(rows.slice(open), 12),
  ]
  const footer = overviewFooter(overview, summary, options, true)
  const without = joined([...sections, footer])
  if (over.length === 0) return without
  return joined([...sections, overrunList(over, maxBytes - Buffer.byteLength(without) - 2), footer])
}

/** One line, so that nobody reads a second one. */
function quietComment(summary: OverviewSummary, { jobs }: Overview): string {
  const { baseline } = sharedFacts(summary.measured)
  return [
    overviewHeadline(summary),
    ...(baseline === null ? [] : [`against ${codeSpan(baseline, 60)}`]),
    ...(jobs === undefined ? [] : [jobWords(jobs)]),
  ].join(' · ')
}

function joined(sections: readonly string[]): string {
  return sections.filter(section => section !== '').join('\n\n')
}

/** Lines as they show: a table's rule line and blank lines do not. */
function linesOf(markdown: string): number {
  return markdown.split('\n').filter(line => /[^|:\s>-]/.test(line)).length
}
