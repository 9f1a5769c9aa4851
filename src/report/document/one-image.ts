import type { PlatformChange } from '../../model/report-change.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { acceptGrowthHint } from '../sections/accept-growth-hint.ts'
import { alert } from '../sections/alert.ts'
import { baseOptionsDetails } from '../sections/base-options.ts'
import { filesDetails, hiddenDetails, packagesDetails } from '../sections/biggest.ts'
import { budgetsDetails } from '../sections/budgets.ts'
import { cacheDetails } from '../sections/cache.ts'
import { causesTable, direction, originLine } from '../sections/causes.ts'
import { changesDetails } from '../sections/changes.ts'
import { againstWords, comparisonLine } from '../sections/comparison-line.ts'
import { footer } from '../sections/footer.ts'
import { headline } from '../sections/headline.ts'
import { linesDetails } from '../sections/lines.ts'
import { loosenedAlert } from '../sections/loosened.ts'
import { moreNotes, openNotes } from '../sections/notes.ts'
import { partsTable } from '../sections/parts.ts'
import { commonLine, otherPlatforms, platformsTable } from '../sections/platforms.ts'
import { rebuildCostDetails } from '../sections/rebuild-cost.ts'
import { reduction, shrankMuch } from '../sections/reduction.ts'
import {
  hintsDetails,
  NONE_OPEN,
  openSavings,
  savingsDetails,
  savingsLines,
  wrongDetails,
} from '../sections/savings.ts'
import { silencedDetails } from '../sections/silenced.ts'
import { incomparable, sizeTable } from '../sections/size.ts'
import { smallestFixLine } from '../sections/smallest-fix.ts'
import { suggestion } from '../sections/suggestion.ts'
import { trendDetails } from '../sections/trend.ts'
import { type Block, details, type Inline, joinTexts, openLines } from './block.ts'
import type { View } from './view.ts'

/** Lines that show without unfolding. */
const MOST_LINES = 20
const MOST_CAUSES = 6

/** Of the sizes, the biggest causes and whose they are, which are worth more than savings. */
const SPARED_LINES = 9
const MOST_PLATFORMS = { folded: 6, unfolded: 20 } as const

/** The report on a single image: the richest that there is. */
export function oneImage(row: MeasuredRow, view: View): readonly Block[] {
  const { blocks, savings } = openPart(row, view)
  return [headline(row), ...blocks, ...foldedPart(row, view, savings), footer(row.report, view)]
}

/** The same in one line, where there is nothing to see. */
export function oneQuietImage(row: MeasuredRow): readonly Block[] {
  const first = headline(row)
  return first.kind === 'headline'
    ? [{ ...first, text: joinTexts([first.text, ...againstWords([row])], ' · ') }]
    : [first]
}

/** What shows while details are folded, and how many savings have a row there. */
interface OpenPart {
  readonly blocks: readonly Block[]
  readonly savings: number
}

/** What a reader sees without unfolding anything, below the headline. */
function openPart(row: MeasuredRow, view: View): OpenPart {
  const { report, image } = row
  const { level } = view
  const fixed = [
    ...comparisonLine([row], view),
    ...alert(report.verdict),
    ...loosenedAlert(report),
    ...platformsPart(row, view),
  ]
  const fix = smallestFixLine(row)
  const last = [...fix, ...acceptGrowthHint(report.verdict), ...openNotes(row, view)]
  // Headline and footer make two lines more.
  const left = (level.folded ? MOST_LINES : Infinity) - 2 - openLines([...fixed, ...last])
  // The heading, table head and rest row of the causes are three of them.
  const room = left - 3 - (fix.length === 0 ? savingsRoom(row, left - 3) : 0)
  const middle = changePart(row, room, view)
  const lines = Math.max(isOnSeveral(row) ? 1 : 0, left - openLines(middle))
  // A smallest fix says the most of the savings: without room for their table, it is enough.
  const isSaid = fix.length > 0 && lines < savingsLines(image)
  const savings = isSaid ? NONE_OPEN : openSavings(row, lines, level)
  return { blocks: [...fixed, ...middle, ...savings.blocks, ...last], savings: savings.rows }
}

function isOnSeveral({ report }: MeasuredRow): boolean {
  return report.platforms.length > 1
}

function platformsPart(row: MeasuredRow, { level }: View): Block[] {
  if (!isOnSeveral(row)) return []
  const most = level.folded ? MOST_PLATFORMS.folded : MOST_PLATFORMS.unfolded
  return [
    { kind: 'heading', text: 'Platforms', only: 'terminal' },
    platformsTable(row.report, most),
    ...commonLine(row.report),
  ]
}

/** What savings take of the lines for causes: as many as those can spare, and one at least. */
function savingsRoom({ image }: MeasuredRow, room: number): number {
  return Math.min(savingsLines(image), Math.max(1, room - SPARED_LINES))
}

/** What became of the image; of a new one, what it is made of. */
function changePart(row: MeasuredRow, room: number, { level }: View): Block[] {
  const { report, image } = row
  const { change } = image
  const most = (used: number): number =>
    Math.max(2, Math.min(level.folded ? MOST_CAUSES : level.rows, room - used, level.rows + 1))
  if (change === null) {
    const budget = suggestion(report)
    return [
      { kind: 'heading', text: ['What it is made of', ...where(row)] },
      partsTable(image, most(1 + openLines(budget))),
      ...budget,
    ]
  }
  if (shrankMuch(image)) return reduction(image, change)
  const size = sizePart(row, change)
  const origin = originLine(change)
  if (row.summary.state === 'unchanged') return [...size, ...origin]
  const shown = rowsWithin(change, most(openLines(size) + openLines(origin)))
  const causes = causesTable(change, shown)
  const title: Block = { kind: 'heading', text: [`What ${direction(change, shown)}`, ...where(row)] }
  return [...size, ...(causes.length === 0 ? [] : [title, ...causes]), ...origin]
}

/** On several platforms their table has the sizes already. */
function sizePart(row: MeasuredRow, change: PlatformChange): Block[] {
  return isOnSeveral(row)
    ? incomparable(change)
    : [{ kind: 'heading', text: 'Size', only: 'terminal' }, ...sizeTable(row, change)]
}

function where(row: MeasuredRow): readonly Inline[] {
  return isOnSeveral(row) ? [' on ', { text: row.image.platform, most: 60 }] : []
}

/** A row that says "1 smaller change" has room for the change itself. */
function rowsWithin(change: PlatformChange, most: number): number {
  const [causes, more] = [causesTable(change, most), causesTable(change, most + 1)]
  return openLines(more) <= openLines(causes) ? most + 1 : most
}

/** All that is folded, the most important first; of the savings those without a row before. */
function foldedPart(row: MeasuredRow, view: View, savings: number): Block[] {
  const { report, image } = row
  const { rows, tables, trend, cache } = view.level
  if (tables === 'none') return []
  return [
    ...budgetsDetails(report),
    ...savingsDetails(image, rows * 2, { open: savings, withPatch: tables === 'all' }),
    ...wrongDetails(image, rows),
    ...hintsDetails(image, rows),
    ...baseOptionsDetails(image),
    ...rebuildCostDetails(image, rows),
    ...silencedDetails(image),
    ...platformSize(row),
    linesDetails(image, rows * 2),
    ...(tables === 'lines' ? [] : shortTables(row, rows)),
    ...(tables === 'all' ? longTables(row, rows) : []),
    ...(trend ? trendDetails(row) : []),
    ...otherPlatforms(row, view),
    ...moreNotes(row),
    ...(cache ? cacheDetails(report.cache, image.platform, rows * 2) : []),
  ]
}

/** The sizes of the platform that the report is about, of several. */
function platformSize(row: MeasuredRow): Block[] {
  const { change, platform } = row.image
  if (!isOnSeveral(row) || change === null || shrankMuch(row.image)) return []
  const [table] = sizeTable(row, change)
  return table === undefined ? [] : [details('Size', { text: platform, most: 60 }, table)]
}

function shortTables({ image }: MeasuredRow, rows: number): Block[] {
  const causes = image.change !== null && shrankMuch(image) ? causesTable(image.change, rows) : []
  return [
    ...(causes.length === 0 ? [] : [details('Causes', 'the biggest changes, one by one', ...causes)]),
    ...hiddenDetails(image, rows),
    ...packagesDetails(image, rows),
  ]
}

function longTables({ image }: MeasuredRow, rows: number): Block[] {
  return [...(image.change === null ? [] : changesDetails(image.change, rows)), ...filesDetails(image, rows)]
}
