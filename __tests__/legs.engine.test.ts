import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { fromBufferPromise } from 'yauzl'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'
import { type ReportRun, runReport } from './run-report.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const engine = await useEngine()
const github = await startGitHubServer()
const results = await startResultsServer()
afterAll(async () => {
  await results.close()
  await github.close()
})

const EVENT = {
  pull_request: {
    number: 7,
    head: { sha: SHA, repo: { id: 2 } },
    base: { repo: { id: 1 } },
    user: { login: 'octocat', type: 'User' },
  },
}
const ENVIRONMENT = {
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_API_URL: github.url,
  GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
  GITHUB_RUN_ID: '50',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'image',
  GITHUB_ACTION: '__acme_slim-build',
  ACTIONS_RESULTS_URL: results.url,
  ACTIONS_RUNTIME_TOKEN: cacheToken(),
}

/** A job of a matrix, as a runner starts it. */
function leg(image: string, dockerfile: string, inputs: Record<string, string> = {}): Promise<ActionRun> {
  const files = { 'event.json': JSON.stringify(EVENT), 'debug.log': LOG }
  const workspace = folderWith({ Dockerfile: dockerfile, ...files })
  return runAction(
    engine,
    workspace,
    {
      context: '.',
      image,
      cache: 'none',
      comment: 'always',
      'github-token': 'writes',
      matrix: JSON.stringify({ image }),
      ...inputs,
    },
    { ...ENVIRONMENT, GITHUB_EVENT_PATH: path.join(workspace, 'event.json') },
  )
}

const GOOD = 'FROM scratch\nCOPY Dockerfile /\n'
/** It copies a log that nobody needs. */
const WASTEFUL = 'FROM scratch\nCOPY . /\n'
const LOG = randomBytes(50_000)
/** The same, on purpose. */
const SILENCED = 'FROM scratch\n# slim-build ignore=context-clutter\nCOPY . /\n'

describe('jobs of one run', () => {
  let api: ActionRun
  let worker: ActionRun
  beforeAll(async () => {
    api = await leg('api', GOOD)
    worker = await leg('worker', WASTEFUL)
  })

  it('upload a report each, under a name that says which', () => {
    assert.equal(api.code, 0, api.stdout)
    assert.equal(worker.code, 0, worker.stdout)
    expect(results.artifacts.map(({ name }) => name.replace(/[0-9a-f]{16}/, '…'))).toStrictEqual([
      'slim-build-report-api-…-1.json',
      'slim-build-report-worker-…-1.json',
      'slim-build-patch-worker-…-1',
    ])
  })

  it('hand on the patch with what is certain, as git applies it', async () => {
    const { name, url } = results.artifacts[2]!
    expect(worker.stdout).toContain(`gh run download --name ${name}`)
    const archive = await fromBufferPromise(Buffer.from(await (await fetch(url)).arrayBuffer()))
    const names: string[] = []
    for await (const { fileName } of archive.eachEntry()) names.push(fileName)
    expect(names).toStrictEqual(['slim-build.patch'])
    const patch = readFileSync(worker.outputs.patch!, 'utf8')
    expect(patch).toMatch(/^diff --git a\/\.dockerignore b\/\.dockerignore\nnew file [^]*\n\+\*\*\/\*\.log\n/)
    expect(api.outputs.patch).toBe('')
  })

  it('end in one comment, under the key of the workflow', () => {
    expect(github.comments).toHaveLength(1)
    const { body } = github.comments[0]!
    expect(body).toMatch(/^<!-- slim-build v1 key=ci\.yml head=9c1d\w+ run=50 attempt=1 -->/)
    for (const name of ['api', 'worker']) expect(body).toMatch(new RegExp(name))
  })

  describe('of a fork, with one whose build fails', () => {
    let good: ActionRun
    let broken: ActionRun
    let collected: ReportRun
    beforeAll(async () => {
      good = await leg('good', SILENCED, { 'github-token': 'reads' })
      broken = await leg('broken', 'FROM scratch\nCOPY missing /\n', { 'github-token': 'reads' })
      const artifacts = await Promise.all(
        results.artifacts.map(async ({ name, url }) => {
          const answer = await fetch(url)
          return { name, bytes: Buffer.from(await answer.arrayBuffer()) }
        }),
      )
      const head = { headSha: SHA, headBranch: 'feature', headRepository: { id: 2, owner: 'octocat' } }
      github.runs.artifacts.push(...artifacts)
      github.runs.runs.push({ id: 50, event: 'pull_request', ...head })
      github.runs.pulls.push({ number: 7, ...head })
      collected = await runReport(
        { 'github-token': 'writes', comment: 'always', 'fail-on': 'any' },
        { workflow_run: { id: 50 } },
        { ...ENVIRONMENT, GITHUB_EVENT_NAME: 'workflow_run', GITHUB_RUN_ID: '99' },
      )
    })

    it('say in a notice where the report is, and fail for the build alone', () => {
      expect(good.code).toBe(0)
      expect(good.stdout).toMatch(/::notice::This pull request comes from a fork/)
      expect(good.stdout).not.toMatch(/::warning::/)
      expect(good.summary).toMatch(/good/)
      expect(good.summary).toMatch(
        /Silenced advice[^]*`context-clutter`, about \d+\.\d kB compressed, by the comment above /,
      )
      expect([good.outputs.patch, good.summary]).toStrictEqual([
        '',
        expect.not.stringMatching(/Possible savings/),
      ])
      expect(broken.code).toBe(1)
    })

    it('are told of by the workflow on the default branch, the broken one too', () => {
      expect(collected.code).toBe(1)
      expect(collected.stdout).toMatch(/api: pass/)
      expect(collected.stdout).toMatch(/good: pass/)
      expect(collected.stdout).toMatch(/broken: The build failed at `COPY missing \/`/)
      expect(collected.stdout).toMatch(/::error::Without numbers: broken\./)
      // Beside that of the workflow itself, which ran in the repository before.
      const [comment, ...others] = github.comments.slice(1)
      expect(others).toStrictEqual([])
      for (const name of ['good', 'broken']) expect(comment?.body).toMatch(new RegExp(name))
    })
  })
})
