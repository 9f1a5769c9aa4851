import { formatBytes } from '../../units/format-bytes.ts'
import type { PlatformReport, Report } from '../report.ts'
import { sparkLine } from '../summary/spark-line.ts'
import { summarizeTrend, type Trend, type TrendBreak } from '../summary/trend.ts'
import { details, summaryName } from './details.ts'
import { commitLink } from './links.ts'
import type { CommitLinks } from './markdown-options.ts'
import { trendAxis, type TrendAxis } from './trend-axis.ts'
import { trendChart } from './trend-chart.ts'

const MOST_BREAKS = 5

/** How the image came to its size, as text bars and as a chart; folded. Empty where too few commits are known. */
export function trendDetails(report: Report, image: PlatformReport, links: CommitLinks | undefined): string {
  const trend = summarizeTrend(report, image)
  if (trend === null) return ''
  const on = report.platforms.length > 1 ? ` on ${summaryName(image.platform)}` : ''
  const axis = trendAxis(trend)
  const body = [
    barsLine(trend, links),
    ...breakLines(trend, links),
    '',
    trendChart(trend, axis),
    '',
    axisLine(trend, axis),
  ]
  return details('Trend', `${trend.sentence}${on}`, body.join('\n'))
}

/** What mails show, which draw no chart. */
function barsLine({ points, sizes, lowest, highest }: Trend, links: CommitLinks | undefined): string {
  const [first] = points
  const start = first === undefined ? '' : commitText(first.commit, links)
  return `${sparkLine(sizes)} from ${start} to now, lowest ${formatBytes(lowest)}, highest ${formatBytes(highest)}, compressed`
}

function breakLines({ breaks }: Trend, links: CommitLinks | undefined): string[] {
  if (breaks.length === 0) return []
  const sentence = ({ before, after, was, is }: TrendBreak): string => {
    const since = after === null ? 'now' : `from ${commitText(after, links)} on`
    return `- ⚠️ Not comparable: ${was} up to ${commitText(before, links)}, ${is} ${since}`
  }
  const left = breaks.length - MOST_BREAKS
  return ['', ...breaks.slice(-MOST_BREAKS).map(sentence), ...(left > 0 ? [`- and ${left} more before`] : [])]
}

function axisLine({ budget }: Trend, { from, to, unit, hasBudget }: TrendAxis): string {
  const range = `The axis goes from ${from} to ${to} ${unit}${Number(from) === 0 ? '' : ', not from zero'}`
  if (budget === null) return `${range}.`
  const size = formatBytes(budget)
  return hasBudget
    ? `${range}; the level line is the budget of ${size}.`
    : `${range}; the budget of ${size} is outside of it.`
}

function commitText(sha: string, links: CommitLinks | undefined): string {
  return commitLink(links === undefined ? undefined : { ...links, sha }) ?? `\`${sha.slice(0, 7)}\``
}
