import { codeSpan } from '../escape/code-span.ts'
import { plainText } from '../escape/plain-text.ts'
import { details } from '../markdown/details.ts'
import { countNoun } from '../summary/count-noun.ts'
import { imageLabel } from './image-label.ts'
import type { ImageRow } from './image-row.ts'

const MOST_NAMES = 200

/** The images without numbers that have no row for want of room: at least their names, folded. Empty without any. */
export function missingNames(rows: readonly ImageRow[], longest: number): string {
  const missing = rows.filter(row => row.kind === 'unmeasured')
  if (missing.length === 0) return ''
  const names = missing.slice(0, MOST_NAMES).map(row => imageLabel(row, longest, codeSpan, plainText))
  const left = missing.length - names.length
  return details(
    'Not measured',
    countNoun(missing.length, 'more image'),
    [...names, ...(left > 0 ? [`and ${left} more`] : [])].join(', '),
  )
}
