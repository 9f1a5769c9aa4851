import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { overviewOfRun } from '../../../collect/overview-of-run.ts'
import { reportArtifactName } from '../../../collect/report-artifact.ts'
import { combinePlatforms } from '../../../report/overview/combine-platforms.ts'
import { SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { PullRequest, type Step } from './two-images.ts'

const SECOND = { GITHUB_ACTION: '__acme_slim-build_2' }
const steps = (one: Record<string, string>, other: Record<string, string>): readonly [Step, Step] => [
  { inputs: one },
  { inputs: other, env: SECOND },
]

interface Way {
  readonly images: readonly [Step, Step]
  /** What stands behind the names of both rows; absent: nothing that may be shown. */
  readonly titles?: readonly [string, string]
}

/** Ways to have two images of one name in one run. */
const WAYS: Readonly<Record<string, Way>> = {
  'two targets': { images: steps({ target: 'api' }, { target: 'worker' }), titles: ['api', 'worker'] },
  'two Dockerfiles': {
    images: steps({ file: 'api.Dockerfile' }, { file: 'worker.Dockerfile' }),
    titles: ['api.Dockerfile', 'worker.Dockerfile'],
  },
  'two contexts': { images: steps({ context: 'api' }, { context: 'worker' }), titles: ['api', 'worker'] },
  'two Git repositories': {
    images: steps(
      { context: 'https://git.example/acme/api.git' },
      { context: 'https://git.example/acme/worker.git' },
    ),
  },
  'two tags': {
    images: steps({ tags: 'acme/shop:alpine' }, { tags: 'acme/shop:bookworm' }),
    titles: ['alpine', 'bookworm'],
  },
  'two sets of platforms': {
    images: steps({ platforms: 'linux/amd64' }, { platforms: 'linux/amd64,linux/arm64' }),
    titles: ['linux/amd64', 'linux/amd64, linux/arm64'],
  },
  'two sets of build arguments': {
    images: steps({ 'build-args': 'PY=3.12' }, { 'build-args': 'PY=3.13' }),
    titles: ['`PY=3.12`', '`PY=3.13`'],
  },
  'two sets of build contexts': {
    images: steps(
      { 'build-contexts': 'lib=docker-image://alpine' },
      { 'build-contexts': 'lib=docker-image://debian' },
    ),
  },
  'two steps of a job': {
    images: steps({ 'build-args': 'EDITION=small' }, { 'build-args': 'EDITION=full' }),
  },
  'two legs of a matrix': {
    images: [
      { inputs: { matrix: '{"py":"3.12"}' }, job: 'job-1' },
      { inputs: { matrix: '{"py":"3.13"}' }, job: 'job-2' },
    ],
    titles: ['3.12', '3.13'],
  },
  'a workflow that is called twice': {
    images: [
      { inputs: { 'build-args': 'REGION=eu' }, job: 'job-1' },
      { inputs: { 'build-args': 'REGION=us' }, job: 'job-2' },
    ],
  },
  'a bake and a build': {
    images: [{ inputs: { bake: 'true' }, target: { target: 'prod' } }, { env: SECOND }],
    titles: ['prod', ''],
  },
}

/** Of a run on GitHub Enterprise Server. */
function onOtherServer(step: Step): Step {
  return { ...step, env: { ...step.env, GITHUB_SERVER_URL: 'https://github.example' } }
}

/** A step that is built in both ways; null: they set the same, so one would take the other's place. */
function combine(one: Step, other: Step): Step | null {
  const [a, b] = [one.inputs ?? {}, other.inputs ?? {}]
  const set = Object.keys({ ...a, ...one.target })
  const alike = Object.keys({ ...b, ...other.target }).filter(key => set.includes(key))
  if (alike.some(key => key !== 'build-args')) return null
  const args = [a, b].flatMap(inputs => inputs['build-args'] ?? [])
  const jobs = [one, other].flatMap(({ job }) => job ?? [])
  const target = one.target ?? other.target
  return {
    inputs: { ...a, ...b, 'build-args': args.join('\n') },
    env: { ...one.env, ...other.env },
    ...(jobs.length > 0 && { job: jobs.join('-') }),
    ...(target !== undefined && { target }),
  }
}

describe('two images of one name in one run', () => {
  let pull: PullRequest
  beforeEach(async () => {
    pull = await PullRequest.open()
  })
  afterEach(() => pull.close())

  const body = () => pull.github.comments.map(comment => comment.body).join('\n')
  /** What the rows of an image's name are called. */
  const rows = () =>
    [...body().matchAll(/^\| [^|]+ \| `shop`(?: \((.*?)\))? \|/gm)].map(([, label = '']) => label)

  const outcomes = () => pull.github.comments.map(comment => /^### (\S+)/m.exec(comment.body)?.[1])
  /** What the commit shows: of a name, what came last. */
  const checks = () => [...new Map(pull.github.checks.map(({ sent }) => [sent.name, sent.conclusion]))]

  for (const [way, { images, titles }] of Object.entries(WAYS)) {
    it(`that come by ${way} have two rows, two checks and two artifacts, and red stays red`, async () => {
      for (const [index, step] of images.entries())
        expect(await pull.tell(step, index === 0)).toStrictEqual([])
      expect(pull.github.comments).toHaveLength(1)
      expect(body()).toMatch(/❌ 2 images: .*1 over budget/)
      const shown = rows()
      assert.equal(shown.length, 2, body().slice(0, 3000))
      assert.equal(new Set(shown).size, 2, `the rows are called ${shown.join(' and ')}`)
      if (titles !== undefined) expect(shown.toSorted()).toStrictEqual(titles.toSorted())
      expect(new Set(pull.artifacts).size).toBe(2)
      expect(
        checks()
          .map(([, conclusion]) => conclusion)
          .toSorted(),
      ).toStrictEqual(['failure', 'success'])
    })

    it(`that come by ${way} have two comments on a server where jobs cannot share, and red stays red`, async () => {
      for (const [index, step] of images.entries())
        expect(await pull.tell(onOtherServer(step), index === 0)).toStrictEqual([])
      expect(outcomes()).toStrictEqual(['❌', '✅'])
      expect(checks().map(([, conclusion]) => conclusion)).toStrictEqual(['failure', 'success'])
    })

    it(`that come by ${way} have two baselines, never one for the other`, async () => {
      const [one, other] = images
      const store = pull.newStore()
      await pull.store(one, 100, store)
      expect(await pull.baselineOf(other, store)).toBeNull()
      await pull.store(other, 900, store)
      expect(await pull.baselineOf(one, store)).toBe(100)
      expect(await pull.baselineOf(other, store)).toBe(900)
    })
  }

  it('are told apart in any two of these ways at once: four images have four rows, artifacts and baselines', async () => {
    const ways = Object.entries(WAYS)
    let pairs = 0
    for (const [index, [way, { images: ones }]] of ways.entries()) {
      for (const [another, { images: others }] of ways.slice(index + 1)) {
        const found = ones.flatMap(one => others.map(other => combine(one, other)))
        const four = found.filter(step => step !== null)
        if (four.length < 4) continue
        pairs++
        const legs = []
        const keys = new Set<string>()
        for (const [at, step] of four.entries()) {
          legs.push(await pull.jobReport(step, at === 0))
          keys.add(await pull.keyOf(step))
        }
        const collected = { legs: legs.map((leg, at) => ({ id: at + 1, leg })), refused: [], jobs: null }
        const { reports } = overviewOfRun(collected)
        const shown = `${way}, and ${another}`
        const over = reports.filter(({ verdict }) => verdict.outcome === 'fail').length
        assert.deepEqual([reports.length, over], [4, 1], shown)
        const titles = combinePlatforms(overviewOfRun(collected)).map(({ leg }) => leg ?? '')
        assert.equal(new Set(titles).size, 4, `${shown}: ${titles.join(' and ')}`)
        assert.equal(new Set(legs.map(leg => reportArtifactName(leg))).size, 4, shown)
        assert.equal(keys.size, 4, shown)
      }
    }
    expect(pairs).toBeGreaterThan(40)
  })

  it('that come by two workflow files with one comment-key have two comments and two checks, and red stays red', async () => {
    const keyed = { inputs: { 'comment-key': 'sizes' } }
    const other = { GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/nightly.yml@refs/pull/7/merge' }
    const steps: readonly [Step, Step] = [keyed, { ...keyed, env: other, run: 51 }]
    expect(await pull.tell(steps[0], true)).toStrictEqual([])
    expect(await pull.tell(steps[1], false)).toStrictEqual([])
    expect(outcomes()).toStrictEqual(['❌', '✅'])
    expect(checks()).toStrictEqual([
      ['slim-build / shop', 'failure'],
      ['slim-build / shop (nightly.yml)', 'success'],
    ])
    // A later run of the first one for the same commit, as after a label was set.
    expect(await pull.tell({ ...steps[0], run: 52 }, false)).toStrictEqual([])
    expect(outcomes()).toStrictEqual(['✅', '✅'])
    expect(checks()).toStrictEqual([
      ['slim-build / shop', 'success'],
      ['slim-build / shop (nightly.yml)', 'success'],
    ])
  })

  it('that come by two events of one workflow have two checks, and red stays red', async () => {
    const step = { inputs: {} }
    const pushed = {
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SHA: SHA,
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/heads/a',
    }
    await pull.tell(step, true)
    await pull.tell({ ...step, env: pushed, run: 51 }, false)
    expect(checks()).toStrictEqual([
      ['slim-build / shop', 'failure'],
      ['slim-build / shop (push)', 'success'],
    ])
  })

  it('that nothing tells apart are both told of, and the report says so', async () => {
    const step = { inputs: {} }
    await pull.tell({ ...step, job: 'job-1' }, true)
    await pull.tell({ ...step, job: 'job-2' }, false)
    expect(body()).toMatch(/❌ 2 images: .*1 over budget/)
    expect(body()).toMatch(/same name and inputs.*Give each its own `image`/)
    expect(new Set(rows()).size).toBe(2)
    expect(
      checks()
        .map(([, conclusion]) => conclusion)
        .toSorted(),
    ).toStrictEqual(['failure', 'success'])
  })

  it('that nothing tells apart have one comment on a server where jobs cannot share, and red stays red', async () => {
    const step = onOtherServer({ inputs: {} })
    await pull.tell(step, false)
    await pull.tell({ ...step, job: 'job-2' }, true)
    expect(outcomes()).toStrictEqual(['❌'])
    await pull.tell(step, false)
    expect(outcomes()).toStrictEqual(['❌'])
    await pull.tell({ ...step, attempt: 2 }, false)
    expect(outcomes()).toStrictEqual(['✅'])
  })

  it('of a bake that failed have no red check any more when it was started again and built', async () => {
    const bake = { inputs: { bake: 'true', files: 'ci.hcl' }, target: { target: 'prod' } }
    for (const token of ['writes', 'writes-no-checks']) {
      const step = {
        ...bake,
        inputs: { ...bake.inputs, 'github-token': token },
        run: token === 'writes' ? 50 : 51,
      }
      pull.github.checks.length = 0
      await pull.tell(step, 'not built')
      await pull.tell({ ...step, attempt: 2 }, false)
      await pull.tell({ ...step, attempt: 3 }, false)
      expect(
        pull.github.checks.map(({ sent }) => [sent.name ?? sent.context, sent.conclusion ?? sent.state]),
      ).toStrictEqual([
        ['slim-build / bake ci.hcl', 'failure'],
        ['slim-build / shop', 'success'],
        ['slim-build / bake ci.hcl', token === 'writes' ? 'neutral' : 'success'],
        ['slim-build / shop', 'success'],
      ])
      expect(body()).not.toMatch(/❌/)
    }
  })

  it('keep the names of their checks when they are started again', async () => {
    const { images } = WAYS['two Dockerfiles']!
    const [api, worker] = images
    await pull.tell(api, true)
    await pull.tell(worker, false)
    await pull.tell({ ...api, attempt: 2 }, false)
    await pull.tell({ ...worker, attempt: 2 }, true)
    expect(Object.fromEntries(checks())).toStrictEqual({
      'slim-build / shop': 'success',
      'slim-build / shop (worker.Dockerfile)': 'failure',
    })
    // Also where each may have known of the other one when it was first shown.
    await Promise.all(images.map(step => pull.tell({ ...step, run: 51 }, true)))
    pull.github.checks.splice(0, 4)
    const names = new Set(checks().map(([name]) => name))
    for (const step of images) await pull.tell({ ...step, run: 51, attempt: 2 }, false)
    expect(new Set(checks().map(([name]) => name))).toStrictEqual(names)
    expect(checks().map(([, conclusion]) => conclusion)).toStrictEqual(['success', 'success'])
  })

  it('keep them also where nothing tells what one of them is', async () => {
    const [api] = WAYS['two Dockerfiles']!.images
    const other = { job: 'job-2', env: { GITHUB_JOB: 'other' } }
    await pull.tell(api, true)
    await pull.tell(other, false)
    const before = checks()
    await pull.tell({ ...other, attempt: 2 }, false)
    expect(checks()).toStrictEqual(before)
    expect(before.map(([, conclusion]) => conclusion)).toStrictEqual(['failure', 'success'])
  })

  it('have the check of an attempt replaced that could not share its report', async () => {
    const [api] = WAYS['two Dockerfiles']!.images
    await pull.tell({ ...api, env: { ACTIONS_RESULTS_URL: '' } }, true)
    await pull.tell({ ...api, attempt: 2 }, false)
    expect(checks()).toStrictEqual([['slim-build / shop (api.Dockerfile)', 'success']])
  })

  it('keep a red row until a later attempt of its own replaces it', async () => {
    const [api, worker] = WAYS['two targets']!.images
    await pull.tell(api, true)
    await pull.tell({ ...worker, attempt: 2 }, false)
    expect(body()).toMatch(/❌ 2 images: .*1 over budget/)
    await pull.tell({ ...api, attempt: 2 }, false)
    expect(body()).not.toMatch(/❌/)
  })
})
