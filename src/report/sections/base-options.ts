import type { BaseOption } from '../../model/advice.ts'
import type { PlatformReport } from '../../model/report.ts'
import { familiarReference } from '../../oci/familiar-reference.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, details, paragraph, type Text } from '../document/block.ts'
import { countNoun } from '../summary/count-noun.ts'

const NOT_SUMMED =
  'Sizes are those of the images alone. What a smaller one lacks and your lines install there is not in them.'

/** Of a name that is there to be copied. Characters. */
const LONGEST = 200

/** The base image and the smaller ones that it could be exchanged for, with what each lacks and what needs that; folded. None without any. */
export function baseOptionsDetails({ advice: { bases = [] } }: PlatformReport): Block[] {
  if (bases.length === 0) return []
  return [
    details(
      'Base images',
      countNoun(bases.length - 1, 'smaller one'),
      {
        kind: 'table',
        columns: [
          { heading: 'Compressed', align: 'right' },
          { heading: 'Unpacked', align: 'right' },
          { heading: 'Base image', wrap: true },
          { heading: 'Lacks', below: true },
          { heading: 'Needed by', below: true },
        ],
        rows: bases.map(cells),
      },
      paragraph(NOT_SUMMED),
    ),
  ]
}

function cells(
  { reference, compressed, unpacked, lacks, neededBy }: BaseOption,
  index: number,
): readonly Text[] {
  const name: Text = { code: familiarReference(reference), most: LONGEST }
  return [
    ...[formatBytes(compressed), unpacked === null ? 'not known' : formatBytes(unpacked)],
    index === 0 ? [name, ' (now)'] : name,
    ...[{ words: lacks }, { words: neededBy }],
  ]
}
