import type { ReportJudgement } from '../report.ts'

const TITLES: Readonly<Record<ReportJudgement['kind'], string>> = {
  total: 'total',
  growth: 'growth',
  layer: 'largest layer',
  layers: 'number of layers',
  path: 'path',
  package: 'package',
  hidden: 'hidden bytes',
}

/** What a budget is on, and which bytes it counts: `total, compressed`. Its subject stands apart. */
export function budgetTitle({ kind, metric }: ReportJudgement): string {
  return kind === 'layers' ? TITLES.layers : `${TITLES[kind]}, ${metric}`
}
