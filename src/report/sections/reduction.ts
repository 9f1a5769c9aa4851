import type { Bytes } from '../../model/bytes.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatPercent } from '../../text/format-percent.ts'
import { type Block, joinTexts, type Text } from '../document/block.ts'
import { deltaColumns, deltaSizes } from './causes.ts'
import { incomparable, unpackedOf } from './size.ts'

/** Before, after, reduction, and what kinds of bytes made the difference. */
export function reduction(image: PlatformReport, change: PlatformChange): Block[] {
  const row = (name: string, metric: keyof Bytes, now: string): readonly Text[] => [
    name,
    formatBytes(change.baseline[metric]),
    now,
    isComparable(change, metric)
      ? { strong: formatPercent(change.delta[metric], change.baseline[metric]) ?? 'new' }
      : 'not comparable',
  ]
  return [
    {
      kind: 'table',
      columns: [
        { heading: '' },
        { heading: 'Before', align: 'right' },
        { heading: 'After', align: 'right' },
        { heading: 'Reduction', align: 'right' },
      ],
      rows: [
        row('Compressed', 'compressed', formatBytes(image.total.compressed)),
        row('Unpacked', 'unpacked', unpackedOf(image)),
      ],
    },
    ...incomparable(change),
    { kind: 'heading', text: 'What made the difference' },
    kindsTable(change),
  ]
}

function kindsTable(change: PlatformChange): Block {
  const kinds = change.kinds
    .toSorted((a, b) => a.delta.unpacked - b.delta.unpacked || a.delta.compressed - b.delta.compressed)
    .filter(({ delta }) => delta.compressed !== 0 || delta.unpacked !== 0)
  const all = deltaSizes(change, change.delta).map((size): Text => ({ strong: size }))
  return {
    kind: 'table',
    columns: [
      ...deltaColumns(change),
      { heading: 'Kind of bytes', keep: true },
      { heading: 'Most of it', wrap: true },
    ],
    rows: [
      ...kinds.map(({ kind, delta, examples }) => [
        ...deltaSizes(change, delta),
        kind,
        joinTexts(
          examples.slice(0, 4).map(code => ({ code, most: 40 })),
          ', ',
        ),
      ]),
      [...all, { strong: 'all of it' }],
    ],
  }
}

/** From a tenth on, a smaller image is worth the story of where the bytes went. */
const WORTH_A_STORY = 0.1

/** Whether an image shrank so much, in compressed or unpacked bytes, that its reports tell what made the difference. */
export function shrankMuch({ change }: PlatformReport): boolean {
  if (change === null) return false
  const { baseline, delta } = change
  return (['compressed', 'unpacked'] as const).some(
    metric => isComparable(change, metric) && -delta[metric] > WORTH_A_STORY * baseline[metric],
  )
}

function isComparable(change: PlatformChange, metric: keyof Bytes): boolean {
  return metric === 'compressed'
    ? change.compressedIncomparable === null
    : change.unpackedIncomparable === undefined
}
