import { formatBytes } from '../../text/format-bytes.ts'
import { formatDelta } from '../../text/format-delta.ts'
import { formatPercent } from '../../text/format-percent.ts'
import { type Block, type Inline, joinTexts, type Mark, type Text } from '../document/block.ts'
import { countState, type OverviewSummary } from '../overview/overview-summary.ts'
import { stateCounts } from '../overview/state-counts.ts'
import { countNoun } from '../summary/count-noun.ts'

const MARKS: Readonly<Partial<Record<OverviewSummary['verdict'], Mark>>> = {
  failed: 'fail',
  pending: 'pending',
  warned: 'warn',
  passed: 'pass',
}

/** The first line on many images: how much more, and how many are what, the worst first. */
export function overviewHeadline(summary: OverviewSummary): Block {
  if (isQuiet(summary)) return quietOverviewHeadline(summary, [])
  const words = [[...markOf(summary), totalWords(summary)], ...stateCounts(summary)]
  return { kind: 'headline', text: joinTexts(words, ', ') }
}

/** Whether there is nothing to see: one line says all. */
export function isQuiet(summary: OverviewSummary): boolean {
  return summary.rows.length > 0 && countState(summary, 'unchanged') === summary.rows.length
}

/** That nothing changed in one line, and what else is to be said in it. */
export function quietOverviewHeadline(summary: OverviewSummary, more: readonly Text[]): Block {
  const { verdict, rows, total } = summary
  const change = total === null || total.delta === 0 ? 'no change' : `no change (${formatDelta(total.delta)})`
  const start: Text = [
    ...markOf(summary),
    `${countNoun(rows.length, 'image')}${sizeWords(summary)}, ${change}`,
  ]
  const budgets = verdict === 'passed' ? ['within budget'] : []
  return { kind: 'headline', quiet: true, text: joinTexts([start, ...budgets, ...more], ' · ') }
}

function markOf({ verdict }: OverviewSummary): readonly Inline[] {
  const mark = MARKS[verdict]
  return mark === undefined ? [] : [{ mark }]
}

/** `12 images: +28.0 MB compressed (+2.8 %)`. Their size instead where none can be compared. */
function totalWords({ total, rows, measured, incomparable }: OverviewSummary): string {
  const images = countNoun(rows.length, 'image')
  if (total !== null) {
    if (total.delta === 0) return `${images}: no change`
    const percent = formatPercent(total.delta, total.before)
    return `${images}: ${formatDelta(total.delta)} compressed${percent === null ? '' : ` (${percent})`}`
  }
  if (measured.length === 0 || incomparable.length > 0) return images
  const size = measured.reduce((sum, row) => sum + row.summary.size, 0)
  return `${images}: ${formatBytes(size)} compressed`
}

/** Their size together; of those that are in the sum, if not all are. */
function sizeWords({ total, summed, rows }: OverviewSummary): string {
  if (total === null) return ''
  const which = summed.length === rows.length ? '' : ` in ${summed.length} of them`
  return `, ${formatBytes(total.size)} compressed${which}`
}
