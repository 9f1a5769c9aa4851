import { describe, expect, it } from '@jest/globals'
import { imageIdentity, type ImageParts } from '../../model/image-identity.ts'
import type { Report } from '../../model/report.ts'
import { mergedImage } from '../../pipeline/baseline/stored-image.ts'
import { makeLeg, namedReport } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { RunJob } from '../collected.ts'
import type { JobReport } from '../job-report.ts'
import { overviewOfRun } from '../overview-of-run.ts'
import { reportArtifactName } from '../report-artifact.ts'
import { collected, job, shown } from './collected-legs.ts'

const FAILED = { name: 'api', state: 'failed', reason: 'the build step failed', where: null } as const

describe('the overview of a run', () => {
  it('is the same in whatever order the legs were found', () => {
    const legs = [makeLeg('b'), makeLeg('a'), makeLeg('c')]
    const one = overviewOfRun(collected(legs))
    const other = overviewOfRun(collected(legs.toReversed()))
    expect(one).toStrictEqual(other)
    expect(one.jobs).toStrictEqual({ reported: 3, expected: null })
  })

  it('tells images of one name apart by their legs, and no others', () => {
    const reports = [namedReport('api')]
    const { legs } = overviewOfRun(
      collected([
        makeLeg('api', { matrix: ['22', 'arm64'], reports }),
        makeLeg('api', { matrix: ['24', 'arm64'], reports }),
        makeLeg('worker'),
      ]),
    )
    expect(legs).toStrictEqual(['22, arm64', '24, arm64', null])
  })

  it('has the later of two steps that tell of one image, unless the earlier one is over its budgets', () => {
    const good = namedReport('api')
    const bad = namedReport('api', 'failed')
    const twoSteps = (first: Report, second: Report) => {
      const legs = [
        makeLeg('api', { step: 'test', reports: [first] }),
        makeLeg('api', { step: 'push', reports: [second] }),
      ]
      return overviewOfRun(collected(legs)).reports
    }
    expect(twoSteps(good, bad)).toStrictEqual([bad])
    expect(twoSteps(bad, good)).toStrictEqual([bad])
    const later = { ...good, measuredAt: '2026-11-29T09:30:00Z' }
    expect(twoSteps(good, later)).toStrictEqual([later])
  })

  describe('with images of one name', () => {
    const one = (parts: Partial<ImageParts>, more: Partial<JobReport> = {}) => {
      const built = imageIdentity({ ...mergedImage('api', []), ...parts })
      return makeLeg('api', { matrix: [], built, images: [built], ...more })
    }
    const bad = { reports: [namedReport('api', 'failed')] }
    const outcomes = (legs: readonly JobReport[]) =>
      overviewOfRun(collected(legs)).reports.map(({ verdict }) => verdict.outcome)

    it('has each that differs in anything, and says in what', () => {
      const steps = [
        { target: 'api' },
        { target: 'worker' },
        { target: 'worker', buildArgs: ['PY=3.12'] },
        { target: 'worker', buildArgs: ['PY=3.13'], tags: ['acme/api:alpine'] },
      ]
      const { legs } = overviewOfRun(collected(steps.map((parts, step) => one(parts, { step: `${step}` }))))
      expect(legs?.toSorted()).toStrictEqual(['api', 'worker', 'worker, PY=3.12', 'worker, alpine, PY=3.13'])
    })

    it('has both of a workflow that is called twice, whatever tells them apart', () => {
      expect(outcomes([one({ target: 'a' }, bad), one({ target: 'b' })]).toSorted()).toStrictEqual([
        'fail',
        'pass',
      ])
      const twins = [one({}, { call: 'x', ...bad }), one({}, { call: 'y' })]
      expect(outcomes(twins).toSorted()).toStrictEqual(['fail', 'pass'])
      const { notes } = overviewOfRun(collected(twins)).reports[0]!
      expect(notes.at(-1) ?? '').toMatch(/Give each its own `image`/)
    })

    it('lets a failed one be replaced by its own later attempt alone', () => {
      const failed = one({ target: 'a' }, bad)
      expect(outcomes([failed, one({ target: 'b' }, { attempt: 2 })]).toSorted()).toStrictEqual([
        'fail',
        'pass',
      ])
      expect(outcomes([failed, one({ target: 'a' }, { attempt: 2 })])).toStrictEqual(['pass'])
    })

    it('keeps the failed one where nobody knows whose later attempt there is', () => {
      const both = [one({}, { call: 'x', ...bad }), one({}, { call: 'y' })]
      const again = one({}, { call: 'z', attempt: 2 })
      expect(outcomes([...both, again]).toSorted()).toStrictEqual(['fail', 'pass'])
      expect(outcomes([...both, again, { ...again, call: 'w' }])).toStrictEqual(['pass', 'pass'])
    })
  })

  it('has an image once that was built platform by platform and put together by a last job', () => {
    const whole = namedReport('api', 'platforms')
    const part = (platform: Report['platforms'][number], outcome: 'pass' | 'fail' = 'pass') =>
      makeLeg('api', {
        job: 'build',
        matrix: [platform.platform],
        reports: [{ ...whole, platforms: [platform], verdict: { ...whole.verdict, outcome } }],
      })
    const merge = makeLeg('api', { job: 'merge', matrix: [], reports: [whole] })
    const legs = [...whole.platforms.map(each => part(each)), merge]
    expect(overviewOfRun(collected(legs)).reports).toStrictEqual([whole])
    const [first] = whole.platforms
    expect(overviewOfRun(collected([part(first!, 'fail'), merge])).reports).toHaveLength(2)
    const other = { ...first!, digest: `sha256:${'0'.repeat(64)}` }
    expect(overviewOfRun(collected([part(other), merge])).reports).toHaveLength(2)
  })

  it('has both images of a workflow that is called twice', () => {
    const legs = ['api', 'worker'].map(name => makeLeg(name, { matrix: [] }))
    expect(shown(collected(legs)).reports).toStrictEqual(['api', 'worker'])
  })

  it('has the newest attempt of a leg, whether it measured or failed', () => {
    const good = makeLeg('api')
    const bad = makeLeg('api', { reports: [], unmeasured: [FAILED] })
    expect(shown(collected([{ ...bad, attempt: 2 }, good]))).toStrictEqual({
      reports: [],
      unmeasured: ['api failed'],
    })
    expect(shown(collected([{ ...good, attempt: 2 }, bad]))).toStrictEqual({
      reports: ['api'],
      unmeasured: [],
    })
  })

  it('has a row for what could not be read, unless a newer attempt was', () => {
    const name = reportArtifactName(makeLeg('api'))
    const refused = [{ id: 9, name, reason: 'it is not JSON' }]
    expect(shown(collected([], { refused })).unmeasured).toStrictEqual(['api absent'])
    expect(shown(collected([makeLeg('api', { attempt: 2 })], { refused })).unmeasured).toStrictEqual([])
  })

  it('has a row for what was expected and is not there', () => {
    expect(shown(collected([makeLeg('api')]), 'api\nworker').unmeasured).toStrictEqual(['worker absent'])
  })

  it('has a row for a job that failed although all that it told is fine', () => {
    const needs = (result: string) => JSON.stringify({ image: { result, outputs: {} } })
    expect(shown(collected([makeLeg('api')]), needs('failure')).unmeasured).toStrictEqual(['image absent'])
    expect(shown(collected([makeLeg('api')]), needs('success')).unmeasured).toStrictEqual([])
    const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
    expect(shown(collected([over]), needs('failure')).unmeasured).toStrictEqual([])
  })

  it('has a row for a job that was skipped where another one failed, for which it may have waited', () => {
    const needs = JSON.stringify({ image: { result: 'skipped', outputs: {} } })
    const rows = (...jobs: RunJob[]) => shown(collected([], { jobs }), needs).unmeasured
    expect(rows(job('prepare', 'failure'), job('image', 'skipped'))).toStrictEqual(['image absent'])
    expect(rows(job('prepare', 'cancelled'), job('image (api)', 'skipped'))).toStrictEqual(['image absent'])
    expect(rows(job('prepare', 'success'), job('image', 'skipped'))).toStrictEqual([])
    expect(shown(collected([]), needs).unmeasured).toStrictEqual([])
  })
})
