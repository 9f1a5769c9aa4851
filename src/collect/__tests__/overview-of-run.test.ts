import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Report } from '../../report/report.ts'
import { imageIdentity, type ImageParts } from '../../model/image-identity.ts'
import { mergedImage } from '../../pipeline/baseline/stored-image.ts'
import { makeLeg, namedReport } from '../../runner/artifacts/__tests__/leg-artifacts.ts'
import type { Collected, RunJob } from '../collected.ts'
import { parseExpected } from '../expected.ts'
import { legArtifactName } from '../leg-artifact.ts'
import type { Leg } from '../leg.ts'
import { overviewOfRun } from '../overview-of-run.ts'

const FAILED = { name: 'api', state: 'failed', reason: 'the build step failed', where: null } as const

function collected(legs: readonly Leg[], more: Partial<Collected> = {}): Collected {
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
    assert.deepEqual(one, other)
    assert.deepEqual(one.jobs, { reported: 3, expected: null })
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
    assert.deepEqual(legs, ['22, arm64', '24, arm64', null])
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
    assert.deepEqual(twoSteps(good, bad), [bad])
    assert.deepEqual(twoSteps(bad, good), [bad])
    const later = { ...good, measuredAt: '2026-11-29T09:30:00Z' }
    assert.deepEqual(twoSteps(good, later), [later])
  })

  describe('with images of one name', () => {
    const one = (parts: Partial<ImageParts>, more: Partial<Leg> = {}) => {
      const built = imageIdentity({ ...mergedImage('api', []), ...parts })
      return makeLeg('api', { matrix: [], built, images: [built], ...more })
    }
    const bad = { reports: [namedReport('api', 'failed')] }
    const outcomes = (legs: readonly Leg[]) =>
      overviewOfRun(collected(legs)).reports.map(({ verdict }) => verdict.outcome)

    it('has each that differs in anything, and says in what', () => {
      const steps = [
        { target: 'api' },
        { target: 'worker' },
        { target: 'worker', buildArgs: ['PY=3.12'] },
        { target: 'worker', buildArgs: ['PY=3.13'], tags: ['acme/api:alpine'] },
      ]
      const { legs } = overviewOfRun(collected(steps.map((parts, step) => one(parts, { step: `${step}` }))))
      assert.deepEqual(legs?.toSorted(), ['api', 'worker', 'worker, PY=3.12', 'worker, alpine, PY=3.13'])
    })

    it('has both of a workflow that is called twice, whatever tells them apart', () => {
      assert.deepEqual(outcomes([one({ target: 'a' }, bad), one({ target: 'b' })]).toSorted(), [
        'fail',
        'pass',
      ])
      const twins = [one({}, { call: 'x', ...bad }), one({}, { call: 'y' })]
      assert.deepEqual(outcomes(twins).toSorted(), ['fail', 'pass'])
      const { notes } = overviewOfRun(collected(twins)).reports[0]!
      assert.match(notes.at(-1) ?? '', /Give each an `image`/)
    })

    it('lets a failed one be replaced by its own later attempt alone', () => {
      const failed = one({ target: 'a' }, bad)
      assert.deepEqual(outcomes([failed, one({ target: 'b' }, { attempt: 2 })]).toSorted(), ['fail', 'pass'])
      assert.deepEqual(outcomes([failed, one({ target: 'a' }, { attempt: 2 })]), ['pass'])
    })

    it('keeps the failed one where nobody knows whose later attempt there is', () => {
      const both = [one({}, { call: 'x', ...bad }), one({}, { call: 'y' })]
      const again = one({}, { call: 'z', attempt: 2 })
      assert.deepEqual(outcomes([...both, again]).toSorted(), ['fail', 'pass'])
      assert.deepEqual(outcomes([...both, again, { ...again, call: 'w' }]), ['pass', 'pass'])
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
    assert.deepEqual(overviewOfRun(collected(legs)).reports, [whole])
    const [first] = whole.platforms
    assert.equal(overviewOfRun(collected([part(first!, 'fail'), merge])).reports.length, 2)
    const other = { ...first!, digest: `sha256:${'0'.repeat(64)}` }
    assert.equal(overviewOfRun(collected([part(other), merge])).reports.length, 2)
  })

  it('has both images of a workflow that is called twice', () => {
    const legs = ['api', 'worker'].map(name => makeLeg(name, { matrix: [] }))
    assert.deepEqual(shown(collected(legs)).reports, ['api', 'worker'])
  })

  it('has the newest attempt of a leg, whether it measured or failed', () => {
    const good = makeLeg('api')
    const bad = makeLeg('api', { reports: [], unmeasured: [FAILED] })
    assert.deepEqual(shown(collected([{ ...bad, attempt: 2 }, good])), {
      reports: [],
      unmeasured: ['api failed'],
    })
    assert.deepEqual(shown(collected([{ ...good, attempt: 2 }, bad])), { reports: ['api'], unmeasured: [] })
  })

  it('has a row for what could not be read, unless a newer attempt was', () => {
    const name = legArtifactName(makeLeg('api'))
    const refused = [{ id: 9, name, reason: 'it is not JSON' }]
    assert.deepEqual(shown(collected([], { refused })).unmeasured, ['api absent'])
    assert.deepEqual(shown(collected([makeLeg('api', { attempt: 2 })], { refused })).unmeasured, [])
  })

  it('has a row for what was expected and is not there', () => {
    assert.deepEqual(shown(collected([makeLeg('api')]), 'api\nworker').unmeasured, ['worker absent'])
  })

  it('has a row for a job that failed although all that it told is fine', () => {
    const needs = (result: string) => JSON.stringify({ image: { result, outputs: {} } })
    assert.deepEqual(shown(collected([makeLeg('api')]), needs('failure')).unmeasured, ['image absent'])
    assert.deepEqual(shown(collected([makeLeg('api')]), needs('success')).unmeasured, [])
    const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
    assert.deepEqual(shown(collected([over]), needs('failure')).unmeasured, [])
  })

  describe('with the list of jobs', () => {
    it('has rows for legs that were cancelled, and for those still at work', () => {
      const jobs = [
        job('image (api)', 'success'),
        job('image (worker)', 'cancelled'),
        job('image (web)', null),
        job('image (docs)', 'skipped'),
        job('lint', 'failure'),
      ]
      const from = collected([makeLeg('api')], { jobs })
      assert.deepEqual(shown(from).unmeasured, ['image (worker) absent', 'image (web) pending'])
      assert.deepEqual(overviewOfRun(from).jobs, { reported: 1, expected: 3 })
    })

    it('has one row for a leg that was lost, although its job is expected, too', () => {
      const jobs = [job('image (api)', 'success'), job('image (worker)', 'cancelled')]
      for (const result of ['failure', 'cancelled']) {
        const needs = JSON.stringify({ image: { result, outputs: {} }, scan: { result, outputs: {} } })
        assert.deepEqual(shown(collected([makeLeg('api')], { jobs }), needs).unmeasured, [
          'image (worker) absent',
          'scan absent',
        ])
      }
    })

    it('has a row for each leg of an expected job, also when none of them reported', () => {
      const jobs = [job('image (api)', 'failure'), job('image (worker)', 'cancelled'), job('lint', 'success')]
      const needs = JSON.stringify({ image: { result: 'failure' }, lint: { result: 'success' } })
      assert.deepEqual(shown(collected([], { jobs }), needs).unmeasured, [
        'image (api) absent',
        'image (worker) absent',
      ])
    })

    it('knows jobs of a called workflow', () => {
      const jobs = [job('build / image (api)', 'success'), job('build / image (worker)', 'failure')]
      assert.deepEqual(shown(collected([makeLeg('api')], { jobs })).unmeasured, [
        'build / image (worker) absent',
      ])
    })

    it('does not take the report of an attempt for that of a later one, which was lost', () => {
      const jobs = [job('image (api)', 'cancelled', 2)]
      assert.deepEqual(shown(collected([makeLeg('api')], { jobs })), {
        reports: [],
        unmeasured: ['image (api) absent'],
      })
    })

    it('knows jobs whose combination `include` adds values to: those are not in the name', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'arm64', 'services/api', 'true'] })]
      const jobs = [job('image (api, arm64)', 'success'), job('image (worker, arm64)', 'cancelled')]
      assert.deepEqual(shown(collected(legs, { jobs })).unmeasured, ['image (worker, arm64) absent'])
    })

    it('knows jobs whose name GitHub shortens to 100 characters', () => {
      const long = 'a'.repeat(150)
      const jobs = [
        job(`image (x, ${long.slice(0, 87)}...`, 'success'),
        job(`image (y, ${long.slice(0, 87)}...`, 'cancelled'),
      ]
      const legs = [makeLeg('api', { matrix: ['x', long] })]
      assert.equal(jobs[0]?.name.length, 100)
      assert.deepEqual(shown(collected(legs, { jobs })).unmeasured, [`${jobs[1]?.name} absent`])
    })

    it('says nothing where two jobs are shown under one name', () => {
      const legs = [makeLeg('api', { matrix: ['api', 'x'] }), makeLeg('web', { matrix: ['api', 'y'] })]
      const jobs = [job('image (api)', 'success'), job('image (api)', 'success'), job('image (z)', 'failure')]
      assert.deepEqual(shown(collected(legs, { jobs })).unmeasured, [])
    })

    it('says nothing where jobs have names of their own', () => {
      const jobs = [job('Build api', 'success'), job('Build worker', 'failure')]
      assert.deepEqual(shown(collected([makeLeg('api')], { jobs })).unmeasured, [])
    })
  })
})
