import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { visible } from '../escape/visible.ts'
import type { Report } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { summarizePlatform } from '../summary/platform-summary.ts'
import { deltaStyle } from './delta-style.ts'
import type { Canvas } from './terminal-options.ts'
import { terminalTable, type Cell } from './terminal-table.ts'

const MOST_PLATFORMS = 20

/** One row a platform, each compared with itself. */
export function platformLines(report: Report, canvas: Canvas): string[] {
  const { platforms, baseline } = report
  const rows = platforms.slice(0, MOST_PLATFORMS).map((image): Cell[] => {
    const { state, metric, size, delta, before } = summarizePlatform(report, image)
    const now = [
      visible(image.platform, 40),
      image.change === null ? '' : formatBytes(before),
      formatBytes(size),
      metric,
    ]
    if (image.change === null) return [...now, state === 'new' ? 'new' : 'no baseline']
    return [
      ...now,
      { text: formatDelta(delta), style: deltaStyle(delta) },
      formatPercent(delta, before) ?? '',
    ]
  })
  const left = platforms.length - rows.length
  return terminalTable(
    [
      { heading: 'platform', align: 'left' },
      { heading: baseline.kind === 'measured' ? visible(baseline.name, 24) : 'before', align: 'right' },
      { heading: 'now', align: 'right' },
      { heading: '', align: 'left' },
      { heading: 'change', align: 'right' },
      { heading: '', align: 'right' },
    ],
    left === 0 ? rows : [...rows, [countNoun(left, 'more platform')]],
    canvas,
  )
}
