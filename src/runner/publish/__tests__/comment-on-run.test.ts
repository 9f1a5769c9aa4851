import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  type Failure,
  type GitHubServer,
  startGitHubServer,
} from '../../../../test-kit/github-server/github-server.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { VirtualTime } from '../../../../test-kit/virtual-time.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { GitHubApi } from '../../../publish/github-api.ts'
import type { CommentTarget } from '../../../publish/comment-target.ts'
import { artifactOf, makeLeg, namedReport, RUN, SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { resultsArtifacts } from '../../artifacts/results-artifacts.ts'
import { commentOnRun } from '../comment-on-run.ts'

const TARGET: CommentTarget = {
  mode: 'always',
  key: 'ci.yml',
  pullRequest: 7,
  authorIsBot: false,
  run: { id: RUN, attempt: 1 },
  links: { server: 'https://github.com', repository: 'acme/shop', sha: SHA },
}

describe('one comment of the jobs of a run', () => {
  let github: GitHubServer
  let results: ResultsServer
  let time: VirtualTime
  const { signal } = new AbortController()
  beforeEach(async () => {
    github = await startGitHubServer()
    github.runs.readable.actions = false
    patience = 60_000
    results = await startResultsServer()
    time = new VirtualTime()
    github.time = time
  })
  afterEach(async () => {
    await results.close()
    await github.close()
  })

  /** Milliseconds: in a process with 40 jobs and both services an answer takes its time. */
  let patience: number
  const source = () => {
    const env = { ACTIONS_RESULTS_URL: results.url, ACTIONS_RUNTIME_TOKEN: cacheToken() }
    const found = resultsArtifacts(env, { signal, patience, pause: 10 })
    assert.ok(found !== null)
    return found
  }
  /** Comments as the job that has reported this, after so many milliseconds. */
  const comment = (
    own: JobReport | (() => JobReport),
    target: Partial<CommentTarget> = {},
    after = 0,
    token = 'writes',
  ) =>
    time.live(async () => {
      if (after > 0) await time.wait(after)
      const leg = typeof own === 'function' ? own() : own
      const waits = time.patience()
      const urls = { url: github.url, graphqlUrl: `${github.url}/graphql` }
      const api = new GitHubApi({ ...urls, token, timeout: patience, patience: waits })
      return await commentOnRun({
        source: source(),
        target: { ...TARGET, ...target },
        api,
        patience: waits,
        own: artifactOf(leg).name,
      })
    })
  const upload = (leg: JobReport): JobReport => {
    const { name, text } = artifactOf(leg)
    results.addArtifact(name, text)
    return leg
  }
  const uploadMany = (count: number) =>
    Array.from({ length: count }, (_, index) => upload(makeLeg(`image${String(index).padStart(2, '0')}`)))
  const shown = () => github.comments.filter(({ node_id: id }) => !github.minimized.includes(id))
  const body = () => {
    expect(shown()).toHaveLength(1)
    return shown()[0]!.body
  }
  const namesIn = (text: string) => new Set([...text.matchAll(/image\d\d/g)].map(([name]) => name))
  const sent = (...methods: string[]) =>
    github.requests.filter(
      request => methods.includes(request.split(' ', 1)[0]!) && !request.includes('graphql'),
    )

  it('names the images of all jobs that have reported so far', async () => {
    expect(await comment(upload(makeLeg('api')))).toBeNull()
    expect(body()).toMatch(/api/)
    expect(await comment(upload(makeLeg('worker')))).toBeNull()
    expect(body()).toMatch(/api/)
    expect(body()).toMatch(/worker/)
  })

  it('is written at once by the only job', async () => {
    expect(await comment(upload(makeLeg('api')))).toBeNull()
    expect(time.now()).toBe(0)
    expect(github.requests.map(request => request.replace(/\?.*/, ''))).toStrictEqual([
      'GET /repos/acme/shop/actions/runs/50/jobs',
      'GET /repos/acme/shop/pulls/7',
      'GET /repos/acme/shop/issues/7/comments',
      'POST /repos/acme/shop/issues/7/comments',
      'GET /repos/acme/shop/issues/7/comments',
      'POST /graphql',
    ])
  })

  it('is one for each key', async () => {
    const [api, worker] = [upload(makeLeg('api')), upload(makeLeg('worker', { key: 'other' }))]
    expect(await comment(api)).toBeNull()
    expect(await comment(worker, { key: 'other' })).toBeNull()
    expect(shown().map(({ body: text }) => [text.includes('api'), text.includes('worker')])).toStrictEqual([
      [true, false],
      [false, true],
    ])
  })

  it('is not written again by a job that has nothing to add', async () => {
    const api = upload(makeLeg('api'))
    await comment(api)
    await comment(api)
    expect(sent('PATCH', 'POST')).toHaveLength(1)
  })

  it('is left alone by a run that a newer one has overtaken', async () => {
    const api = upload(makeLeg('api'))
    const old = `<!-- slim-build v1 key=ci.yml head=${SHA} run=${RUN + 1} attempt=1 -->\nnewer`
    github.add('github-actions[bot]', old)
    expect(await comment(api)).toBeNull()
    expect(body()).toBe(old)
  })

  it('is written by the job that reported last, which the others wait for', async () => {
    const legs = uploadMany(3)
    await Promise.all(legs.map(leg => comment(leg)))
    expect(sent('POST', 'PATCH')).toHaveLength(1)
    expect(namesIn(body()).size).toBe(3)
  })

  it('is written by another job when the last one is lost', async () => {
    const api = upload(makeLeg('api'))
    upload(makeLeg('worker'))
    expect(await comment(api)).toBeNull()
    expect(body()).toMatch(/api[^]*worker/)
    expect(time.now()).toBeLessThan(20_000)
  })

  it('has the rows back that a write took away of which its job did not hear, and which arrived late', async () => {
    github.add(
      'github-actions[bot]',
      `<!-- slim-build v1 key=ci.yml head=${SHA} run=${RUN - 1} attempt=1 -->\nold`,
    )
    const faults: Failure[] = [
      { method: 'PATCH', kind: 'reset', effect: 9000 },
      { method: 'GET', kind: 403, headers: { 'retry-after': '20' } },
    ]
    github.trouble = ({ token, method, url }) => {
      const [next] = faults
      const isMeant = next?.method === method && (method === 'PATCH' || url.includes('/comments'))
      return token === 'writes.first' && isMeant ? faults.shift() : undefined
    }
    const first = comment(upload(makeLeg('api')), {}, 0, 'writes.first')
    const second = comment(() => upload(makeLeg('worker')), {}, 500)
    expect(await Promise.all([first, second])).toStrictEqual([null, null])
    expect(faults).toStrictEqual([])
    expect(body()).toMatch(/api[^]*worker/)
  })

  it('is not waited for where nothing is worth a first one', async () => {
    const quiet = (name: string): JobReport => makeLeg(name, { reports: [namedReport(name, 'unchanged')] })
    const api = upload(quiet('api'))
    upload(quiet('web'))
    expect(await comment(api, { mode: 'auto' })).toBeNull()
    expect(time.now()).toBe(0)
    expect(github.comments).toHaveLength(0)
  })

  it('is not waited for by a job that was started again alone', async () => {
    upload(makeLeg('api'))
    const again = upload(makeLeg('worker', { attempt: 2 }))
    await comment(again, { run: { id: RUN, attempt: 2 } })
    expect(body()).toMatch(/api[^]*worker/)
    expect(time.now()).toBe(0)
  })

  it('is not waited for where a token is known to be read-only: one try says so', async () => {
    const api = upload(makeLeg('api'))
    upload(makeLeg('worker'))
    expect((await comment(api, { readOnly: true }, 0, 'reads'))?.refused).toBe(true)
    expect(time.now()).toBe(0)
    expect(sent('POST', 'PATCH')).toHaveLength(1)
  })

  it('has all of 40 jobs that end together, in few requests', async () => {
    github.latency = () => 50 + Math.random() * 200
    const legs = uploadMany(40)
    const troubles = await Promise.all(legs.map((leg, index) => comment(leg, {}, index * 20)))
    expect(new Set(troubles)).toStrictEqual(new Set([null]))
    expect(namesIn(body()).size).toBe(40)
    expect(github.comments).toHaveLength(1)
    expect(sent('POST', 'PATCH').length).toBeLessThanOrEqual(14)
    expect(sent('GET').length).toBeLessThanOrEqual(150)
  })

  it('has all of 16 jobs that end one after the other, in a write for every three', async () => {
    github.latency = () => 300
    const jobs = Array.from({ length: 16 }, (_, index) =>
      comment(() => upload(makeLeg(`image${String(index).padStart(2, '0')}`)), {}, index * 1100),
    )
    expect(new Set(await Promise.all(jobs))).toStrictEqual(new Set([null]))
    expect(namesIn(body()).size).toBe(16)
    expect(sent('POST', 'PATCH').length).toBeLessThanOrEqual(6)
  })

  for (const status of [401, 403, 404, 410, 429, 500]) {
    it(`says so when the reports cannot be listed: ${status}`, async () => {
      const api = upload(makeLeg('api'))
      results.fail({ status }, 'ListArtifacts')
      await assert.rejects(
        comment(api),
        error => error instanceof ToolError && error.message.includes(String(status)),
      )
      expect(github.comments).toHaveLength(0)
    })
  }

  it('says so when the service does not answer', async () => {
    patience = 300
    results.fail('hangs')
    await assert.rejects(
      comment(makeLeg('api')),
      error => error instanceof ToolError && error.message.includes('did not answer'),
    )
  })

  it('tells of a report that cannot be downloaded, and of the others', async () => {
    const api = upload(makeLeg('api'))
    results.fail({ status: 500 }, 'GetSignedArtifactURL')
    expect(await comment(api)).toBeNull()
    expect(github.comments).toHaveLength(1)
  })
})
