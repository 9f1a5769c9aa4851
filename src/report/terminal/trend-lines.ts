import type { PlatformReport, Report } from '../report.ts'
import { sparkLine } from '../summary/spark-line.ts'
import { summarizeTrend } from '../summary/trend.ts'
import { wrapText } from './fit-text.ts'
import type { Canvas } from './terminal-options.ts'

const MOST_BREAKS = 3

/** How the image came to its size: a bar for each commit, and where sizes do not compare. */
export function trendLines(report: Report, image: PlatformReport, { width }: Canvas): string[] {
  const trend = summarizeTrend(report, image)
  if (trend === null) return []
  const breaks = trend.breaks.slice(-MOST_BREAKS).map(({ before, after, was, is }) => {
    const since = after === null ? 'now' : `from ${after.slice(0, 7)} on`
    return `Not comparable: ${was} up to ${before.slice(0, 7)}, ${is} ${since}.`
  })
  return [`${sparkLine(trend.sizes)} ${trend.sentence}`, ...breaks].flatMap(sentence =>
    wrapText(sentence, width - 2).map(line => `  ${line}`),
  )
}
