import { describe, expect, it } from '@jest/globals'
import type { ReportJudgement } from '../../model/report-verdict.ts'
import type { Report } from '../../model/report.ts'
import { checkTitle } from '../check-title.ts'
import { budgetsTable } from '../sections/budgets.ts'
import { headline } from '../sections/headline.ts'
import { restateVerdict } from '../untrusted/restate-verdict.ts'
import { SCENARIOS } from './scenarios.ts'
import { asMarkdown } from './write-blocks.ts'

const SENTENCE =
  'Growth was not judged: there is no baseline to compare with, and `require-baseline` is set. No measurement of 3ad4be1 is stored.'

/** A report without a baseline, where a budget on growth fails for that. */
function reportWith(...more: ReportJudgement[]): Report {
  const first = SCENARIOS['first-run']!()
  const judgement: ReportJudgement = {
    ...{ kind: 'growth', metric: 'compressed', subject: null, platform: 'linux/amd64' },
    ...{ outcome: 'fail', actual: null, limit: 5_000_000, unit: 'bytes' },
    ...{ sentence: SENTENCE, source: 'input max-growth' },
  }
  return { ...first, verdict: { outcome: 'fail', judgements: [judgement, ...more], accepted: null } }
}

describe('a budget that fails because it was not judged', () => {
  const report = reportWith()
  const [image] = report.platforms

  it('is never called exceeded', () => {
    expect(asMarkdown([headline({ report, image: image! })])).toMatch(/1 budget not judged/)
    expect(checkTitle(report)).toMatch(/1 budget not judged/)
    expect(asMarkdown(budgetsTable(report.verdict, 9))).toMatch(/not judged \|.* 5\.0 MB \| +not known/)
  })

  it('is not counted among those that are', () => {
    const over = { ...report.verdict.judgements[0]!, actual: 9_000_000 }
    const both = reportWith(over, { ...over, outcome: 'pass' })
    expect(asMarkdown([headline({ report: both, image: image! })])).toMatch(/1 of 3 budgets exceeded/)
    expect(checkTitle(both)).toMatch(/over a budget/)
  })

  it('stays failed where the report is of a fork', () => {
    const { outcome, judgements } = restateVerdict(report.verdict, report)
    expect([outcome, judgements[0]?.sentence]).toStrictEqual([
      'fail',
      'Growth was not judged: there is no baseline to compare with. Its run failed it all the same.',
    ])
  })
})
