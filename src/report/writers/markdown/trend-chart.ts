import type { Trend } from '../../summary/trend.ts'
import type { TrendAxis } from './trend-axis.ts'

/** As many labels of seven characters stand side by side; more take four. */
const MOST_LONG = 17

/**
 * A chart in mermaid's language: one line of sizes, and a level one for the budget. It holds hexadecimal digits of commits and
 * numbers of ours alone. The lines have colours of their own, since mermaid's first one is next to white.
 */
export function trendChart(trend: Trend, axis: TrendAxis): string {
  const { points, sizes, budget } = trend
  const labels = [...commitLabels(points.map(({ commit }) => commit)), 'now']
  const line = (values: readonly number[]): string => `  line [${values.map(axis.format).join(', ')}]`
  return [
    '```mermaid',
    '---',
    'config:',
    '  xyChart:',
    '    width: 900',
    '    height: 320',
    '    xAxis:',
    '      labelFontSize: 10',
    '  themeVariables:',
    '    xyChart:',
    '      plotColorPalette: "#2f81f7, #e5534b"',
    '---',
    'xychart-beta',
    `  x-axis [${labels.map(label => `"${label}"`).join(', ')}]`,
    `  y-axis "${axis.unit} compressed" ${axis.from} --> ${axis.to}`,
    line(sizes),
    ...(axis.hasBudget && budget !== null ? [line(sizes.map(() => budget))] : []),
    '```',
  ].join('\n')
}

/** Equal labels would be one place on the axis. */
function commitLabels(commits: readonly string[]): string[] {
  const [first = ''] = commits
  const shortest = commits.length < MOST_LONG ? 7 : 4
  for (let length = shortest; length < first.length; length++) {
    const labels = commits.map(commit => commit.slice(0, length))
    if (new Set(labels).size === labels.length) return labels
  }
  return [...commits]
}
