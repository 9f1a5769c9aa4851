import { formatBytes } from '../../text/format-bytes.ts'
import { type Block, details, type Inline, type Text } from '../document/block.ts'
import type { ShownImage } from '../document/view.ts'
import { summarizeTrend, type Trend, type TrendBreak } from '../summary/trend.ts'

const MOST_BREAKS = 5

/** How the image came to its size, as text bars and as a chart; folded. None where too few commits are known. */
export function trendDetails({ report, image }: ShownImage): Block[] {
  const trend = summarizeTrend(report, image)
  if (trend === null) return []
  const on: readonly Inline[] =
    report.platforms.length > 1 ? [' on ', { text: image.platform, most: 60 }] : []
  return [
    details('Trend', [trend.sentence, ...on], barsLine(trend), ...breaksList(trend), {
      kind: 'chart',
      trend,
    }),
  ]
}

/** What mails and terminals show, which draw no chart. */
function barsLine({ points: [first], sizes, lowest, highest }: Trend): Block {
  const start: readonly Inline[] = first === undefined ? [] : [{ commit: first.commit }]
  return {
    kind: 'paragraph',
    text: [
      `${sparkline(sizes)} from `,
      ...start,
      ` to now, lowest ${formatBytes(lowest)}, highest ${formatBytes(highest)}, compressed`,
    ],
  }
}

function breaksList({ breaks }: Trend): Block[] {
  if (breaks.length === 0) return []
  const left = breaks.length - MOST_BREAKS
  const items = breaks.slice(-MOST_BREAKS).map(breakSentence)
  return [{ kind: 'list', mark: 'warn', items: [...items, ...(left > 0 ? [`and ${left} more before`] : [])] }]
}

function breakSentence({ before, after, was, is }: TrendBreak): Text {
  const since: readonly Inline[] = after === null ? ['now'] : ['from ', { commit: after }, ' on']
  return [`Not comparable: ${was} up to `, { commit: before }, `, ${is} `, ...since]
}

const BARS = '▁▂▃▄▅▆▇'

/** Smaller differences between all sizes are no change of a bar's full height. Share of the biggest one. */
const FLATTEST = 0.02

/** A bar of text for each size, the lowest for the smallest. */
export function sparkline(sizes: readonly number[]): string {
  const lowest = Math.min(...sizes)
  const highest = Math.max(...sizes)
  const range = Math.max(highest - lowest, highest * FLATTEST)
  return sizes
    .map(size => BARS.charAt(range === 0 ? 0 : Math.round(((size - lowest) / range) * (BARS.length - 1))))
    .join('')
}
