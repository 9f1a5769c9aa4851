import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatSeconds } from '../../units/format-seconds.ts'
import { visible } from '../escape/visible.ts'
import type { PlatformReport } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { shownLines, type ShownLine } from '../summary/shown-lines.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { deltaStyle } from './delta-style.ts'
import { instructionText, placeName } from './place-text.ts'
import { isWide, type Canvas } from './terminal-options.ts'
import { terminalTable, type Cell, type TerminalColumn } from './terminal-table.ts'

const MOST_LINES = 20
const SIZES: readonly TerminalColumn[] = [
  { heading: 'compressed', align: 'right' },
  { heading: 'unpacked', align: 'right' },
]

/** What each Dockerfile line weighs and how long it took; the layers instead where no line is known. */
export function lineLines(image: PlatformReport, canvas: Canvas): string[] {
  if (image.lines.length === 0) return layerLines(image, canvas)
  const { rows, rest } = shownLines(image, MOST_LINES)
  const compared = image.change !== null && image.change.compressedIncomparable === null
  const columns: TerminalColumn[] = [
    ...SIZES,
    ...(compared ? [{ heading: 'change', align: 'right' } as const] : []),
    { heading: 'time', align: 'right' },
    { heading: '', align: 'left' },
    { heading: 'line', align: 'left' },
    { heading: '', align: 'left', grow: 1, cut: 'end' },
  ]
  const change = (row: ShownLine): Cell[] => {
    if (!compared) return []
    const delta = row.delta?.compressed ?? 0
    return [row.delta === null ? '' : { text: formatDelta(delta), style: deltaStyle(delta) }]
  }
  const shown = rows.map(row => [
    formatBytes(row.compressed),
    formatBytes(row.unpacked),
    ...change(row),
    timeText(row),
    isWide(canvas) ? sizeBar(row.compressed, image.total.compressed, 8) : '',
    row.where === null ? '' : placeName(row.where),
    row.where === null
      ? `${countNoun(row.layers, 'layer')} of the base image or of no known line`
      : instructionText(row.where),
  ])
  const others =
    rest.count === 0
      ? []
      : [
          [
            formatBytes(rest.compressed),
            formatBytes(rest.unpacked),
            ...(compared ? [''] : []),
            '',
            '',
            '',
            countNoun(rest.count, 'more line'),
          ],
        ]
  return terminalTable(columns, [...shown, ...others], canvas)
}

function timeText({ seconds, cached }: ShownLine): string {
  if (cached === true) return 'cached'
  return seconds === null ? '' : formatSeconds(seconds)
}

function layerLines({ layers, total }: PlatformReport, canvas: Canvas): string[] {
  const shown = layers.slice(0, MOST_LINES)
  const rows = shown.map(layer => [
    formatBytes(layer.compressed),
    formatBytes(layer.unpacked),
    sizeBar(layer.compressed, total.compressed, 8),
    layer.createdBy === null ? 'the history does not say' : visible(layer.createdBy.slice(0, 200), 400),
  ])
  const left = layers.length - shown.length
  return terminalTable(
    [...SIZES, { heading: '', align: 'left' }, { heading: 'made by', align: 'left', grow: 1, cut: 'end' }],
    left === 0 ? rows : [...rows, ['', '', '', countNoun(left, 'more layer')]],
    canvas,
  )
}
