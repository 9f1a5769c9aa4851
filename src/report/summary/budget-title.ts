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

/**
 * What a budget is on and which bytes it counts: `total, compressed`.
 *
 * @param escape makes its glob or package name fit to show.
 */
export function budgetTitle(
  { kind, metric, subject }: ReportJudgement,
  escape: (subject: string) => string,
): string {
  const what = subject === null ? TITLES[kind] : `${TITLES[kind]} ${escape(subject)}`
  return kind === 'layers' ? what : `${what}, ${metric}`
}
