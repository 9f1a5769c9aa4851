import { describe, expect, it } from '@jest/globals'
import { imageIdentity, type ImageParts } from '../../model/image-identity.ts'
import type { Report } from '../../model/report.ts'
import { mergedImage } from '../../pipeline/baseline/stored-image.ts'
import { makeLeg, namedReport } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { Collected, RunJob } from '../collected.ts'
import { parseExpected } from '../expected.ts'
import type { JobReport } from '../job-report.ts'
import { overviewOfRun } from '../overview-of-run.ts'
import { reportArtifactName } from '../report-artifact.ts'

const FAILED = { name: 'api', state: 'failed', reason: 'the build step failed', where: null } as const

function collected(legs: readonly JobReport[], more: Partial<Collected> = {}): Collected {
  return { legs: legs.map((leg, index) => ({ id: index + 1, leg })), refused: [], jobs: null, ...more }
}

function shown(from: Collected, expected = ''): { reports: string[]; unmeasured: string[] } {
  const { reports, unmeasured } = overviewOfRun(from, parseExpected(expected))
  return {
    reports: reports.map(({ image }) => image.name),
    unmeasured: unmeasured.map(({ name, state }) => `${name} ${state}`),
  }
}

const job = (name: string, conclusion: string | null, attempt = 1): RunJob => ({ name, conclusion, attempt })

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

  describe('with the list of jobs', () => {
    describe('has one row for a job whose report could not be read', () => {
      const refusal = (leg: JobReport) => ({ id: 9, name: reportArtifactName(leg), reason: 'it is not JSON' })
      const rows = (legs: readonly JobReport[], refused: JobReport, jobs: readonly RunJob[], expected = '') =>
        shown(collected(legs, { jobs, refused: [refusal(refused)] }), expected).unmeasured

      it('whether it has ended, failed or is still at work', () => {
        for (const conclusion of [null, 'success', 'failure', 'cancelled']) {
          const jobs = [
            job('image (api)', 'success'),
            job('image (web)', conclusion),
            job('image (docs)', null),
          ]
          expect(rows([makeLeg('api')], makeLeg('web'), jobs)).toStrictEqual([
            'web absent',
            'image (docs) pending',
          ])
        }
      })

      it('that builds one platform of an image, by what the name of the report was made from', () => {
        const leg = (...matrix: string[]) => makeLeg('Acme/API', { matrix })
        const jobs = [
          job('build / image (x64, linux/amd64)', 'success'),
          job('build / image (arm, linux/arm64)', null),
          job('build / image (arm, linux/arm/v7)', null),
        ]
        expect(rows([leg('x64', 'linux/amd64')], leg('arm', 'linux/arm64'), jobs)).toStrictEqual([
          'acme-api absent',
          'build / image (arm, linux/arm/v7) pending',
        ])
      })

      it('and whose image is called as a value that only this job has, where its step is another one', () => {
        const other = makeLeg('web', { step: 'other', matrix: ['web', 'added by include'] })
        const jobs = [job('image (api)', 'success'), job('image (web)', null), job('image (docs)', null)]
        expect(rows([makeLeg('api')], other, jobs)).toStrictEqual(['web absent', 'image (docs) pending'])
        const two = [...jobs, job('image (web, arm64)', null)]
        expect(rows([makeLeg('api')], other, two)).toHaveLength(4)
      })

      it('of which it is expected to report', () => {
        const needs = JSON.stringify({ image: { result: 'success' }, scan: { result: 'failure' } })
        const refused = makeLeg('scanner', { job: 'scan', matrix: [] })
        const jobs = [job('image (api)', 'success'), job('scan', 'failure')]
        expect(rows([makeLeg('api')], refused, jobs, needs)).toStrictEqual(['scanner absent'])
      })

      it('which is that of the newer attempt when the job was started again', () => {
        const jobs = [job('image (api)', 'success'), job('image (web)', null, 2)]
        expect(rows([makeLeg('api')], makeLeg('web'), jobs)).toStrictEqual(['image (web) pending'])
      })
    })

    it('has rows for legs that were cancelled, and for those still at work', () => {
      const jobs = [
        job('image (api)', 'success'),
        job('image (worker)', 'cancelled'),
        job('image (web)', null),
        job('image (docs)', 'skipped'),
        job('lint', 'failure'),
      ]
      const from = collected([makeLeg('api')], { jobs })
      expect(shown(from).unmeasured).toStrictEqual(['image (worker) absent', 'image (web) pending'])
      expect(overviewOfRun(from).jobs).toStrictEqual({ reported: 1, expected: 3 })
    })

    it('has one row for a leg that was lost, although its job is expected, too', () => {
      const jobs = [job('image (api)', 'success'), job('image (worker)', 'cancelled')]
      for (const result of ['failure', 'cancelled']) {
        const needs = JSON.stringify({ image: { result, outputs: {} }, scan: { result, outputs: {} } })
        expect(shown(collected([makeLeg('api')], { jobs }), needs).unmeasured).toStrictEqual([
          'image (worker) absent',
          'scan absent',
        ])
      }
    })

    it('has a row for each leg of an expected job, also when none of them reported', () => {
      const jobs = [job('image (api)', 'failure'), job('image (worker)', 'cancelled'), job('lint', 'success')]
      const needs = JSON.stringify({ image: { result: 'failure' }, lint: { result: 'success' } })
      expect(shown(collected([], { jobs }), needs).unmeasured).toStrictEqual([
        'image (api) absent',
        'image (worker) absent',
      ])
    })

    it('knows jobs of a called workflow', () => {
      const jobs = [job('build / image (api)', 'success'), job('build / image (worker)', 'failure')]
      expect(shown(collected([makeLeg('api')], { jobs })).unmeasured).toStrictEqual([
        'build / image (worker) absent',
      ])
    })

    it('has no row for a job that calls a workflow, and failed because of what is told of that', () => {
      const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
      const failed = (...names: string[]) => names.map(name => job(name, 'failure'))
      const needs = JSON.stringify({ build: { result: 'failure' }, again: { result: 'failure' } })
      const refused = [{ id: 9, name: reportArtifactName(makeLeg('web')), reason: 'it is not JSON' }]
      const rows = (jobs: readonly RunJob[], legs: readonly JobReport[], more: Partial<Collected> = {}) =>
        shown(collected(legs, { jobs, ...more }), needs).unmeasured
      const twice = failed('build / image (api)', 'again / image (api)')
      expect(rows(failed('build / image (api)'), [over])).toStrictEqual(['again absent'])
      expect(rows(twice, [over, { ...over, call: 'y' }])).toStrictEqual([])
      expect(rows(twice, [over])).toStrictEqual(['image (api) absent'])
      const fine = [job('build / image (api)', 'success'), job('again / lint', 'success')]
      const lost = failed('build (x64) / image (web)')
      expect(rows([...fine, ...lost], [makeLeg('api')])).toStrictEqual([
        'build (x64) / image (web) absent',
        'again absent',
      ])
      expect(rows([...fine, ...lost], [makeLeg('api')], { refused })).toStrictEqual([
        'web absent',
        'again absent',
      ])
    })

    it('does not take the report of an attempt for that of a later one, which was lost', () => {
      const jobs = [job('image (api)', 'cancelled', 2)]
      expect(shown(collected([makeLeg('api')], { jobs }))).toStrictEqual({
        reports: [],
        unmeasured: ['image (api) absent'],
      })
    })

    it('knows jobs whose combination `include` adds values to: those are not in the name', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'arm64', 'services/api', 'true'] })]
      const jobs = [job('image (api, arm64)', 'success'), job('image (worker, arm64)', 'cancelled')]
      expect(shown(collected(legs, { jobs })).unmeasured).toStrictEqual(['image (worker, arm64) absent'])
    })

    it('knows jobs whose name GitHub shortens to 100 characters', () => {
      const long = 'a'.repeat(150)
      const jobs = [
        job(`image (x, ${long.slice(0, 87)}...`, 'success'),
        job(`image (y, ${long.slice(0, 87)}...`, 'cancelled'),
      ]
      const legs = [makeLeg('api', { matrix: ['x', long] })]
      expect(jobs[0]?.name.length).toBe(100)
      expect(shown(collected(legs, { jobs })).unmeasured).toStrictEqual([`${jobs[1]?.name} absent`])
    })

    it('counts jobs that are shown under one name, and does not say which of them was lost', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'x'] }), makeLeg('web', { matrix: ['api', 'y'] })]
      const two = (one: string | null, other: string) => [
        job('a / image (api)', one),
        job('b / image (api)', other),
      ]
      const rows = (told: readonly JobReport[], ...jobs: RunJob[]) =>
        shown(collected(told, { jobs })).unmeasured
      expect(rows(legs, ...two('success', 'success'), job('image (z)', 'failure'))).toStrictEqual([
        'image (z) absent',
      ])
      const [good] = legs
      const bad = makeLeg('web', { matrix: ['api', 'y'], reports: [namedReport('web', 'failed')] })
      expect(rows([good!], ...two('cancelled', 'success'))).toStrictEqual(['a / image (api) absent'])
      expect(rows([bad], ...two('cancelled', 'failure'))).toStrictEqual(['image (api) absent'])
      expect(rows([bad], ...two('success', 'failure'))).toStrictEqual([])
      expect(rows([bad], ...two('skipped', 'failure'))).toStrictEqual([])
      expect(rows([good!], ...two(null, 'success'))).toStrictEqual([])
      const again = [job('a / image (api)', 'cancelled', 2), job('b / image (api)', 'success')]
      expect(rows(legs, ...again)).toStrictEqual(['a / image (api) absent'])
    })

    it('says nothing where jobs have names of their own', () => {
      const jobs = [job('Build api', 'success'), job('Build worker', 'failure')]
      expect(shown(collected([makeLeg('api')], { jobs })).unmeasured).toStrictEqual([])
    })
  })
})
