import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { PlatformChange, PlatformReport, Report } from '../report.ts'
import { PULL_TIME, pullTime, pullTimeDelta } from '../summary/pull-time.ts'
import { markdownTable, type Column } from './markdown-table.ts'

/** Both kinds of bytes, before and now; where they must not be subtracted, the sentence that says why. */
export function sizeSection({ baseline }: Report, image: PlatformReport, change: PlatformChange): string {
  const name = baseline.kind === 'measured' ? codeCell(baseline.name, 40) : 'before'
  const columns: Column[] = [
    ['', 'left'],
    [name, 'right'],
    ['now', 'right'],
    ['Δ', 'right'],
  ]
  const table = markdownTable(columns, [
    [
      'Compressed',
      formatBytes(change.baseline.compressed),
      formatBytes(image.total.compressed),
      change.compressedIncomparable === null ? deltaCell(change, 'compressed') : 'not comparable',
    ],
    [
      'Unpacked',
      formatBytes(change.baseline.unpacked),
      formatBytes(image.total.unpacked),
      deltaCell(change, 'unpacked'),
    ],
    [
      PULL_TIME,
      pullTime(change.baseline.compressed),
      pullTime(image.total.compressed),
      change.compressedIncomparable === null ? pullTimeDelta(change.delta.compressed) : '',
    ],
    [`To pull on a node that has ${name}`, '', formatBytes(change.toPull), ''],
  ])
  const { compressedIncomparable } = change
  return compressedIncomparable === null ? table : `${table}\n\n${plainText(compressedIncomparable)}`
}

function deltaCell({ baseline, delta }: PlatformChange, metric: 'compressed' | 'unpacked'): string {
  const percent = formatPercent(delta[metric], baseline[metric])
  const share = delta[metric] === 0 || percent === null ? '' : ` (${percent})`
  return `**${formatDelta(delta[metric])}**${share}`
}
