import type { Metric } from '../../inputs/budget.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { visible } from '../escape/visible.ts'
import type { PlatformReport, Report } from '../report.ts'
import { PULL_TIME, pullTime, pullTimeDelta } from '../summary/pull-time.ts'
import { wrapText } from './fit-text.ts'
import { deltaStyle } from './delta-style.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable, type Cell } from './terminal-table.ts'

/** Both kinds of bytes, before and now. */
export function sizeLines({ baseline }: Report, image: PlatformReport, canvas: Canvas): string[] {
  const { change, total } = image
  if (change === null) {
    return terminalTable(
      [
        { heading: '', align: 'left' },
        { heading: '', align: 'right' },
        { heading: '', align: 'left' },
      ],
      [
        ['Compressed', formatBytes(total.compressed), 'what a node pulls'],
        ['Unpacked', formatBytes(total.unpacked), 'what it takes on disk'],
        [PULL_TIME, pullTime(total.compressed), 'computed'],
      ],
      canvas,
    )
  }
  const cells = (metric: Metric): Cell[] => {
    const delta = change.delta[metric]
    if (metric === 'compressed' && change.compressedIncomparable !== null) return ['not comparable']
    const percent = delta === 0 ? null : formatPercent(delta, change.baseline[metric])
    return [{ text: formatDelta(delta), style: deltaStyle(delta) }, percent ?? '']
  }
  const name = baseline.kind === 'measured' ? visible(baseline.name, 24) : 'before'
  const table = terminalTable(
    [
      { heading: '', align: 'left' },
      { heading: name, align: 'right' },
      { heading: 'now', align: 'right' },
      { heading: 'change', align: 'right' },
      { heading: '', align: 'right' },
    ],
    [
      [
        'Compressed',
        formatBytes(change.baseline.compressed),
        formatBytes(total.compressed),
        ...cells('compressed'),
      ],
      ['Unpacked', formatBytes(change.baseline.unpacked), formatBytes(total.unpacked), ...cells('unpacked')],
      [
        PULL_TIME,
        pullTime(change.baseline.compressed),
        pullTime(total.compressed),
        change.compressedIncomparable === null ? pullTimeDelta(change.delta.compressed) : '',
      ],
      ['Still to pull', '', formatBytes(change.toPull)],
    ],
    canvas,
  )
  const { compressedIncomparable } = change
  if (compressedIncomparable === null) return table
  return [
    ...table,
    ...wrapText(visible(compressedIncomparable, 400), canvas.width - 2).map(line => `  ${line}`),
  ]
}
