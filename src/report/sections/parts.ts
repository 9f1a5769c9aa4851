import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatShare } from '../../units/format-share.ts'
import type { Block, Text } from '../document/block.ts'
import type { PlatformReport } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { partsOf, type Part } from '../summary/parts.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { INSTRUCTION } from './causes.ts'
import { transferWords } from './size.ts'

/** What an image is made of, for one that there is nothing to compare with. The rows add up to the image. */
export function partsTable(image: PlatformReport, most: number): Block {
  const { compressed, unpacked } = image.total
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
        formatBytes(part.unpacked),
        `${sizeBar(part.compressed, compressed)} ${formatShare(part.compressed, compressed) ?? ''}`.trim(),
      ]),
      [
        { strong: 'whole image' },
        { strong: formatBytes(compressed) },
        { strong: formatBytes(unpacked) },
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
      return createdBy === null ? 'a layer whose history does not say' : { code: createdBy, most: 60 }
    case 'rest':
      return countNoun(count, 'smaller part')
  }
}
