import type { AdviceRow, ReportAdvice } from '../../../model/report-advice.ts'
import type { ReportJudgement } from '../../../model/report-verdict.ts'
import type { PlatformReport, Report } from '../../../model/report.ts'
import { SCENARIOS } from '../../__tests__/scenarios.ts'

const MB = 1_000_000

/** A piece of advice that would save so many MB, compressed and unpacked. */
export function saving(
  compressed: number,
  unpacked: number | null = compressed * 3,
  more: Partial<AdviceRow> = {},
): AdviceRow {
  return {
    rule: 'build-leftovers',
    compressed: compressed * MB,
    unpacked: unpacked === null ? null : unpacked * MB,
    fix: [{ code: `save-${compressed}` }],
    reason: ['it is not needed'],
    examples: [],
    where: null,
    ...more,
  }
}

/** Advice of these rows, and of others without a row. */
export function adviceOf(rows: readonly AdviceRow[], rest?: ReportAdvice['rest']): ReportAdvice {
  const all = [...rows, ...(rest === undefined ? [] : [rest])]
  const unpacked = all.map(each => each.unpacked)
  return {
    rows,
    rest: rest ?? { compressed: 0, unpacked: 0, count: 0 },
    total: {
      compressed: all.reduce((sum, each) => sum + each.compressed, 0),
      unpacked: unpacked.includes(null) ? null : unpacked.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    },
    eachEdit: [],
  }
}

/**
 * The image of the shop that grew by 20.6 MB to 80.3 MB compressed, with this advice and these exceeded budgets: each says how many MB it
 * is over its limit.
 */
export function imageOver(
  advice: ReportAdvice,
  overruns: readonly (Partial<ReportJudgement> & { readonly over: number })[],
): { readonly report: Report; readonly image: PlatformReport } {
  const report = SCENARIOS['grew-without-budgets']!()
  const image = { ...report.platforms[0]!, advice }
  const judgements = overruns.map(({ over, ...more }): ReportJudgement => {
    const { kind = 'total', metric = 'compressed' } = more
    const actual = kind === 'growth' ? image.change!.split.yours[metric] : image.total[metric]
    return {
      kind,
      metric,
      subject: null,
      platform: image.platform,
      outcome: 'fail',
      actual,
      limit: actual - over * MB,
      unit: 'bytes',
      sentence: 'It is over.',
      source: 'input x',
      ...more,
    }
  })
  return {
    report: {
      ...report,
      platforms: [image],
      verdict: { outcome: judgements.length > 0 ? 'fail' : 'pass', judgements, accepted: null },
    },
    image,
  }
}
