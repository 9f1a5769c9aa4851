import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  artifactOf,
  makeLeg,
  namedReport,
  RUN,
  SHA,
} from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import { type GitHubServer, startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { SHOP } from '../test-kit/github-server/runs.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../test-kit/results-server/results-server.ts'
import { FORK } from './fork-run.ts'
import { runReport } from './run-report.ts'

describe('the action in report/', () => {
  let github: GitHubServer
  let results: ResultsServer
  beforeEach(async () => {
    github = await startGitHubServer()
    results = await startResultsServer()
  })
  afterEach(async () => {
    await results.close()
    await github.close()
  })

  const environment = (more: Record<string, string> = {}) => ({
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_RUN_ATTEMPT: '1',
    ...more,
  })

  describe('as the last job of a workflow', () => {
    const pull = (from = SHOP) => ({
      pull_request: {
        number: 7,
        head: { sha: SHA, repo: { id: from.id } },
        base: { repo: { id: SHOP.id } },
        user: { login: 'octocat', type: 'User' },
      },
    })
    const collect = (
      inputs: Record<string, string> = {},
      event: object = pull(),
      more: Record<string, string> = {},
    ) =>
      runReport(
        { 'github-token': 'writes', comment: 'always', ...inputs },
        event,
        environment({
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_RUN_ID: String(RUN),
          GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
          ACTIONS_RESULTS_URL: results.url,
          ACTIONS_RUNTIME_TOKEN: cacheToken(),
          ...more,
        }),
      )
    const upload = (...legs: ReturnType<typeof makeLeg>[]) => {
      for (const leg of legs) results.addArtifact(artifactOf(leg).name, artifactOf(leg).text)
    }
    beforeEach(() => {
      github.runs.runs.push({
        id: RUN,
        event: 'pull_request',
        headSha: SHA,
        headBranch: 'x',
        headRepository: SHOP,
      })
    })

    it('writes one comment and the job summary of all jobs', async () => {
      upload(makeLeg('api'), makeLeg('worker', { key: 'another' }))
      const { code, stdout, summary } = await collect()
      assert.equal(code, 0, stdout)
      expect(github.comments).toHaveLength(1)
      for (const text of [github.comments[0]!.body, summary, stdout]) {
        expect(text).toMatch(/api/)
        expect(text).toMatch(/worker/)
      }
      expect(github.comments[0]!.body).toMatch(
        /^<!-- slim-build v1 key=ci\.yml head=9c1d\w+ run=50 attempt=1 -->/,
      )
      expect(github.checks).toHaveLength(0)
    })

    it('fails when an image is over budget, with its name', async () => {
      upload(makeLeg('api'), makeLeg('worker', { reports: [namedReport('worker', 'failed')] }))
      const { code, stdout } = await collect()
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error::Over budget: worker\./)
      expect((await collect({ 'fail-on': 'never' })).code).toBe(0)
    })

    it('fails when an image that was expected did not report', async () => {
      upload(makeLeg('api'))
      const { code, stdout } = await collect({ expected: 'api\nworker\n' })
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error::Without numbers: worker\./)
    })

    it('fails when a job that it needs failed without a word', async () => {
      upload(makeLeg('api'))
      const needs = JSON.stringify({ image: { result: 'failure', outputs: {} }, lint: { result: 'success' } })
      const { code, stdout } = await collect({ expected: needs })
      expect(code).toBe(1)
      expect(stdout).toMatch(/image: The job ended with failure and without a report/)
    })

    it('tells of a leg whose job was cancelled, by the list of jobs', async () => {
      upload(makeLeg('api'))
      github.runs.jobs.push(
        { name: 'image (api)', conclusion: 'success' },
        { name: 'image (worker)', conclusion: 'cancelled' },
        { name: 'lint', conclusion: 'failure' },
      )
      const { code, stdout } = await collect()
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error::Without numbers: image \(worker\)\./)
    })

    it('warns when it cannot know which jobs were lost', async () => {
      upload(makeLeg('api'))
      github.failures.push({ method: 'GET', path: /\/jobs/, kind: 502 })
      const { code, stdout } = await collect()
      expect(code).toBe(0)
      expect(stdout).toMatch(/^::warning::The jobs of the run could not be listed: .*502/m)
    })

    it('takes the newest attempt of each leg', async () => {
      upload(
        makeLeg('api', { reports: [namedReport('api', 'failed')] }),
        makeLeg('worker'),
        makeLeg('api', { attempt: 2 }),
      )
      github.runs.jobs.push(
        { name: 'image (api)', conclusion: 'success', attempt: 2 },
        { name: 'image (worker)', conclusion: 'success' },
      )
      const environmentOf2 = environment({
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_RUN_ID: String(RUN),
        GITHUB_RUN_ATTEMPT: '2',
        ACTIONS_RESULTS_URL: results.url,
        ACTIONS_RUNTIME_TOKEN: cacheToken(),
      })
      const { code, stdout } = await runReport({ 'github-token': 'writes' }, pull(), environmentOf2)
      assert.equal(code, 0, stdout)
    })

    it('says in a notice that the token of a fork or of Dependabot may not comment', async () => {
      upload(makeLeg('api'))
      const fork = await collect({ 'github-token': 'reads' }, pull(FORK))
      const dependabot = await collect({ 'github-token': 'reads' }, pull(), {
        GITHUB_ACTOR: 'dependabot[bot]',
      })
      for (const [{ code, stdout, summary }, whose] of [
        [fork, 'a fork'],
        [dependabot, 'Dependabot'],
      ] as const) {
        expect(code).toBe(0)
        expect(stdout).toMatch(
          new RegExp(`^::notice::This pull request comes from ${whose}, whose token`, 'm'),
        )
        expect(stdout).not.toMatch(/::warning::/)
        expect(summary).toMatch(/api/)
      }
    })

    it('warns where a token that somebody could give more rights may not comment', async () => {
      upload(makeLeg('api'))
      const { code, stdout } = await collect({ 'github-token': 'reads' })
      expect(code).toBe(0)
      expect(stdout).toMatch(/^::warning::The pull request got no comment/m)
      expect(stdout).not.toMatch(/::notice::/)
    })
  })
})
