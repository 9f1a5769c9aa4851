import { formatBytes } from '../../units/format-bytes.ts'
import { formatDelta } from '../../units/format-delta.ts'
import { formatShare } from '../../units/format-share.ts'
import { codeCell, codeSpan } from '../escape/code-span.ts'
import { plainCell, plainText } from '../escape/plain-text.ts'
import { details } from '../markdown/details.ts'
import { markdownTable } from '../markdown/markdown-table.ts'
import { countNoun } from '../summary/count-noun.ts'
import { imageLabel } from './image-label.ts'
import type { MeasuredRow } from './image-row.ts'

/** How the images without a change are told: a row each, their names, or only how many they are. */
export type UnchangedForm = 'rows' | 'names' | 'count'

/** The images that nothing happened to, folded. Empty without any, and where their number is all that is told. */
export function unchangedDetails(rows: readonly MeasuredRow[], form: UnchangedForm, longest: number): string {
  if (rows.length === 0 || form === 'count') return ''
  const body =
    form === 'rows'
      ? unchangedTable(rows, longest)
      : rows.map(row => imageLabel(row, longest, codeSpan, plainText)).join(', ')
  return details('Unchanged', `${countNoun(rows.length, 'image')}${sizeWords(rows)}`, body)
}

/** Their size together, if all of it is of one kind. */
function sizeWords(rows: readonly MeasuredRow[]): string {
  if (rows.some(({ summary }) => summary.metric !== 'compressed')) return ''
  const size = rows.reduce((sum, row) => sum + row.summary.size, 0)
  return `, ${formatBytes(size)} compressed`
}

function unchangedTable(rows: readonly MeasuredRow[], longest: number): string {
  return markdownTable(
    [
      ['Image', 'left'],
      ['Size', 'right'],
      ['Δ', 'right'],
      ['Budget', 'right'],
    ],
    rows.map(row => {
      const { metric, size, delta, budget } = row.summary
      const share = budget === null ? null : formatShare(size, budget)
      return [
        imageLabel(row, longest, codeCell, plainCell),
        `${formatBytes(size)} ${metric}`,
        delta === 0 ? '' : formatDelta(delta),
        share === null || budget === null ? '' : `${share} of ${formatBytes(budget)}`,
      ]
    }),
  )
}
