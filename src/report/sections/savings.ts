import type { Saving } from '../../model/advice.ts'
import type { Metric } from '../../model/budget.ts'
import type { AdviceRow, PlatformChange, PlatformReport, ReportAdvice } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import {
  type Block,
  type Column,
  details,
  type Inline,
  joinTexts,
  openLines,
  paragraph,
  type TableBlock,
  type Text,
} from '../document/block.ts'
import type { DetailLevel } from '../document/detail-level.ts'
import type { ShownImage } from '../document/view.ts'
import { countNoun } from '../summary/count-noun.ts'
import { countSavings, isWorthSaving, savingsAfter, savingsFloor, shownSavings } from '../summary/savings.ts'
import { baselineName } from './size.ts'
import { whereText } from './where.ts'

/** Rows that show without unfolding. */
const MOST_ROWS = 3

const MOST_EXAMPLES = 5

/** What is said once, wherever savings have a table. */
const ESTIMATE =
  'Savings are estimates: a file counts its share of the compressed layer. No byte counts twice.'
const UNKNOWN_UNPACKED = 'Unpacked bytes of an image that was not fetched are not known.'

/** Lines that {@link openSavings} would like to have. */
export function savingsLines(image: PlatformReport): number {
  if (!isWorthSaving(image)) return 0
  const { rows, rest } = shownSavings(image.advice, MOST_ROWS, savingsFloor(image))
  return 2 + rows.length + (rest.count > 0 ? 1 : 0)
}

/** What shows of savings while details are folded, and how many of them have a row there: the details have the others. */
export interface OpenSavings {
  readonly blocks: readonly Block[]
  readonly rows: number
}

/**
 * The savings in all and, where the others are folded, the biggest, in at most so many lines that show; the sum alone where there is no
 * room for a row. None where nothing is worth a line.
 */
export function openSavings(shown: ShownImage, lines: number, level: DetailLevel): OpenSavings {
  const { image } = shown
  if (!isWorthSaving(image) || lines < 1) return NONE_OPEN
  if (!level.folded) return { blocks: savingsSentence(shown), rows: 0 }
  const { blocks, rows } = openTable(image, lines - 1)
  if (rows > 0) return { blocks: [...savingsSentence(shown), ...blocks], rows }
  const where = level.tables === 'none' ? '' : ', in the details'
  const end = ` (${countNoun(countSavings(image.advice), 'change')}${where})`
  return { blocks: savingsSentence(shown, end), rows: 0 }
}

/** Where none show. */
export const NONE_OPEN: OpenSavings = { blocks: [], rows: 0 }

/** None where not even one row fits beside the head and the row of all others. */
function openTable(image: PlatformReport, lines: number): OpenSavings {
  const floor = savingsFloor(image)
  for (let most = Math.min(MOST_ROWS, lines - 1); most > 0; most -= 1) {
    const { rows, rest } = shownSavings(image.advice, most, floor)
    const table: TableBlock = {
      kind: 'table',
      columns: WITH_EXAMPLES,
      rows: [...rows.map(cellsWithExamples), ...restRow(rest, rows.length)],
    }
    if (rows.length > 0 && openLines([table]) <= lines) return { blocks: [table], rows: rows.length }
  }
  return NONE_OPEN
}

/** `Possible savings: about 27.2 MB → 126.9 MB compressed, …`. None where there is nothing. */
export function savingsSentence({ report, image }: ShownImage, end = ''): Block[] {
  const { baseline, platforms } = report
  const { advice, change, total, platform } = image
  const saved = advice.total.compressed
  if (countSavings(advice) === 0 || saved <= 0) return []
  const lead: Inline = {
    strong: [
      'Possible savings',
      ...(platforms.length > 1 ? [' on ', { text: platform, most: 60 }] : []),
      `: about ${formatBytes(saved)}`,
    ],
  }
  const left = total.compressed - saved
  if (left < 0) return [paragraph(lead, ` compressed${end}`)]
  const comparable = change !== null && change.compressedIncomparable === null
  return [
    paragraph(
      lead,
      ` → ${formatBytes(left)} compressed`,
      ...(comparable ? againstWords(left, change, baselineName(baseline)) : []),
      end,
    ),
  ]
}

function againstWords(left: number, { baseline, noiseFloor }: PlatformChange, name: Inline): Inline[] {
  const delta = left - baseline.compressed
  if (delta === 0 || Math.abs(delta) < noiseFloor.compressed) return [', about as much as ', name]
  return [`, ${formatBytes(Math.abs(delta))} ${delta < 0 ? 'under' : 'over'} `, name]
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

/** Of a table of advice. */
export const COLUMNS: readonly Column[] = [
  { heading: 'Saves, compressed', align: 'right' },
  { heading: 'Unpacked', align: 'right' },
  { heading: 'Change', wrap: true },
  { heading: 'Where', below: true },
]

/** With the biggest of what each change is about. */
const WITH_EXAMPLES: readonly Column[] = [...COLUMNS, { heading: 'Most of it', below: true }]

/** The biggest savings and all others in one row. None without any. */
export function savingsTable({ advice }: PlatformReport, most: number): TableBlock[] {
  if (countSavings(advice) === 0) return []
  const { rows, rest } = shownSavings(advice, most)
  return [{ kind: 'table', columns: COLUMNS, rows: [...rows.map(rowCells), ...restRow(rest, rows.length)] }]
}

/** How savings are listed. */
interface SavingsShown {
  /** How many show already, the biggest. */
  readonly open?: number
  readonly withPatch: boolean
}

/**
 * All savings but those that show already, with the biggest of what each change is about and, if it is wanted, the patch; folded. None
 * without any.
 */
export function savingsDetails(
  { advice }: PlatformReport,
  most: number,
  { open = 0, withPatch }: SavingsShown,
): Block[] {
  const left = savingsAfter(advice, open)
  const count = countSavings(left)
  if (count === 0) return []
  const { rows, rest } = shownSavings(left, most)
  const table: TableBlock = {
    kind: 'table',
    columns: WITH_EXAMPLES,
    rows: [
      ...rows.map(cellsWithExamples),
      ...restRow(rest, rows.length),
      [
        ...sizes(left.total).map((size): Text => ({ strong: size })),
        { strong: open === 0 ? 'all of it' : 'all of these' },
      ],
    ],
  }
  const unknown = advice.total.unpacked === null ? ` ${UNKNOWN_UNPACKED}` : ''
  const facts = `${countNoun(count, 'change')}, about ${formatBytes(left.total.compressed)} compressed`
  const patch = withPatch ? patchDetails(advice) : []
  return [
    details(open === 0 ? 'Savings' : 'More savings', facts, table, paragraph(ESTIMATE + unknown), ...patch),
  ]
}

/** The changes of the files that make the savings, as far as they are certain. */
function patchDetails({ patch = '' }: ReportAdvice): Block[] {
  if (patch === '') return []
  const facts: Text = ['what ', { code: 'slim-build fix --write' }, ' does']
  return [details('Show the patch', facts, { kind: 'code', language: 'diff', lines: linesOf(patch) })]
}

function linesOf(patch: string): string[] {
  return patch.replace(/\n$/, '').split('\n')
}

/** The cells of a piece of advice below {@link COLUMNS}. */
export function rowCells(row: AdviceRow): readonly Text[] {
  return [...sizes(row), adviceCell(row), whereText(row)]
}

function cellsWithExamples(row: AdviceRow): readonly Text[] {
  return [...rowCells(row), examplesCell(row)]
}

function restRow(rest: Saving & { readonly count: number }, shown: number): (readonly Text[])[] {
  const words = countNoun(rest.count, shown === 0 ? 'small saving' : 'smaller saving')
  return rest.count === 0 ? [] : [[...sizes(rest), words]]
}

function sizes({ compressed, unpacked }: Saving): string[] {
  return [formatBytes(compressed), unpacked === null ? 'not known' : formatBytes(unpacked)]
}

/** What to do, and why. */
export function adviceCell({ fix, reason }: Pick<AdviceRow, 'fix' | 'reason'>): Text {
  const why = reason.some(part => (typeof part === 'string' ? part.trim() : part.code) !== '')
  return why ? [{ words: fix }, ': ', { words: reason }] : { words: fix }
}

function examplesCell({ examples }: AdviceRow): Text {
  return joinTexts(
    examples.slice(0, MOST_EXAMPLES).map(code => ({ code, most: 36 })),
    ', ',
  )
}
