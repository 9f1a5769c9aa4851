import type { ReportBaseline } from '../../model/report-baseline.ts'
import type { PlatformChange } from '../../model/report-change.ts'
import type { PlatformReport } from '../../model/report.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatPercent } from '../../text/format-percent.ts'
import { formatSeconds } from '../../text/format-seconds.ts'
import { type Block, type Column, paragraph, type Text } from '../document/block.ts'
import type { ShownImage } from '../document/view.ts'

/** Bytes in a second of a link of 100 Mbit/s, which is what a small cloud machine gets. */
const RATE = 100_000_000 / 8

/** What is said of the time, since it is computed: pulling takes unpacking, too, and a registry that answers. */
const LINK = '100 Mbit/s'

/** Of a name that leaves room for the numbers in 80 columns; a longer one stands above the table alone. */
const LONGEST_HEADING = 9

/** Both kinds of bytes, before and now; where they must not be subtracted, the sentence that says why. */
export function sizeTable({ report, image }: ShownImage, change: PlatformChange): Block[] {
  const name = baselineName(report.baseline)
  const isShort = report.baseline.kind === 'measured' && report.baseline.name.length <= LONGEST_HEADING
  const columns: readonly Column[] = [
    { heading: '', keep: true },
    { heading: isShort ? name : 'before', align: 'right' },
    { heading: 'now', align: 'right' },
    { heading: 'Δ', align: 'right' },
    { heading: '', align: 'right', joined: true },
  ]
  const comparable = change.compressedIncomparable === null
  const rows: readonly (readonly Text[])[] = [
    [
      'Compressed',
      formatBytes(change.baseline.compressed),
      formatBytes(image.total.compressed),
      ...(comparable ? deltaCells(change.delta.compressed, change.baseline.compressed) : ['not comparable']),
    ],
    [
      'Unpacked',
      formatBytes(change.baseline.unpacked),
      unpackedOf(image),
      ...(change.unpackedIncomparable === undefined
        ? deltaCells(change.delta.unpacked, change.baseline.unpacked)
        : ['not comparable']),
    ],
    [
      `Transfer at ${LINK}`,
      transferTime(change.baseline.compressed),
      transferTime(image.total.compressed),
      comparable ? transferDelta(change.delta.compressed) : '',
    ],
    [
      isShort ? ['To pull on a node that has ', name] : 'To pull where the baseline is',
      '',
      formatBytes(change.toPull),
    ],
  ]
  return [{ kind: 'table', columns, rows }, ...incomparable(change)]
}

/** What the sizes before are called. */
export function baselineName(baseline: ReportBaseline): Exclude<Text, readonly unknown[]> {
  return baseline.kind === 'measured' ? { code: baseline.name, most: 40 } : 'before'
}

/** A change, and how much that is of what was before. */
export function deltaCells(delta: number, before: number): readonly [Text, Text] {
  const percent = delta === 0 ? null : formatPercent(delta, before)
  return [{ strong: { delta } }, percent === null ? '' : `(${percent})`]
}

/** Why bytes must not be subtracted; none where they may. */
export function incomparable(change: PlatformChange): Block[] {
  return [change.compressedIncomparable, change.unpackedIncomparable ?? null]
    .filter(why => why !== null)
    .map(why => paragraph(why))
}

/** What an image takes unpacked. */
export function unpackedOf({ total, layers }: PlatformReport): string {
  return unpackedWords(
    total.unpacked,
    layers.some(({ unread }) => unread === true),
  )
}

/** What of an image takes so many bytes unpacked: no less, where a layer of it could not be read. */
export function unpackedWords(unpacked: number, isUnread: boolean): string {
  if (!isUnread) return formatBytes(unpacked)
  return unpacked === 0 ? 'not known' : `at least ${formatBytes(unpacked)}`
}

/** `6.4 s to transfer at 100 Mbit/s`. */
export function transferWords(compressed: number): string {
  return `${transferTime(compressed)} to transfer at ${LINK}`
}

/** How long the transfer of so many compressed bytes takes. */
function transferTime(compressed: number): string {
  return formatSeconds(compressed / RATE)
}

/** How much longer or shorter it takes by so many bytes more or less: `+1.6 s`, `< 0.1 s less`. */
function transferDelta(compressed: number): string {
  if (compressed === 0) return '±0 s'
  const time = transferTime(Math.abs(compressed))
  if (time.startsWith('<')) return `${time} ${compressed < 0 ? 'less' : 'more'}`
  return `${compressed < 0 ? '−' : '+'}${time}`
}
