import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { overviewOf } from '../../../model/overview.ts'
import type { ReportJudgement } from '../../../model/report-verdict.ts'
import type { Report } from '../../../model/report.ts'
import { nodesOf, readMarkdown, runningText } from '../../__tests__/read-markdown.ts'
import { SCENARIOS } from '../../__tests__/scenarios.ts'
import { checkReport } from '../../read-report.ts'
import { renderMarkdown } from '../../render-markdown.ts'
import { MEASURED_BY_FORK } from '../restate-notes.ts'
import { restateReport } from '../restate-report.ts'
import { SPEECH, talking } from './talking.ts'

const HONEST = Object.entries(SCENARIOS).filter(([name]) => !/hostile|verified/.test(name))

/** Between them they have each section. */
const SPOKEN = [
  'failed',
  'platforms',
  'first-run',
  'other-builder',
  'incomparable',
  'base-moved',
  'cached',
  'accepted',
]

/** Budgets whose amounts are in no table in full. */
const CLAIMED = ['path', 'package']

describe('a report that anybody may have written', () => {
  it('has no edits and no patch of its own', () => {
    const report = SCENARIOS.grew?.()
    assert(report !== undefined)
    expect(JSON.stringify(report)).toMatch(/"edits":.*"patch":/)
    expect(JSON.stringify(restateReport(report))).not.toMatch(/"edits":|"patch":/)
  })

  it('proves nothing: what its run says to have tried counts as not tried', () => {
    const report = SCENARIOS.verified?.()
    assert(report !== undefined)
    expect(JSON.stringify(report)).toMatch(/"trial":.*"proved":.*"wrong":/)
    const told = restateReport(report)
    checkReport(told, 'it')
    expect(JSON.stringify(told)).not.toMatch(/"trial":|"proved":|"wrong":/)
    expect(told.platforms[0]?.advice.total).toStrictEqual(report.platforms[0]?.advice.total)
  })

  for (const [name, make] of HONEST) {
    it(`keeps the numbers, names and causes of an honest one: ${name}`, () => {
      const report = make()
      const told = restateReport(report)
      checkReport(told, 'it')
      expect(textless(told)).toStrictEqual(textless(report))
      expect(told.platforms.map(({ change }) => change?.causes)).toStrictEqual(
        report.platforms.map(({ change }) => change?.causes),
      )
    })

    it(`has the verdicts of an honest one, and its sentences: ${name}`, () => {
      const report = make()
      const accepted = report.verdict.accepted !== null
      const [told, said] = [restateReport(report), report].map(({ verdict }) =>
        verdict.judgements.filter(({ kind }) => !CLAIMED.includes(kind) && !(accepted && kind === 'growth')),
      )
      expect(told).toStrictEqual(said)
    })

    if (SPOKEN.includes(name))
      it(`says nothing that a stranger wrote: ${name}`, () => {
        const told = restateReport(talking(make()))
        const markdown = renderMarkdown(overviewOf(told), { full: true, maxBytes: 900_000 })
        const root = readMarkdown(markdown)
        for (const text of runningText(root)) expect(text).not.toMatch(/security|merge it|curl/i)
        for (const node of nodesOf(root)) if (node.type === 'link') assert.fail(node.url)
      })
  }

  it('is one that a speech can be put into', () => {
    const notes = talking(SCENARIOS.failed!())
    expect(JSON.stringify(notes).split(SPEECH).length).toBeGreaterThan(30)
  })

  it('says whose word it is, and keeps the notes that are ours', () => {
    const report = SCENARIOS.grew!()
    const ours = 'All layers are stored uncompressed: their compressed bytes are those of the tar itself.'
    const { notes } = restateReport({ ...report, notes: [ours, SPEECH] })
    expect(notes).toStrictEqual([MEASURED_BY_FORK, ours, '1 note of that run is not shown here.'])
  })
})

describe('a verdict that anybody may have written', () => {
  const failed = SCENARIOS.failed!()
  const judged = (kind: ReportJudgement['kind'], more: Partial<ReportJudgement> = {}, report = failed) => {
    const judgement = failed.verdict.judgements.find(each => each.kind === kind)!
    const judgements = [{ ...judgement, outcome: 'pass' as const, ...more }]
    const { verdict } = restateReport({ ...report, verdict: { judgements, outcome: 'pass', accepted: null } })
    return { ...verdict.judgements[0]!, verdict: verdict.outcome }
  }

  for (const kind of ['total', 'growth', 'layers', 'hidden'] as const) {
    it(`is the one that the numbers give: ${kind}`, () => {
      expect(judged(kind, { limit: 1, actual: 0 })).toMatchObject({ outcome: 'fail', verdict: 'fail' })
      expect(
        judged(kind, { limit: 1, actual: null, outcome: kind === 'growth' ? 'pass' : 'skipped' }),
      ).toMatchObject({
        outcome: 'fail',
      })
      expect(judged(kind, { limit: 1e12, outcome: 'pass' })).toMatchObject({
        outcome: 'pass',
        verdict: 'pass',
      })
    })
  }

  it('counts the larger growth where it does not say whose counts', () => {
    const { delta, split } = failed.platforms[0]!.change!
    const judgement = failed.verdict.judgements.find(({ kind }) => kind === 'growth')!
    const { counts, ...older } = judgement
    expect(counts).toBeDefined()
    const judgements = [{ ...older, unit: 'bytes', actual: 1 } as const]
    const { verdict } = restateReport({ ...failed, verdict: { ...failed.verdict, judgements } })
    expect(verdict.judgements[0]?.actual).toBe(Math.max(delta.compressed, split.yours.compressed))
  })

  it('believes of what it cannot check only what its run says against itself', () => {
    for (const kind of ['path', 'package'] as const) {
      expect(judged(kind, { actual: 1, limit: 2 })).toMatchObject({ outcome: 'skipped', verdict: 'skipped' })
      expect(judged(kind, { actual: 3, limit: 2 })).toMatchObject({ outcome: 'fail' })
      expect(judged(kind, { actual: 1, limit: 2, platform: 'linux/s390x' }).sentence).toMatch(
        /^By its run, p/,
      )
    }
    expect(judged('total', { platform: 'linux/s390x', actual: 1, limit: 2 })).toMatchObject({
      outcome: 'skipped',
    })
  })

  it('stays failed where its run failed it', () => {
    const told = judged('total', { limit: 1e12, outcome: 'fail' })
    expect(told).toMatchObject({ outcome: 'fail', verdict: 'fail' })
    expect(told.sentence).toMatch(/within its budget of 1\.00 TB\. Its run failed it all the same\.$/)
  })

  it('is accepted by nobody', () => {
    const report = SCENARIOS.accepted!()
    const { verdict } = restateReport(report)
    expect([report.verdict.outcome, verdict.outcome, verdict.accepted]).toStrictEqual(['warn', 'fail', null])
    expect(JSON.stringify(verdict)).not.toMatch(/accepted by/)
  })

  it('says which growth is too little for it', () => {
    const told = judged('growth', { unit: 'percent', limit: 1, floor: 1e9 })
    expect(told).toMatchObject({ outcome: 'pass' })
    expect(told.sentence).toMatch(/below the floor of 1\.00 GB for limits in percent\.$/)
  })
})

/** Without sentences and verdicts. */
function textless(report: Report): unknown {
  const words = ['sentence', 'fix', 'reason', 'unknown', 'notes', 'verdict', 'note']
  // What would be copied, and do something, is not told again, and neither are images that no line names.
  const orders = ['edits', 'patch', 'bases']
  return JSON.parse(
    JSON.stringify(report, (key, value: unknown) => {
      if (orders.includes(key)) return undefined
      return words.includes(key) ? null : value
    }),
  )
}
