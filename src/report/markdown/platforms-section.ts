import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { formatShare } from '../../units/format-share.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainCell } from '../escape/plain-text.ts'
import type { PlatformReport, Report } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { summarizePlatform, type PlatformSummary } from '../summary/platform-summary.ts'
import { markdownTable } from './markdown-table.ts'

/** One row a platform, each compared with itself. */
export function platformsSection(report: Report, most: number): string {
  const { baseline, platforms } = report
  const left = platforms.length - Math.min(most, platforms.length)
  return markdownTable(
    [
      ['', 'left'],
      ['Platform', 'left'],
      [baseline.kind === 'measured' ? codeCell(baseline.name, 40) : 'before', 'right'],
      ['now', 'right'],
      ['Δ', 'right'],
      ['Budget', 'right'],
    ],
    [
      ...platforms.slice(0, most).map(image => platformCells(image, summarizePlatform(report, image))),
      ...(left === 0 ? [] : [['', countNoun(left, 'more platform')]]),
    ],
  )
}

function platformCells(image: PlatformReport, summary: PlatformSummary): string[] {
  const { state, metric, size, before, delta, budget } = summary
  const share = budget === null ? null : formatShare(size, budget)
  const percent = formatPercent(delta, before)
  const change = `**${formatDelta(delta)}**${percent === null || delta === 0 ? '' : ` (${percent})`}`
  return [
    symbolOf(summary),
    plainCell(image.platform, 60),
    image.change === null ? '' : formatBytes(before),
    `${formatBytes(size)} ${metric}`,
    image.change !== null ? change : state === 'new' ? 'new' : 'no baseline',
    share === null || budget === null ? '' : `${share} of ${formatBytes(budget)}`,
  ]
}

function symbolOf({ outcome, state }: PlatformSummary): string {
  if (outcome === 'fail') return '❌ over'
  if (outcome === 'warn') return '⚠️ near'
  if (state === 'new') return '🆕 new'
  return outcome === 'pass' ? '✅ ok' : ''
}
