import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../units/format-bytes.ts'
import { formatShare } from '../../units/format-share.ts'
import { codeCell } from '../escape/code-span.ts'
import type { PlatformReport } from '../report.ts'
import { countNoun } from '../summary/count-noun.ts'
import { partsOf, type Part } from '../summary/parts.ts'
import { sizeBar } from '../summary/size-bar.ts'
import { placeCell } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { markdownTable } from './markdown-table.ts'

/** What an image is made of, for one that there is nothing to compare with. The rows add up to the image. */
export function partsSection(image: PlatformReport, most: number, links: CommitLinks | undefined): string {
  const { compressed } = image.total
  const rows = partsOf(image, most).map(part => [
    nameCell(part, image, links),
    formatBytes(part.compressed),
    formatBytes(part.unpacked),
    `${sizeBar(part.compressed, compressed)} ${formatShare(part.compressed, compressed) ?? ''}`.trim(),
  ])
  return markdownTable(
    [
      ['Part', 'left'],
      ['Compressed', 'right'],
      ['Unpacked', 'right'],
      ['Share', 'left'],
    ],
    [
      ...rows,
      ['**whole image**', `**${formatBytes(compressed)}**`, `**${formatBytes(image.total.unpacked)}**`, ''],
    ],
  )
}

function nameCell(
  { kind, where, createdBy, count }: Part,
  { base }: PlatformReport,
  links: CommitLinks | undefined,
): string {
  switch (kind) {
    case 'base':
      return `🧱 base ${base.reference === null ? 'image' : codeCell(familiarReference(base.reference), 60)}`
    case 'line':
      return placeCell(where, links)
    case 'layer':
      return createdBy === null ? 'a layer whose history does not say' : codeCell(createdBy, 60)
    case 'rest':
      return countNoun(count, 'smaller part')
  }
}
