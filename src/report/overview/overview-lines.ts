import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { formatShare } from '../../units/format-share.ts'
import { visible } from '../escape/visible.ts'
import { deltaStyle } from '../terminal/delta-style.ts'
import type { Style } from '../terminal/paint.ts'
import type { Canvas } from '../terminal/terminal-options.ts'
import { terminalTable, type Cell, type TerminalColumn } from '../terminal/terminal-table.ts'
import { imageLabel } from './image-label.ts'
import type { ImageRow, MeasuredRow, UnmeasuredRow } from './image-row.ts'
import { UNMEASURED_MARKS } from './unmeasured-marks.ts'

const COLUMNS: readonly TerminalColumn[] = [
  { heading: '', align: 'left' },
  { heading: 'image', align: 'left', grow: 2 },
  { heading: 'before', align: 'right' },
  { heading: 'now', align: 'right' },
  { heading: '', align: 'left' },
  { heading: 'change', align: 'right' },
  { heading: '', align: 'right' },
  { heading: 'budget', align: 'right' },
]

/** One line an image, the worst first. */
export function overviewLines(rows: readonly ImageRow[], canvas: Canvas): string[] {
  return terminalTable(
    COLUMNS,
    rows.map(row => (row.kind === 'measured' ? measuredCells(row) : unmeasuredCells(row))),
    canvas,
  )
}

const MARKS: Readonly<
  Partial<Record<MeasuredRow['state'], { readonly text: string; readonly style: Style }>>
> = {
  over: { text: '✖ over', style: 'bad' },
  accepted: { text: '▲ accepted', style: 'near' },
  near: { text: '▲ near', style: 'near' },
}

function measuredCells(row: MeasuredRow): Cell[] {
  const { metric, size, before, delta, budget, outcome } = row.summary
  const within: Cell = outcome === 'pass' ? { text: '✔ within', style: 'good' } : ''
  const known = row.image.change !== null
  const share = budget === null ? null : formatShare(size, budget)
  return [
    MARKS[row.state] ?? within,
    nameOf(row),
    known ? formatBytes(before) : '',
    formatBytes(size),
    metric,
    known
      ? { text: formatDelta(delta), style: deltaStyle(delta) }
      : row.summary.state === 'new'
        ? 'new'
        : 'no baseline',
    known && delta !== 0 ? (formatPercent(delta, before) ?? '') : '',
    share ?? '',
  ]
}

function unmeasuredCells(row: UnmeasuredRow): Cell[] {
  const { state } = row.unmeasured
  return [
    { text: UNMEASURED_MARKS[state], style: state === 'pending' ? 'near' : 'bad' },
    imageLabel(row, 80, visible, visible),
    '',
    'not known',
  ]
}

/** The name, and the platform that the line is about where there are several. */
function nameOf(row: MeasuredRow): string {
  const name = imageLabel(row, 80, visible, visible)
  return row.report.platforms.length > 1 ? `${name}, ${visible(row.image.platform, 40)}` : name
}
