import { total } from '../../judge/budgets/total.ts'
import type { Unmeasured } from '../../model/overview.ts'
import type { CauseRow } from '../../model/report-change.ts'
import type { PlatformReport, Report } from '../../model/report.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { formatPercent } from '../../text/format-percent.ts'
import {
  type Block,
  details,
  type Inline,
  inlinesOf,
  isEmpty,
  joinTexts,
  paragraph,
  type Text,
} from '../document/block.ts'
import { imageLabel } from '../overview/image-label.ts'
import type { ImageRow, MeasuredRow, UnmeasuredRow } from '../overview/image-row.ts'
import type { SharedFacts } from '../overview/shared-facts.ts'
import { countNoun } from '../summary/count-noun.ts'
import { isFailedUnjudged } from '../summary/is-failed-unjudged.ts'
import { shownCauses } from '../summary/shown-causes.ts'
import { hiderWords } from './hider-words.ts'
import { budgetShare } from './platforms.ts'
import { whereText } from './where.ts'

interface TableOptions {
  readonly shared: SharedFacts
  /** Most characters of an image's name. */
  readonly longest: number
}

/** One row an image, before and now, its budget and why. None without rows. */
export function overviewTable(rows: readonly ImageRow[], options: TableOptions): Block[] {
  if (rows.length === 0) return []
  const { baseline } = options.shared
  return [
    {
      kind: 'table',
      columns: [
        { heading: '', keep: true },
        { heading: 'Image' },
        { heading: baseline === null ? 'before' : { code: baseline, most: 40 }, align: 'right', wrap: true },
        { heading: 'now, compressed', align: 'right', wrap: true },
        { heading: 'Δ', align: 'right', wrap: true },
        { heading: '', align: 'right', joined: true },
        { heading: 'Budget', align: 'right', below: true },
        { heading: 'Main cause', below: true },
      ],
      rows: rows.map(row =>
        row.kind === 'measured' ? measuredCells(row, options) : unmeasuredCells(row, options),
      ),
    },
  ]
}

/** The rows that the open table has no room for, folded; the names at least of images without numbers that have no row at all. */
export function moreImages(
  rows: readonly ImageRow[],
  most: number,
  options: TableOptions & { readonly longestMissing?: number },
): Block[] {
  const folded = rows.slice(0, most)
  const count = countNoun(rows.length, 'more row')
  const facts = folded.length === rows.length ? count : `${count}, of which ${folded.length} are shown`
  return [
    ...(folded.length === 0 ? [] : [details('More images', facts, ...overviewTable(folded, options))]),
    ...missingNames(rows.slice(most), options.longestMissing ?? options.longest),
  ]
}

const MOST_NAMES = 200

function missingNames(rows: readonly ImageRow[], longest: number): Block[] {
  const missing = rows.filter(row => row.kind === 'unmeasured')
  if (missing.length === 0) return []
  const left = missing.length - MOST_NAMES
  const names: Text[] = missing.slice(0, MOST_NAMES).map(row => imageLabel(row, longest))
  const text = joinTexts([...names, ...(left > 0 ? [`and ${left} more`] : [])], ', ')
  return [details('Not measured', countNoun(missing.length, 'more image'), paragraph(...text))]
}

function measuredCells(row: MeasuredRow, options: TableOptions): readonly Text[] {
  const { metric, size, before, delta } = row.summary
  const unit = metric === 'compressed' ? '' : ' unpacked'
  const known = row.image.change !== null
  const percent = delta === 0 ? null : formatPercent(delta, before)
  const change: readonly Text[] = [[{ strong: { delta } }, unit], percent === null ? '' : `(${percent})`]
  return [
    markOf(row),
    nameCell(row, options),
    known ? `${formatBytes(before)}${unit}` : '',
    `${formatBytes(size)}${unit}`,
    ...(known ? change : [noDeltaWords(row), '']),
    budgetCell(row),
    mainCause(row),
  ]
}

/** Without a baseline no one knows what changed, unless the image is known to be new. */
function noDeltaWords({ report, summary }: MeasuredRow): string {
  if (summary.state === 'uncompared') return 'no baseline'
  return report.baseline.kind === 'none' ? 'new' : 'new platform'
}

const MISSING: Readonly<Record<Unmeasured['state'], Inline>> = {
  failed: { mark: 'missing', word: 'failed' },
  absent: { mark: 'missing', word: 'not measured' },
  pending: { mark: 'pending', word: 'measuring' },
}

function unmeasuredCells(
  { name, leg, unmeasured }: UnmeasuredRow,
  { longest }: TableOptions,
): readonly Text[] {
  const { state, reason, where } = unmeasured
  const place: readonly Inline[] = where === null ? [] : [', ', { place: where }]
  return [
    MISSING[state],
    imageLabel({ name, leg }, longest),
    '',
    '',
    'not known',
    '',
    '',
    [{ text: reason.replace(/\.$/, ''), most: longest * 3 }, ...place],
  ]
}

function markOf({ state, summary, report: { verdict } }: MeasuredRow): Text {
  switch (state) {
    case 'accepted':
      return [
        { mark: 'accepted', word: 'accepted by ' },
        { code: verdict.accepted?.by ?? '', most: 40 },
      ]
    case 'over':
      return { mark: 'fail', word: 'over' }
    case 'near':
      return { mark: 'warn', word: 'near' }
    case 'new':
      return { mark: 'new', word: 'new' }
    case 'uncompared':
      return 'not compared'
    default:
      return summary.outcome === 'pass' ? { mark: 'pass', word: 'ok' } : ''
  }
}

/** The name, and what this row has apart from the others: its platform, its baseline. */
function nameCell(row: MeasuredRow, { shared, longest }: TableOptions): Text {
  const { report, image } = row
  const many = report.platforms.length
  const { baseline } = report
  const facts: readonly Text[] = [
    ...(shared.platform === null ? [{ text: image.platform, most: 40 }] : []),
    ...(many > 1 ? [`one of ${many} platforms`] : []),
    ...(shared.baseline === null && baseline.kind === 'measured'
      ? [['against ', { code: baseline.name, most: Math.min(40, longest) }]]
      : []),
  ]
  return joinTexts([imageLabel(row, longest), ...facts], ', ')
}

/** How much of the total's budget is used; where other budgets are exceeded, how many. */
function budgetCell({ report, image, summary }: MeasuredRow): string {
  const { judgements } = report.verdict
  if (judgements.length === 0) return 'none set'
  const failed = judgements.filter(({ outcome }) => outcome === 'fail')
  const isTotal = failed.some(({ kind, platform }) => kind === total.kind && platform === image.platform)
  const unjudged = failed.filter(isFailedUnjudged).length
  if (unjudged > 0 && unjudged === failed.length) return `${unjudged} of ${judgements.length} not judged`
  if (failed.length > 0 && !isTotal) return `${failed.length - unjudged} of ${judgements.length} exceeded`
  return budgetShare(summary.size, summary.budget)
}

const MARKS: Readonly<Record<CauseRow['blame'], readonly Inline[]>> = {
  yours: [],
  'base-moved': [{ mark: 'base' }],
  rebuilt: [{ mark: 'rebuilt' }],
}

/** What made most of an image's change and where, or, without a baseline, what most of the image is. */
function mainCause({ report, image, summary }: MeasuredRow): Text {
  const { change } = image
  if (change === null) return biggestPart(image)
  const [cause] = shownCauses(change, summary.metric, 1).rows
  if (cause === undefined || summary.state === 'unchanged') return removedWords(report)
  const unit = summary.metric === 'compressed' ? '' : ' unpacked'
  const where = cause.made === undefined ? whereText(cause) : { place: cause.made }
  const place: readonly Inline[] = cause.side !== 'head' || isEmpty(where) ? [] : [', ', ...inlinesOf(where)]
  return [
    ...MARKS[cause.blame],
    ...(cause.subject === null
      ? [{ text: cause.detail, most: 60 }, ...hiderWords(cause)]
      : [{ code: cause.subject, most: 60 }]),
    ` ${formatDelta(cause[summary.metric])}${unit}`,
    ...place,
  ]
}

function biggestPart({ base, total }: PlatformReport): Text {
  if (base.reference === null || base.bytes.compressed * 2 < total.compressed) return ''
  return [
    { mark: 'base', word: 'base ' },
    { code: familiarReference(base.reference), most: 60 },
    ` is ${formatBytes(base.bytes.compressed)} of it`,
  ]
}

function removedWords({ removedPlatforms }: Report): Text {
  const gone = removedPlatforms.slice(0, 3).map((text): Text => ({ text, most: 40 }))
  return gone.length === 0 ? '' : ['no longer for ', ...joinTexts(gone, ', ')]
}
