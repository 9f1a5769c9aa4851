import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { imageOf, OVERVIEWS } from '../../__tests__/overviews.ts'
import { SCENARIOS } from '../../__tests__/scenarios.ts'
import { combinePlatforms } from '../combine-platforms.ts'

const legs = (overview: Parameters<typeof combinePlatforms>[0]): (string | null)[] =>
  combinePlatforms(overview).map(({ leg }) => leg)

describe('combineLegs', () => {
  it('makes one image of legs that measured a platform each: its platforms, budgets and worst verdict', () => {
    const [only, ...others] = combinePlatforms(OVERVIEWS['platform-legs']!())
    const whole = SCENARIOS.platforms!()
    expect(others).toHaveLength(0)
    expect(only?.report.platforms).toStrictEqual(whole.platforms)
    expect(only!.report.verdict).toStrictEqual(whole.verdict)
  })

  it('takes as gone only what every leg misses and none has', () => {
    const [only] = combinePlatforms(OVERVIEWS['platform-legs']!())
    expect(only?.report.removedPlatforms).toStrictEqual(['linux/s390x'])
  })

  it('says so when each leg was held against a baseline of its own', () => {
    const { reports, unmeasured } = OVERVIEWS['platform-legs']!()
    const own = reports.map((report, index) => ({
      ...report,
      baseline: { ...report.baseline, digest: `sha256:${`${index}`.repeat(64)}` },
    }))
    const [only] = combinePlatforms({ reports: own, unmeasured })
    expect(only?.report.notes[0] ?? '').toMatch(
      /^Each of 3 jobs compared its platforms with its own baseline/,
    )
  })

  it('is as bad as the worst leg, whatever legs without budgets say', () => {
    const [good, bad, none] = OVERVIEWS['platform-legs']!().reports
    assert.ok(good !== undefined && bad !== undefined && none !== undefined)
    const failed = { ...bad.verdict, outcome: 'fail' as const }
    const without = { ...none.verdict, outcome: 'pass' as const, judgements: [] }
    const reports = [good, { ...bad, verdict: failed }, { ...none, verdict: without }]
    expect(combinePlatforms({ reports, unmeasured: [] })[0]?.report.verdict.outcome).toBe('fail')
  })

  it('keeps legs apart that measured the same platform, by what is said of them, else by number', () => {
    const reports = [imageOf('grew', 'api'), imageOf('shrank', 'api'), imageOf('grew', 'web')]
    expect(legs({ reports, unmeasured: [], legs: ['node 22', 'node 20', 'x'] })).toStrictEqual([
      'node 22',
      'node 20',
      null,
    ])
    expect(legs({ reports, unmeasured: [] })).toStrictEqual(['1', '2', null])
    expect(legs({ reports, unmeasured: [], legs: ['same', 'same', null] })).toStrictEqual([
      'same, 1',
      'same, 2',
      null,
    ])
  })

  it('keeps platforms apart that were held against different baselines, by platform', () => {
    const [first, second] = OVERVIEWS['platform-legs']!().reports
    assert.ok(first !== undefined && second !== undefined)
    const other = { ...second, baseline: { ...second.baseline, name: 'release' } }
    expect(legs({ reports: [first, other], unmeasured: [] })).toStrictEqual(['linux/amd64', 'linux/arm64'])
  })
})
