import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { type Block, details, joinTexts, paragraph } from '../document/block.ts'
import type { View } from '../document/view.ts'
import { imageLabel } from '../overview/image-label.ts'
import type { MeasuredRow } from '../overview/image-row.ts'
import { countNoun } from '../summary/count-noun.ts'
import { budgetShare } from './platforms.ts'

/** The images that nothing happened to, folded. None without any, and where their number is all that is said. */
export function unchangedDetails(rows: readonly MeasuredRow[], { level }: View): Block[] {
  if (rows.length === 0 || level.unchanged === 'count') return []
  const names = rows.map(row => imageLabel(row, level.longestName))
  const body =
    level.unchanged === 'rows' ? table(rows, level.longestName) : paragraph(...joinTexts(names, ', '))
  return [details('Unchanged', `${countNoun(rows.length, 'image')}${sizeWords(rows)}`, body)]
}

/** Their size together, if all of it is of one kind. */
function sizeWords(rows: readonly MeasuredRow[]): string {
  if (rows.some(({ summary }) => summary.metric !== 'compressed')) return ''
  const size = rows.reduce((sum, row) => sum + row.summary.size, 0)
  return `, ${formatBytes(size)} compressed`
}

function table(rows: readonly MeasuredRow[], longest: number): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'Image' },
      { heading: 'Size', align: 'right' },
      { heading: 'Δ', align: 'right' },
      { heading: 'Budget', align: 'right' },
    ],
    rows: rows.map(row => {
      const { metric, size, delta, budget } = row.summary
      return [
        imageLabel(row, longest),
        `${formatBytes(size)} ${metric}`,
        delta === 0 ? '' : formatDelta(delta),
        budgetShare(size, budget),
      ]
    }),
  }
}
