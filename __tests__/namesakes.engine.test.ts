import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { type GitHubServer, startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../test-kit/results-server/results-server.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'
import { runReport } from './run-report.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const engine = await useEngine()

const STAGES = 'FROM scratch AS api\nCOPY big /\nFROM scratch AS worker\nCOPY Dockerfile /\n'

describe('two images of one name in one run', () => {
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

  const pull = {
    pull_request: {
      number: 7,
      head: { sha: SHA, repo: { id: 1 } },
      base: { repo: { id: 1 } },
      user: { login: 'octocat', type: 'User' },
    },
  }
  const environment = (more: Record<string, string> = {}) => ({
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
    GITHUB_RUN_ID: '50',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'image',
    GITHUB_ACTION: '__acme_slim-build',
    ...more,
  })
  const sharing = (job = 'job-1') => ({
    ACTIONS_RESULTS_URL: results.url,
    ACTIONS_RUNTIME_TOKEN: cacheToken({ job }),
  })
  const step = (inputs: Record<string, string>, env: Record<string, string>): Promise<ActionRun> => {
    const workspace = folderWith({
      Dockerfile: STAGES,
      big: randomBytes(30_000),
      'event.json': JSON.stringify(pull),
    })
    return runAction(
      engine,
      workspace,
      {
        context: '.',
        cache: 'none',
        comment: 'always',
        'github-token': 'writes',
        'max-size': '20 kB',
        ...inputs,
      },
      { ...environment(env), GITHUB_EVENT_PATH: path.join(workspace, 'event.json') },
    )
  }
  const second = { GITHUB_ACTION: '__acme_slim-build_2' }
  const checks = () => github.checks.map(({ sent }) => [sent.name, sent.conclusion])

  it('that two steps of a job build of two targets have a row and a check each, and red stays red', async () => {
    expect((await step({ target: 'api' }, sharing())).code).toBe(1)
    expect((await step({ target: 'worker' }, { ...sharing(), ...second })).code).toBe(0)
    expect(github.comments).toHaveLength(1)
    const { body } = github.comments[0]!
    expect(body).toMatch(/❌ 2 images: .*1 over budget/)
    expect(body).toMatch(/`shop` \(api\)/)
    expect(body).toMatch(/`shop` \(worker\)/)
    expect(checks()).toStrictEqual([
      ['slim-build / shop (api)', 'failure'],
      ['slim-build / shop (worker)', 'success'],
    ])
  })

  it('have a comment each where jobs cannot share their reports', async () => {
    await step({ target: 'api' }, {})
    await step({ target: 'worker' }, second)
    expect(github.comments).toHaveLength(2)
    expect(github.comments[0]!.body).toMatch(/❌/)
    expect(github.comments[1]!.body).not.toMatch(/❌/)
    expect(new Set(checks().map(([name]) => name)).size).toBe(2)
  })

  it('that two steps build with other arguments have a row and a check each, without values that may be secret', async () => {
    const args = (value: string) => ({ 'build-args': `PY=${value}\nEDITION=hush-${value}` })
    expect((await step({ target: 'api', ...args('3.12') }, sharing())).code).toBe(1)
    const other = await step({ target: 'api', 'max-size': '', ...args('3.13') }, { ...sharing(), ...second })
    expect(other.code).toBe(0)
    const { body } = github.comments[0]!
    expect(body).toMatch(/`shop` \(`PY=3\.12`\)/)
    expect(body).toMatch(/`shop` \(`PY=3\.13`\)/)
    expect(new Set(checks().map(([name]) => name)).size).toBe(2)
    const said = JSON.stringify([github.comments, github.checks, await uploaded(results)])
    expect(said).not.toMatch(/hush/)
  })

  it('that are one image to all that is known of it keep the one that failed', async () => {
    expect((await step({ target: 'api' }, sharing())).code).toBe(1)
    expect((await step({ target: 'api', 'max-size': '' }, { ...sharing(), ...second })).code).toBe(0)
    expect(github.comments[0]!.body).toMatch(/❌/)
    expect(new Set(checks().map(([name]) => name)).size).toBe(2)
  })

  for (const [what, tokens, args] of [
    ['with other arguments', ['job-1', 'job-2'], ['a', 'b']],
    ['with the same inputs', ['job-1', 'job-2'], ['a', 'a']],
    ['in a way that nothing tells apart', ['job-1', 'job-1'], ['a', 'a']],
  ] as const) {
    it(`are both in the report of a workflow that calls another one twice ${what}`, async () => {
      const inputs = (index: 0 | 1) => ({ target: 'api', 'build-args': `EDITION=${args[index]}` })
      const over = await step(inputs(0), sharing(tokens[0]))
      const within = await step({ ...inputs(1), 'max-size': '' }, sharing(tokens[1]))
      expect([over.code, within.code]).toStrictEqual([1, 0])
      expect(within.stdout).not.toMatch(/was not uploaded/)
      expect(results.artifacts).toHaveLength(2)
      const report = await runReport(
        { 'github-token': 'writes', comment: 'always' },
        pull,
        environment({ ...sharing('job-3'), GITHUB_JOB: 'sizes' }),
      )
      assert.equal(report.code, 1, report.stdout)
      expect(report.stdout).toMatch(/::error::Over budget: shop/)
      assert.equal(report.stdout.match(/^shop.*: (?:pass|fail)/gm)?.length, 2, report.stdout)
      expect(github.comments[0]!.body).toMatch(/❌ 2 images: .*1 over budget/)
    })
  }
})

async function uploaded({ artifacts }: ResultsServer): Promise<string[]> {
  return Promise.all(artifacts.map(async ({ url }) => (await fetch(url)).text()))
}
