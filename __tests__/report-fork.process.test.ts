import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { artifactOf, makeLeg, namedReport, SHA } from '../src/runner/artifacts/__tests__/leg-artifacts.ts'
import type { JobReport } from '../src/collect/job-report.ts'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { startForwardProxy } from '../test-kit/forward-proxy.ts'
import { SHOP } from '../test-kit/github-server/runs.ts'
import { collectForkRun, FORK, startGitHubWithForkRun, uploadToForkRun } from './fork-run.ts'

describe('the action in report/', () => {
  describe('in a workflow that a fork’s run started', () => {
    let github: GitHubServer
    beforeEach(async () => {
      github = await startGitHubWithForkRun()
    })
    afterEach(() => github.close())

    const upload = (...legs: readonly JobReport[]) => {
      uploadToForkRun(github, ...legs.map(artifactOf))
    }
    const collect = (inputs: Record<string, string> = {}, more: Record<string, string> = {}) =>
      collectForkRun(github, inputs, more)

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

    it('replaces the green check of an image whose build fails when the run is started again', async () => {
      upload(makeLeg('api'), makeLeg('worker'))
      await collect()
      const image = { name: 'worker', state: 'failed', reason: 'The build failed.', where: null } as const
      upload(makeLeg('worker', { attempt: 2, reports: [], unmeasured: [image] }))
      github.runs.runs[0] = { ...github.runs.runs[0]!, attempt: 2 }
      await collect()
      const shown = new Map(github.checks.map(({ sent }) => [sent.name, sent.conclusion]))
      expect(Object.fromEntries(shown)).toStrictEqual({
        'slim-build / all images': 'failure',
        'slim-build / api': 'success',
        'slim-build / worker': 'failure',
      })
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
