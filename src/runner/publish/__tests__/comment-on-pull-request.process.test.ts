import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type GitHubServer, startGitHubServer } from '../../../../test-kit/github-server/github-server.ts'
import { cacheToken } from '../../../../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../../../../test-kit/results-server/results-server.ts'
import { overviewOf } from '../../../model/overview.ts'
import { namedReport, SHA } from '../../artifacts/__tests__/leg-artifacts.ts'
import { uploadJobReport } from '../../artifacts/upload-job-report.ts'
import { WorkflowLog } from '../../log/workflow-log.ts'
import { commentOnPullRequest } from '../comment-on-pull-request.ts'

describe('the comment of a job', () => {
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

  const tempDir = mkdtempSync(path.join(tmpdir(), 'comment-'))
  const { signal } = new AbortController()
  /** Comments, and returns the commands in the log. */
  async function comment(
    image: string,
    more: NodeJS.ProcessEnv = {},
    key: string | null = null,
  ): Promise<string[]> {
    const event = path.join(tempDir, 'event.json')
    const pull = { number: 7, head: { sha: SHA }, user: { login: 'octocat', type: 'User' } }
    writeFileSync(event, JSON.stringify({ pull_request: pull }))
    const env = {
      PATH: process.env.PATH,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_API_URL: github.url,
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
      GITHUB_RUN_ID: '50',
      GITHUB_JOB: 'image',
      ACTIONS_RESULTS_URL: results.url,
      ACTIONS_RUNTIME_TOKEN: cacheToken(),
      ...more,
    }
    const lines: string[] = []
    const log = new WorkflowLog(text => lines.push(text))
    const inputs = { image, matrix: [image], comment: { mode: 'always', key, token: 'writes' } } as const
    const context = { env, signal, tempDir, cwd: tempDir }
    const overview = overviewOf(namedReport(image))
    const own = await uploadJobReport(overview, inputs, context, log)
    await commentOnPullRequest(overview, own, inputs, context, log)
    return lines
  }
  const keys = () => github.comments.map(({ body }) => /key=(\S+)/.exec(body)?.[1])

  it('is that of the workflow, for all jobs', async () => {
    expect(await comment('api')).toStrictEqual([])
    expect(await comment('worker')).toStrictEqual([])
    expect(keys()).toStrictEqual(['ci.yml'])
    expect(github.comments[0]!.body).toMatch(/2 images/)
  })

  it('is that of its key', async () => {
    await comment('api', {}, 'sizes')
    expect(keys()).toStrictEqual(['ci.yml%23sizes'])
  })

  it('is its own where there is no service for artifacts', async () => {
    expect(await comment('api', { ACTIONS_RUNTIME_TOKEN: undefined })).toStrictEqual([])
    expect(keys()).toStrictEqual(['ci.yml%2Fapi'])
  })

  it('is its own, and edited by the next run, on Gitea and Forgejo', async () => {
    Object.assign(github.features, { graphql: false, checks: false, user: true })
    const gitea = { GITHUB_SERVER_URL: 'https://gitea.example', GITHUB_GRAPHQL_URL: '' }
    for (const run of ['50', '51']) {
      expect(await comment('api', { ...gitea, GITHUB_RUN_ID: run })).toStrictEqual([])
    }
    expect(keys()).toStrictEqual(['ci.yml%2Fapi'])
    expect(github.comments[0]!.body).toMatch(/ run=51 /)
  })

  it('is its own, with one warning, when the report could not be uploaded', async () => {
    results.fail({ status: 403 }, 'CreateArtifact')
    const [warning, ...others] = await comment('api')
    expect(warning ?? '').toMatch(
      /^::warning::The artifact slim-build-report-api-\w+-1\.json was not uploaded: /,
    )
    expect(others).toStrictEqual([])
    expect(keys()).toStrictEqual(['ci.yml%2Fapi'])
  })

  it('is its own, with one warning, when the reports cannot be listed', async () => {
    results.fail({ status: 500 }, 'ListArtifacts')
    const [warning, ...others] = await comment('api')
    expect(warning ?? '').toMatch(
      /^::warning::The reports of the run's other jobs could not be listed \(.*500\)/,
    )
    expect(others).toStrictEqual([])
    expect(keys()).toStrictEqual(['ci.yml%2Fapi'])
  })

  it('is the same when the list of jobs cannot be read', async () => {
    github.runs.readable.actions = false
    expect(await comment('api')).toStrictEqual([])
    expect(keys()).toStrictEqual(['ci.yml'])
  })
})
