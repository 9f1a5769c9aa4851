import type { Bytes } from '../../units/bytes.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatPercent } from '../../units/format-percent.ts'
import { codeCell } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import type { KindRow, PlatformChange, PlatformReport } from '../report.ts'
import { markdownTable } from './markdown-table.ts'

/** Before, After, Reduction, and what kinds of bytes made the difference. */
export function reductionSection(image: PlatformReport, change: PlatformChange): string {
  const { compressedIncomparable } = change
  return [
    reductionTable(image, change),
    ...(compressedIncomparable === null ? [] : [plainText(compressedIncomparable)]),
    '**What made the difference**',
    kindsTable(change),
  ].join('\n\n')
}

function reductionTable({ total }: PlatformReport, change: PlatformChange): string {
  const row = (name: string, metric: keyof Bytes): string[] => [
    name,
    formatBytes(change.baseline[metric]),
    formatBytes(total[metric]),
    metric === 'compressed' && change.compressedIncomparable !== null
      ? 'not comparable'
      : `**${formatPercent(change.delta[metric], change.baseline[metric]) ?? 'new'}**`,
  ]
  return markdownTable(
    [
      ['', 'left'],
      ['Before', 'right'],
      ['After', 'right'],
      ['Reduction', 'right'],
    ],
    [row('Compressed', 'compressed'), row('Unpacked', 'unpacked')],
  )
}

function kindsTable({ kinds, delta, compressedIncomparable }: PlatformChange): string {
  const comparable = compressedIncomparable === null
  const sizes = (bytes: Bytes): string[] => [
    ...(comparable ? [formatDelta(bytes.compressed)] : []),
    formatDelta(bytes.unpacked),
  ]
  const rows = kinds
    .toSorted((a, b) => a.delta.unpacked - b.delta.unpacked || a.delta.compressed - b.delta.compressed)
    .filter(kind => kind.delta.compressed !== 0 || kind.delta.unpacked !== 0)
    .map(kind => [...sizes(kind.delta), kind.kind, examplesCell(kind)])
  return markdownTable(
    [
      ...(comparable ? [['Δ compressed', 'right'] as const] : []),
      ['Δ unpacked', 'right'],
      ['Kind of bytes', 'left'],
      ['Most of it', 'left'],
    ],
    [...rows, [...sizes(delta).map(size => `**${size}**`), '**all of it**', '']],
  )
}

function examplesCell({ examples }: KindRow): string {
  return examples
    .slice(0, 4)
    .map(name => codeCell(name, 40))
    .join(', ')
}
