import type { Metric } from '../../inputs/budget.ts'
import type { Bytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { visible } from '../escape/visible.ts'
import type { PlatformChange, PlatformReport } from '../report.ts'
import { deltaStyle } from './delta-style.ts'
import { wrapText } from './fit-text.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable, type Cell, type TerminalColumn } from './terminal-table.ts'

/** Before, After, Reduction, and what kinds of bytes made the difference. */
export function reductionLines(image: PlatformReport, change: PlatformChange, canvas: Canvas): string[] {
  const { compressedIncomparable } = change
  const reason =
    compressedIncomparable === null ? [] : wrapText(visible(compressedIncomparable, 400), canvas.width - 2)
  return [
    ...reductionTable(image, change, canvas),
    ...reason.map(line => `  ${line}`),
    '',
    canvas.paint('heading', 'What made the difference'),
    ...kindLines(change, canvas),
  ]
}

function reductionTable({ total }: PlatformReport, change: PlatformChange, canvas: Canvas): string[] {
  const row = (name: string, metric: Metric): Cell[] => {
    const delta = change.delta[metric]
    const shown = formatPercent(delta, change.baseline[metric]) ?? 'new'
    const comparable = metric === 'unpacked' || change.compressedIncomparable === null
    return [
      name,
      formatBytes(change.baseline[metric]),
      formatBytes(total[metric]),
      comparable ? { text: shown, style: deltaStyle(delta) } : 'not comparable',
    ]
  }
  return terminalTable(
    [
      { heading: '', align: 'left' },
      { heading: 'Before', align: 'right' },
      { heading: 'After', align: 'right' },
      { heading: 'Reduction', align: 'right' },
    ],
    [row('Compressed, what a node pulls', 'compressed'), row('Unpacked, on disk', 'unpacked')],
    canvas,
  )
}

function kindLines({ kinds, delta, compressedIncomparable }: PlatformChange, canvas: Canvas): string[] {
  const comparable = compressedIncomparable === null
  const sizes = (bytes: Bytes): Cell[] => [
    ...(comparable ? [{ text: formatDelta(bytes.compressed), style: deltaStyle(bytes.compressed) }] : []),
    { text: formatDelta(bytes.unpacked), style: deltaStyle(bytes.unpacked) },
  ]
  const columns: TerminalColumn[] = [
    ...(comparable ? [{ heading: 'compressed', align: 'right' } as const] : []),
    { heading: 'unpacked', align: 'right' },
    { heading: 'kind of bytes', align: 'left' },
    { heading: 'most of it', align: 'left', grow: 1, cut: 'end' },
  ]
  const rows = kinds
    .toSorted((a, b) => a.delta.unpacked - b.delta.unpacked || a.delta.compressed - b.delta.compressed)
    .filter(kind => kind.delta.compressed !== 0 || kind.delta.unpacked !== 0)
    .map(kind => [...sizes(kind.delta), kind.kind, kind.examples.map(name => visible(name, 40)).join(', ')])
  return terminalTable(
    columns,
    [...rows, [...sizes(delta), { text: 'all of it', style: 'strong' as const }]],
    canvas,
  )
}
