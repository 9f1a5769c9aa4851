import type { Saving } from '../../model/advice.ts'
import type { Metric } from '../../model/budget.ts'
import type { AdviceRow, ReportAdvice } from '../../model/report-advice.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'
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

/** Reasons why something was not tried; nearly always, it is one for all. */
const MOST_REASONS = 3

/** What is said once, wherever savings have a table. */
const ESTIMATE =
  'Savings are estimates: a file counts its share of the compressed layer. No byte counts twice.'
const PROVED =
  'What is proved was built: its bytes are measured, nothing else in the image changed, and a container of it starts.'
const HINTS = 'A hint needs a decision of yours, so it is in no sum.'

/** Where no one knows which layers are the base image's, its bytes are not left out. */
const UNKNOWN_BASE = 'The base image is not known, so some of these bytes may be its own.'
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
  const { advice, base, change, total, platform } = image
  const saved = advice.total.compressed
  if (countSavings(advice) === 0 || saved <= 0) return []
  const isProved = advice.proved?.count === countSavings(advice)
  const lead: Inline = {
    strong: [
      isProved ? 'Proved savings' : 'Possible savings',
      ...(platforms.length > 1 ? [' on ', { text: platform, most: 60 }] : []),
      `: ${savedWords(advice)}`,
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
      base.unknown === null ? '' : `.${baseWords({ base })}`,
    ),
  ]
}

/** What is said beside a sum of an image whose base image is not known. */
function baseWords({ base }: Pick<PlatformReport, 'base'>): string {
  return base.unknown === null ? '' : ` ${UNKNOWN_BASE}`
}

/** `about 27.2 MB, 18.4 MB of it proved`; `27.2 MB` where all of it is. */
function savedWords(advice: ReportAdvice): string {
  const { total, proved } = advice
  const all = formatBytes(total.compressed)
  if (proved === undefined) return `about ${all}`
  if (proved.count === countSavings(advice)) return all
  return `about ${all}, ${formatBytes(proved.compressed)} of it proved`
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
  return `${countNoun(count, 'saving')} (${savedWords(advice)}${unit})`
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

/** With the reason why it is not recommended. */
export const WITH_REASON: readonly Column[] = [...COLUMNS, { heading: 'Why not', wrap: true }]

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
  const patch = withPatch ? patchDetails(advice) : []
  if (count === 0) return aboutSavings(advice, patch)
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
  const facts = `${countNoun(count, 'change')}, about ${formatBytes(left.total.compressed)} compressed`
  const title = open === 0 ? 'Savings' : 'More savings'
  return [details(title, facts, table, ...qualification(advice), ...patch)]
}

/** Where all savings have a row that shows: what was tried of them, and the patch. */
function aboutSavings(advice: ReportAdvice, patch: readonly Block[]): Block[] {
  const isTried = advice.rows.some(({ trial }) => trial !== undefined)
  if (countSavings(advice) === 0 || (patch.length === 0 && !isTried)) return []
  const facts = patch.length === 0 ? 'what was tried' : 'how far they are certain, and the patch'
  return [details('About these savings', facts, ...qualification(advice), ...patch)]
}

/** How far the numbers can be trusted. */
function qualification(advice: ReportAdvice): Block[] {
  const { total, proved, rows } = advice
  const sentences = [
    ...(proved === undefined ? [] : [PROVED]),
    ...(proved?.count === countSavings(advice) ? [] : [ESTIMATE]),
    ...(total.unpacked === null ? [UNKNOWN_UNPACKED] : []),
  ]
  const reasons = new Map(
    rows.flatMap(({ trial }) => (trial?.state === 'untried' ? [[JSON.stringify(trial.why), trial.why]] : [])),
  )
  return [
    paragraph(sentences.join(' ')),
    ...[...reasons.values()].slice(0, MOST_REASONS).map(why => paragraph('Not tried: ', { words: why }, '.')),
  ]
}

/** What needs a decision, folded: it is in no sum. None without any. */
export function hintsDetails({ advice: { hints }, base }: PlatformReport, most: number): Block[] {
  if (hints === undefined) return []
  const rows = hints.rows.slice(0, most)
  const more = hints.rows.length - rows.length + hints.more
  const facts = `${countNoun(rows.length + more, 'hint')}, in no sum`
  const rest = more === 0 ? '' : ` ${countNoun(more, 'more hint')} ${more === 1 ? 'has' : 'have'} no row.`
  return [
    details(
      'Hints',
      facts,
      { kind: 'table', columns: WITH_EXAMPLES, rows: rows.map(cellsWithExamples) },
      paragraph(HINTS + rest, baseWords({ base })),
    ),
  ]
}

/** What was tried and is not recommended, with the reason; folded. None without any. */
export function wrongDetails({ advice: { wrong = [] } }: PlatformReport, most: number): Block[] {
  if (wrong.length === 0) return []
  const facts = `${countNoun(wrong.length, 'change')}, not recommended and in no sum`
  const rows = wrong.slice(0, most).map(row => [...rowCells(row), whyCell(row)])
  return [details('Tried and wrong', facts, { kind: 'table', columns: WITH_REASON, rows })]
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

/** What to do, and why; and that it was proved. */
export function adviceCell({ fix, reason, trial }: Pick<AdviceRow, 'fix' | 'reason' | 'trial'>): Text {
  const why = reason.some(part => (typeof part === 'string' ? part.trim() : part.code) !== '')
  const words: readonly Inline[] = why ? [{ words: fix }, ': ', { words: reason }] : [{ words: fix }]
  return trial?.state === 'proved' ? [...words, ' (', { strong: 'proved' }, ')'] : words
}

/** Why something that was tried is not recommended. */
export function whyCell({ trial }: Pick<AdviceRow, 'trial'>): Text {
  return trial === undefined || trial.state === 'proved' ? '' : { words: trial.why }
}

function examplesCell({ examples }: AdviceRow): Text {
  return joinTexts(
    examples.slice(0, MOST_EXAMPLES).map(code => ({ code, most: 36 })),
    ', ',
  )
}
