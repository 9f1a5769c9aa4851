import { addBytes, type Bytes, NO_BYTES, subtractBytes, sumBytes } from '../../model/bytes.ts'
import type { LayerRow, SourceLocation } from '../../model/report-rows.ts'
import type { PlatformReport } from '../../model/report.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { formatShare } from '../../text/format-share.ts'
import type { Block, Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { INSTRUCTION } from './causes.ts'
import { transferWords, unpackedOf, unpackedWords } from './size.ts'

/** Of the image: what is less has no row of its own. */
const LEAST_PART = 0.001

/** What an image is made of, for one that there is nothing to compare with. The rows add up to the image. */
export function partsTable(image: PlatformReport, most: number): Block {
  const { compressed } = image.total
  return {
    kind: 'table',
    columns: [
      { heading: 'Part', wrap: true },
      { heading: 'Compressed', align: 'right' },
      { heading: 'Unpacked', align: 'right' },
      { heading: 'Share', keep: true },
    ],
    rows: [
      ...partsOf(image, most).map(part => [
        nameCell(part, image),
        formatBytes(part.compressed),
        unpackedWords(part.unpacked, part.isUnread),
        `${sizeBar(part.compressed, compressed)} ${formatShare(part.compressed, compressed) ?? ''}`.trim(),
      ]),
      [
        { strong: 'whole image' },
        { strong: formatBytes(compressed) },
        { strong: unpackedOf(image) },
        transferWords(compressed),
      ],
    ],
  }
}

function nameCell({ kind, where, createdBy, count }: Part, { base }: PlatformReport): Text {
  switch (kind) {
    case 'base':
      return base.reference === null
        ? { mark: 'base', word: 'base image' }
        : [
            { mark: 'base', word: 'base ' },
            { code: familiarReference(base.reference), most: 60 },
          ]
    case 'line':
      return where === null ? '' : [{ place: where }, ' ', { code: where.instruction, most: INSTRUCTION }]
    case 'layer':
      return createdBy === null ? 'a layer that is not in the history' : { code: createdBy, most: 60 }
    case 'rest':
      return countNoun(count, 'smaller part')
  }
}

/** One part of an image: its base, one Dockerfile line, one layer of no known line, or the rest. They add up. */
interface Part extends Bytes {
  readonly kind: 'base' | 'line' | 'layer' | 'rest'
  readonly where: SourceLocation | null
  /** What the image's history says of a layer of no known line. */
  readonly createdBy: string | null
  /** Whether a layer of it could not be read. */
  readonly isUnread: boolean
  /** Parts that a `rest` sums up. */
  readonly count: number
}

/** What an image is made of: the base image, then its biggest lines, then the rest, and in that all that is next to nothing. */
function partsOf({ layers, total }: PlatformReport, most: number): readonly Part[] {
  const parts = new Map<string, Part>()
  for (const [index, layer] of layers.entries()) {
    const key = keyOf(layer, index)
    const kind = layer.origin === 'base' ? 'base' : layer.where === null ? 'layer' : 'line'
    const part = parts.get(key) ?? {
      kind,
      where: layer.where,
      createdBy: layer.createdBy,
      isUnread: false,
      count: 1,
      ...NO_BYTES,
    }
    const isUnread = part.isUnread || layer.unread === true
    parts.set(key, { ...part, ...addBytes(part, layer), isUnread })
  }
  const [base, others] = [
    parts.get('base'),
    [...parts].filter(([key]) => key !== 'base').map(([, part]) => part),
  ]
  others.sort((a, b) => b.compressed - a.compressed || b.unpacked - a.unpacked)
  const big = others.filter(part => isWorthARow(part, total)).slice(0, most)
  const shown = [...(base === undefined ? [] : [base]), ...big]
  const left = others.filter(part => !big.includes(part))
  if (left.length === 0) return shown
  const rest = subtractBytes(sumBytes(layers), sumBytes(shown))
  const isUnread = left.some(part => part.isUnread)
  return [...shown, { kind: 'rest', where: null, createdBy: null, isUnread, count: left.length, ...rest }]
}

function isWorthARow(part: Bytes, whole: Bytes): boolean {
  return part.compressed >= whole.compressed * LEAST_PART || part.unpacked >= whole.unpacked * LEAST_PART
}

function keyOf({ origin, where }: LayerRow, index: number): string {
  if (origin === 'base') return 'base'
  return where === null ? `layer ${index}` : JSON.stringify([where.dockerfile, where.line])
}
