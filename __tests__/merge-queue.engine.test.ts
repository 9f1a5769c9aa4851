import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { label } from '../test-kit/github-server/labels.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { act, type Done, measured, newProject, pushMain, type World } from './project.ts'

const engine = await useEngine()
const service = await startResultsServer()
const github = await startGitHubServer()
afterAll(() => Promise.all([service.close(), github.close()]))

const world: World = {
  engine,
  service,
  env: {
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/heads/main',
    GITHUB_RUN_ID: '50',
  },
}
let attempts = 0
const INPUTS = { comment: 'always', check: 'auto', 'github-token': 'writes', 'max-growth': '20 kB' }

/** Text that hardly compresses: base64 by a quarter. */
function noise(characters: number): string {
  return randomBytes(characters).toString('base64').slice(0, characters)
}

/** Two pull requests wait in a queue, the second one behind the first. */
describe('a run in a merge queue', () => {
  const project = newProject()
  const { origin } = project
  const main = origin.head()
  const first = queued(8, main, { 'app/eight.txt': noise(40_000) })
  const second = queued(7, first.sha, { 'app/seven.txt': noise(20_000) })

  beforeAll(async () => {
    await pushMain(world, project)
  })

  it('is compared with what the branch is at, and its growth is judged', async () => {
    const { report, stdout, summary } = await run(first, {}, 1)
    const { origin: from, name } = measured(report.baseline)
    expect([name, from.source, from.commit, from.relation, from.commitsOlder]).toStrictEqual([
      'main',
      'stored',
      main,
      'base',
      0,
    ])
    expect(report.platforms[0]?.change?.split.yours.unpacked).toBe(40_000)
    expect(stdout).toMatch(
      /^::error::Growth by this change is 3\d\.\d kB compressed, 1\d\.\d kB over its budget of 20\.0 kB/m,
    )
    expect(summary).toMatch(new RegExp(`^### ❌ .*${project.image}`))
  })

  it('has a check at the commit of the queue, and no comment is tried', async () => {
    const keys = service.keys.length
    github.requests.length = 0
    github.checks.length = 0
    const { stdout } = await run(second)
    expect(github.checks.map(({ kind, sha, sent }) => [kind, sha, sent.name, sent.conclusion])).toStrictEqual(
      [['check-run', second.sha, `slim-build / ${project.image}`, 'success']],
    )
    expect(github.requests.filter(request => /issues|comments|graphql/.test(request))).toStrictEqual([])
    expect(stdout).not.toMatch(/::(?:warning|notice)::/)
    assert.equal(service.keys.length, keys, 'what may never be merged is not stored')
  })

  it('does not answer for the pull request that it waits behind, which main has not measured', async () => {
    const { report } = await run(second)
    const { origin: from } = measured(report.baseline)
    expect([from.source, from.commit, from.commitsOlder]).toStrictEqual(['rebuilt', first.sha, 0])
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(20_000)
    expect(report.verdict.outcome).toBe('pass')
  })

  it('takes the label on its pull request for an answer', async () => {
    github.labels.permissions.set('octocat', 'write')
    github.labels.events.push(label('size-increase-ok', 'octocat'))
    const { report } = await run(second, { 'max-growth': '1 kB' })
    expect(report.verdict.accepted?.by).toBe('octocat')
  })

  interface Queued {
    readonly ref: string
    readonly sha: string
    readonly base: string
  }

  /** GitHub makes a branch of its own for each: what is in front of it, and the pull request merged into that. */
  function queued(number: number, base: string, files: Readonly<Record<string, string>>): Queued {
    origin.git('checkout', '--quiet', '-B', `feature-${number}`, main)
    origin.commit(`feature ${number}`, files)
    origin.git('checkout', '--quiet', '--detach', base)
    origin.git('merge', '--quiet', '--no-ff', '--message', `merge ${number}`, `feature-${number}`)
    const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`
    origin.git('update-ref', ref, 'HEAD')
    const sha = origin.head()
    origin.git('checkout', '--quiet', 'main')
    return { ref, sha, base }
  }

  function run(
    { ref, sha, base }: Queued,
    inputs: Readonly<Record<string, string>> = {},
    code = 0,
  ): Promise<Done> {
    const payload = {
      action: 'checks_requested',
      merge_group: { head_sha: sha, head_ref: ref, base_sha: base, base_ref: 'refs/heads/main' },
      repository: { default_branch: 'main' },
    }
    const scopes = [
      { Scope: ref, Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const event = { name: 'merge_group', ref, token: cacheToken({ scopes }), payload }
    const env = { ...world.env, GITHUB_RUN_ATTEMPT: String(++attempts) }
    return act({ ...world, env }, project, event, { ...INPUTS, ...inputs }, { code })
  }
})
