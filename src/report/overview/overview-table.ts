import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { formatShare } from '../../units/format-share.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import { placeLink } from '../markdown/links.ts'
import type { CommitLinks } from '../markdown/markdown-options.ts'
import { markdownTable, type Column } from '../markdown/markdown-table.ts'
import { imageLabel } from './image-label.ts'
import type { ImageRow, MeasuredRow, UnmeasuredRow } from './image-row.ts'
import { mainCause } from './main-cause.ts'
import type { SharedFacts } from './shared-facts.ts'
import { UNMEASURED_MARKS } from './unmeasured-marks.ts'

export interface TableOptions {
  readonly shared: SharedFacts
  readonly links: CommitLinks | undefined
  /** Most characters of an image's name. */
  readonly longest: number
}

/** One row an image, before and now, its budget and why. Empty without rows. */
export function overviewTable(rows: readonly ImageRow[], options: TableOptions): string {
  if (rows.length === 0) return ''
  const { baseline } = options.shared
  const columns: Column[] = [
    ['', 'left'],
    ['Image', 'left'],
    [baseline === null ? 'before' : codeCell(baseline, 40), 'right'],
    ['now, compressed', 'right'],
    ['Δ', 'right'],
    ['Budget', 'right'],
    ['Main cause', 'left'],
  ]
  return markdownTable(
    columns,
    rows.map(row => (row.kind === 'measured' ? measuredCells(row, options) : unmeasuredCells(row, options))),
  )
}

function measuredCells(row: MeasuredRow, options: TableOptions): string[] {
  const { metric, size, before, delta } = row.summary
  const unit = metric === 'compressed' ? '' : ' unpacked'
  const known = row.image.change !== null
  const percent = delta === 0 ? null : formatPercent(delta, before)
  return [
    symbolOf(row),
    nameCell(row, options),
    known ? `${formatBytes(before)}${unit}` : '',
    `${formatBytes(size)}${unit}`,
    known ? `**${formatDelta(delta)}**${unit}${percent === null ? '' : ` (${percent})`}` : noDeltaWords(row),
    budgetCell(row),
    mainCause(row, options.links),
  ]
}

/** Without a baseline nobody knows what changed, unless the image is known to be new. */
function noDeltaWords({ report, summary }: MeasuredRow): string {
  if (summary.state === 'uncompared') return 'no baseline'
  return report.baseline.kind === 'none' ? 'new' : 'new platform'
}

function unmeasuredCells({ name, leg, unmeasured }: UnmeasuredRow, options: TableOptions): string[] {
  const { state, reason, where } = unmeasured
  const place = where === null ? '' : `, ${placeLink(where, options.links)}`
  return [
    UNMEASURED_MARKS[state],
    imageLabel({ name, leg }, options.longest, codeCell, plainCell),
    '',
    '',
    'not known',
    '',
    `${plainCell(reason.replace(/\.$/, ''), options.longest * 3)}${place}`,
  ]
}

function symbolOf({ state, summary, report: { verdict } }: MeasuredRow): string {
  if (state === 'accepted') return `☑️ accepted by ${codeCell(verdict.accepted?.by ?? '', 40)}`
  if (state === 'over') return '❌ over'
  if (state === 'near') return '⚠️ near'
  if (state === 'new') return '🆕 new'
  if (state === 'uncompared') return 'not compared'
  return summary.outcome === 'pass' ? '✅ ok' : ''
}

/** The name, and what this row has apart from the others: its platform, its baseline. */
function nameCell(row: MeasuredRow, { shared, longest }: TableOptions): string {
  const { report, image } = row
  const many = report.platforms.length
  const { baseline } = report
  const facts = [
    ...(shared.platform === null ? [plainCell(image.platform, 40)] : []),
    ...(many > 1 ? [`one of ${many} platforms`] : []),
    ...(shared.baseline === null && baseline.kind === 'measured'
      ? [`against ${codeCell(baseline.name, Math.min(40, longest))}`]
      : []),
  ]
  return [imageLabel(row, longest, codeCell, plainCell), ...facts].join(', ')
}

/** How much of the total's budget is used; where other budgets are overrun, how many. */
function budgetCell({ report, image, summary }: MeasuredRow): string {
  const { judgements } = report.verdict
  if (judgements.length === 0) return 'none set'
  const failed = judgements.filter(({ outcome }) => outcome === 'fail')
  const total = failed.some(({ kind, platform }) => kind === 'total' && platform === image.platform)
  if (failed.length > 0 && !total) return `${failed.length} of ${judgements.length} exceeded`
  const { size, budget } = summary
  const share = budget === null ? null : formatShare(size, budget)
  return share === null || budget === null ? '' : `${share} of ${formatBytes(budget)}`
}
