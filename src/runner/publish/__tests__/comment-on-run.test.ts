import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { setTimeout as sleep } from 'node:timers/promises'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import type { JobReport } from '../../../collect/job-report.ts'
import { ToolError } from '../../../errors/tool-error.ts'
import { GitHubApi } from '../../../publish/github-api.ts'
import type { CommentTarget } from '../../../publish/pull-request-comment.ts'
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
  const { signal } = new AbortController()
  beforeEach(async () => {
    github = await startGitHubServer()
    github.runs.readable.actions = false
    patience = 60_000
    results = await startResultsServer()
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
  const comment = (
    own: JobReport,
    target: Partial<CommentTarget> = {},
    { turn = 300, token = 'writes' }: { readonly turn?: number; readonly token?: string } = {},
  ) => {
    const api = new GitHubApi({
      url: github.url,
      graphqlUrl: `${github.url}/graphql`,
      token,
      timeout: patience,
    })
    return commentOnRun({
      source: source(),
      target: { ...TARGET, ...target },
      api,
      signal,
      own: artifactOf(own).name,
      pause: 5,
      turn,
    })
  }
  const upload = (leg: JobReport): JobReport => {
    const { name, text } = artifactOf(leg)
    results.addArtifact(name, text)
    return leg
  }
  const shown = () => github.comments.filter(({ node_id: id }) => !github.minimized.includes(id))
  const body = () => {
    expect(shown()).toHaveLength(1)
    return shown()[0]!.body
  }

  it('names the images of all jobs that have reported so far', async () => {
    expect(await comment(upload(makeLeg('api')))).toBeNull()
    expect(body()).toMatch(/api/)
    expect(await comment(upload(makeLeg('worker')))).toBeNull()
    expect(body()).toMatch(/api/)
    expect(body()).toMatch(/worker/)
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
    expect(github.requests.filter(request => request.startsWith('PATCH'))).toHaveLength(0)
  })

  it('is left alone by a run that a newer one has overtaken', async () => {
    const api = upload(makeLeg('api'))
    const old = `<!-- slim-build v1 key=ci.yml head=${SHA} run=${RUN + 1} attempt=1 -->\nnewer`
    github.add('github-actions[bot]', old)
    expect(await comment(api)).toBeNull()
    expect(body()).toBe(old)
  })

  it('is written first by the job that reported first: the others wait a moment for it', async () => {
    const [api, worker] = [upload(makeLeg('api')), upload(makeLeg('worker'))]
    const late = comment(worker, {}, { turn: 500 })
    await sleep(200)
    expect(github.comments).toHaveLength(0)
    expect(await comment(api)).toBeNull()
    expect(await late).toBeNull()
    expect(github.comments).toHaveLength(1)
  })

  it('is mailed once when 20 jobs have reported and none has commented yet', async () => {
    github.latency = () => 100
    const legs = Array.from({ length: 20 }, (_, index) => upload(makeLeg(`image${index}`)))
    await Promise.all(legs.map(leg => comment(leg, {}, { turn: 3000 })))
    expect(github.comments).toHaveLength(1)
    expect(body()).toMatch(/20 images/)
  })

  it('is written by another job when the first one is lost', async () => {
    upload(makeLeg('api'))
    expect(await comment(upload(makeLeg('worker')), {}, { turn: 20 })).toBeNull()
    expect(body()).toMatch(/api[^]*worker/)
  })

  it('is not waited for where nothing is worth a first one, or there is one', async () => {
    const quiet = (name: string): JobReport => makeLeg(name, { reports: [namedReport(name, 'unchanged')] })
    upload(quiet('api'))
    await comment(upload(quiet('web')), { mode: 'auto' }, { turn: 3_600_000 })
    github.add('github-actions[bot]', `<!-- slim-build v1 key=ci.yml run=40 attempt=1 -->\n`)
    await comment(upload(makeLeg('worker')), {}, { turn: 3_600_000 })
    expect(body()).toMatch(/worker/)
  })

  it('is not waited for by a job that was started again alone', async () => {
    upload(makeLeg('api'))
    const again = upload(makeLeg('worker', { attempt: 2 }))
    await comment(again, { run: { id: RUN, attempt: 2 } }, { turn: 60_000 })
    expect(body()).toMatch(/api[^]*worker/)
  })

  // What one job does grows with how many there are, so the second, which others come to while some write, is of fewer.
  for (const [count, spread] of [
    [40, 5],
    [16, 400],
  ] as const) {
    it(`has all of ${count} jobs that end within ${spread} ms`, async () => {
      const random = () => Math.random() * 30
      github.latency = random
      const jobs = Array.from({ length: count }, async (_, index) => {
        await sleep(Math.random() * spread)
        const name = `image${String(index).padStart(2, '0')}`
        const leg = upload(makeLeg(name))
        await sleep(random())
        return await comment(leg, {}, { turn: 100 })
      })
      expect(new Set(await Promise.all(jobs))).toStrictEqual(new Set([null]))
      const names = new Set([...body().matchAll(/image\d\d/g)].map(([name]) => name))
      expect(names.size).toBe(count)
    })
  }

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
