import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import {
  artifactOf,
  makeLeg,
  namedReport,
  RUN,
  SHA,
} from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import { startForwardProxy } from '../test-kit/forward-proxy.ts'
import { type GitHubServer, startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { SHOP } from '../test-kit/github-server/runs.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../test-kit/results-server/results-server.ts'
import { readMarkdown, runningText } from '../src/report/__tests__/read-markdown.ts'
import { talking } from '../src/report/untrusted/__tests__/talking.ts'
import { runReport } from './run-report.ts'

const FORK = { id: 2, owner: 'octocat' }

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

  describe('in a workflow that a fork’s run started', () => {
    const upload = (...legs: ReturnType<typeof makeLeg>[]) => {
      for (const leg of legs) {
        github.runs.artifacts.push({ name: artifactOf(leg).name, bytes: Buffer.from(artifactOf(leg).text) })
      }
    }
    const collect = (inputs: Record<string, string> = {}, more: Record<string, string> = {}) =>
      runReport(
        { 'github-token': 'writes', comment: 'always', ...inputs },
        { workflow_run: { id: RUN } },
        environment({
          GITHUB_EVENT_NAME: 'workflow_run',
          GITHUB_RUN_ID: '99',
          GITHUB_SHA: 'f'.repeat(40),
          GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/sizes.yml@refs/heads/main',
          ...more,
        }),
      )
    beforeEach(() => {
      const head = { headSha: SHA, headBranch: 'feature/a&b', headRepository: FORK }
      github.runs.runs.push({ id: RUN, event: 'pull_request', ...head })
      github.runs.pulls.push({ number: 7, ...head })
    })

    it('comments on the fork’s pull request, and shows checks at its head', async () => {
      upload(makeLeg('api'), makeLeg('worker'))
      const { code, stdout, summary } = await collect()
      assert.equal(code, 0, stdout)
      expect(github.comments[0]?.body ?? stdout).toMatch(
        /key=sizes\.yml%3A\w+\.yml head=9c1d\w+ run=50 attempt=1/,
      )
      expect(github.checks.map(({ sha, sent }) => [sha, sent.name])).toStrictEqual([
        [SHA, 'slim-build / all images'],
        [SHA, 'slim-build / api'],
        [SHA, 'slim-build / worker'],
      ])
      expect(summary).toMatch(/worker/)
    })

    it('shows a failed check where the only image has no numbers, because of its build or its report', async () => {
      const image = { name: 'api', state: 'failed', reason: 'The build failed.', where: null } as const
      upload(makeLeg('api', { reports: [], unmeasured: [image] }))
      await collect()
      github.runs.artifacts[0] = { ...github.runs.artifacts[0]!, bytes: Buffer.from('{') }
      await collect()
      expect(
        github.checks.map(({ sent }) => [
          sent.name,
          sent.conclusion,
          (sent.output as { title: string }).title,
        ]),
      ).toStrictEqual([
        ['slim-build / api', 'failure', 'build failed'],
        ['slim-build / api', 'failure', 'not measured'],
      ])
    })

    it('reaches GitHub through the proxy that the environment names, with or without a scheme', async () => {
      upload(makeLeg('api'))
      const proxy = await startForwardProxy(Number(new URL(github.url).port))
      for (const address of [proxy.url, proxy.url.replace('http://', '')]) {
        github.comments.length = 0
        const { code, stdout } = await collect(
          {},
          { GITHUB_API_URL: 'http://github.example', http_proxy: address },
        )
        assert.equal(code, 0, stdout)
        expect(github.comments).toHaveLength(1)
      }
      await proxy.close()
      expect(proxy.asked).toContain('github.example:80')
    })

    it('goes on without a proxy whose address is none, and does not show the password in it', async () => {
      upload(makeLeg('api'))
      const { code, stdout, stderr } = await collect({}, { https_proxy: 'http://me:hunter2@:nowhere:' })
      assert.equal(code, 0, stdout)
      expect(stderr).toMatch(/^The proxy that the environment names is not used/m)
      expect(stdout + stderr).not.toMatch(/hunter2/)
    })

    describe('posts nothing, and says why in one sentence,', () => {
      const cases: Readonly<Record<string, readonly [sentence: RegExp, change: () => void]>> = {
        'when the pull request has moved on': [
          /The pull request has newer commits: their run reports it/,
          () => (github.runs.pulls[0] = { ...github.runs.pulls[0]!, headSha: 'a'.repeat(40) }),
        ],
        'when the pull request is closed': [/No open pull request/, () => github.runs.pulls.pop()],
        'when a branch of the same name is in another fork': [
          /No open pull request/,
          () => (github.runs.pulls[0] = { ...github.runs.pulls[0]!, headRepository: { ...FORK, id: 3 } }),
        ],
        'when the fork is gone': [
          /The repository of the pull request no longer exists/,
          () => (github.runs.runs[0] = { ...github.runs.runs[0]!, headRepository: null }),
        ],
        'when a pull request added the workflow': [
          /of a workflow that the default branch does not have \("\.github\/workflows\/other\.yml"\)/,
          () => (github.runs.runs[0] = { ...github.runs.runs[0]!, path: '.github/workflows/other.yml' }),
        ],
        'when the workflow is not a file': [
          /of a workflow that the default branch does not have/,
          () => (github.runs.runs[0] = { ...github.runs.runs[0]!, path: 'dynamic/x/../../README.md@main' }),
        ],
      }
      for (const [when, [sentence, change]] of Object.entries(cases)) {
        it(when, async () => {
          change()
          upload(makeLeg('api', { reports: [namedReport('api', 'failed')] }))
          const { code, stdout } = await collect()
          assert.equal(code, 0, stdout)
          const notices = stdout.match(/^::notice::.*$/gm) ?? []
          expect(notices).toHaveLength(1)
          expect(notices[0]).toMatch(/^::notice::Nothing is posted\. /)
          expect(notices[0]).toMatch(sentence)
          expect([github.comments, github.checks]).toStrictEqual([[], []])
        })
      }
    })

    it('says which permission it lacks to see whether the workflow is on the default branch', async () => {
      github.runs.readable.contents = false
      const { code, stdout } = await collect()
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error::.*give the job `contents: read`/)
    })

    it('shows checks, and no comment, for a run that the repository started by itself', async () => {
      github.runs.runs[0] = { ...github.runs.runs[0]!, event: 'push', headRepository: SHOP }
      upload(makeLeg('api'))
      const { code, stdout } = await collect()
      assert.equal(code, 0, stdout)
      expect(stdout).toMatch(/::notice::There is no comment\. The run does not belong to a pull request/)
      expect(github.checks.map(({ sent }) => sent.name)).toStrictEqual(['slim-build / api'])
    })

    it('comments on each pull request of one branch, and says so', async () => {
      const { headSha, headBranch, headRepository } = github.runs.pulls[0]!
      github.runs.pulls.push({ number: 8, headSha, headBranch, headRepository })
      upload(makeLeg('api'))
      const { code, stdout } = await collect()
      assert.equal(code, 0, stdout)
      expect(github.comments).toHaveLength(1)
      expect(github.elsewhere.get(8)).toHaveLength(1)
      expect(stdout).toMatch(
        /::notice::The commit is the head of several pull requests \(#7, #8\): each gets/,
      )
    })

    it('has a comment and checks for each workflow that is collected: none takes a red row away', async () => {
      upload(makeLeg('api', { reports: [namedReport('api', 'failed')] }))
      await collect()
      github.runs.artifacts.length = 0
      upload(makeLeg('api'))
      github.runs.files.push('.github/workflows/other.yml')
      github.runs.runs[0] = { ...github.runs.runs[0]!, path: '.github/workflows/other.yml' }
      await collect()
      expect(github.comments.map(({ body }) => /^### (\S+)/m.exec(body)?.[1])).toStrictEqual(['❌', '✅'])
      const checks = github.checks.map(({ sent }) => [sent.name, sent.conclusion])
      expect(checks).toStrictEqual([
        ['slim-build / api', 'failure'],
        ['slim-build / api (other.yml)', 'success'],
      ])
    })

    it('has a row for an artifact that expired, and for one of an attempt that there was not', async () => {
      upload(makeLeg('api'), makeLeg('late', { attempt: 3 }), makeLeg('old'))
      github.runs.artifacts[2] = { ...github.runs.artifacts[2]!, expired: true }
      const { code, stdout } = await collect()
      assert.equal(code, 0, stdout)
      expect(stdout).toMatch(/^late: .*it is of attempt 3 of a run that had 1$/m)
      expect(stdout).toMatch(/^old: .*it has expired$/m)
      expect(github.checks[0]?.sent).toMatchObject({ name: 'slim-build / all images', conclusion: 'failure' })
    })

    it('has a row for artifacts beyond those that are looked at', async () => {
      for (let index = 0; index < 2010; index++)
        github.runs.artifacts.push({ name: `coverage-${index}`, bytes: Buffer.from('') })
      upload(makeLeg('api'))
      const { stdout } = await collect()
      expect(stdout).toMatch(/^"artifacts beyond the first 2000": .*the run has 11 artifacts more/m)
    })

    it('does not let an image take the name of the check of all', async () => {
      const names = ['all images', 'All Images', ' all images ', 'all\u00a0images']
      const over = makeLeg('api', { reports: [namedReport('api', 'failed')] })
      upload(over, ...names.map(name => makeLeg(name)))
      await collect()
      const all = github.checks.filter(({ sent }) =>
        /^slim-build \/ all images$/i.test(String(sent.name).trim()),
      )
      expect(all.map(({ sent }) => sent.conclusion)).toStrictEqual(['failure'])
      expect(github.checks).toHaveLength(names.length + 2)
    })

    it('gives the verdict that the numbers of the report give', async () => {
      const honest = namedReport('api', 'failed')
      const judgements = honest.verdict.judgements.map(judgement => ({
        ...judgement,
        outcome: 'pass' as const,
        actual: 1,
      }))
      upload(
        makeLeg('api', {
          reports: [{ ...honest, verdict: { judgements, outcome: 'pass', accepted: null } }],
        }),
      )
      const { stdout } = await collect()
      expect(stdout).toMatch(/^api: fail$/m)
      expect(github.checks[0]?.sent.conclusion).toBe('failure')
      expect(github.comments[0]?.body).toMatch(
        /The total is 80\.3 MB compressed, 5\.3 MB over its budget of 75\.0 MB/,
      )
    })

    it('shows no sentence of the fork', async () => {
      upload(makeLeg('api', { reports: [talking(namedReport('api', 'failed'))] }))
      const { stdout, summary } = await collect()
      // In markdown names are code, elsewhere they are in quotes.
      for (const text of [
        ...runningText(readMarkdown(summary)),
        ...runningText(readMarkdown(github.comments[0]?.body ?? '')),
      ])
        expect(text).not.toMatch(/review passed/i)
      const titles = github.checks.map(({ sent }) => [sent.name, (sent.output as { title: string }).title])
      for (const text of [stdout, ...titles.flat()].map(String))
        expect(text.replaceAll(/"Security[^"]*"/g, '')).not.toMatch(/review passed/i)
      expect(github.comments[0]?.body).toMatch(/A run of a fork measured this/)
    })

    it('does not fail for a budget of the fork, unless it is asked to', async () => {
      upload(makeLeg('api', { reports: [namedReport('api', 'failed')] }))
      expect((await collect()).code).toBe(0)
      expect((await collect({ 'fail-on': 'any' })).code).toBe(1)
    })

    it('does not believe that a maintainer accepted what the fork’s run says they did', async () => {
      const report = namedReport('api', 'failed')
      const accepted = { by: 'maintainer', label: 'size-increase-ok' }
      const verdict = { ...report.verdict, outcome: 'warn', accepted } as const
      upload(makeLeg('api', { reports: [{ ...report, verdict }] }))
      const { stdout } = await collect()
      expect(stdout).toMatch(/api: fail/)
      expect(github.comments[0]?.body ?? '').not.toMatch(/accepted by/)
      expect(github.checks[0]?.sent.conclusion).toBe('failure')
    })

    it('tells of the others, and is not green, where one artifact says numbers that cannot be', async () => {
      const report = namedReport('evil', 'failed')
      const judgements = report.verdict.judgements.map(judgement => ({
        ...judgement,
        outcome: 'fail' as const,
        actual: 1.7e308,
        limit: -1.7e308,
      }))
      const evil = { ...report, verdict: { ...report.verdict, judgements } }
      upload(makeLeg('api'), makeLeg('evil', { reports: [evil] }), makeLeg('worker'))
      const { code, stdout, summary } = await collect()
      assert.equal(code, 0, stdout)
      for (const text of [github.comments[0]?.body ?? '', summary]) {
        expect(text).toMatch(/`api`/)
        expect(text).toMatch(/`worker`/)
        expect(text).toMatch(/`?evil`?.*could not be read/)
      }
      expect(github.checks.map(({ sent }) => [sent.name, sent.conclusion])).toStrictEqual([
        ['slim-build / all images', 'failure'],
        ['slim-build / api', 'success'],
        ['slim-build / worker', 'success'],
      ])
      expect((await collect({ 'fail-on': 'any' })).code).toBe(1)
    })

    it('has nothing to say of a run that reported nothing', async () => {
      const { code, stdout } = await collect()
      expect(code).toBe(0)
      expect(stdout).toMatch(/::notice::No job of the run reported an image, so there is no comment\./)
      expect(github.comments).toHaveLength(0)
    })

    it('does not show the token to where artifacts are downloaded', async () => {
      upload(makeLeg('api'))
      await collect()
      expect(github.requests.some(request => request.includes('/signed/'))).toBe(true)
    })

    it('says which permission it lacks', async () => {
      github.runs.readable.actions = false
      const { code, stdout } = await collect()
      expect(code).toBe(1)
      expect(stdout).toMatch(/::error::.*give the job `actions: read`/)
    })

    for (const kind of [401, 404, 410, 429, 500, 'reset'] as const) {
      it(`fails with a sentence when GitHub does not tell of the run: ${kind}`, async () => {
        github.failures.push({ method: 'GET', kind })
        const { code, stdout } = await collect()
        expect(code).toBe(1)
        expect(stdout).toMatch(/::error::/)
        expect(stdout).not.toMatch(/itself failed/)
      })
    }
  })
})
