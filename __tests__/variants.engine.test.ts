import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { useEngine } from '../test-kit/engine.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { type ResultsServer, startResultsServer } from '../test-kit/results-server/results-server.ts'
import { act, measured, mergedPullRequest, newProject, pullRequest, pushMain, type World } from './project.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'
import { runReport } from './run-report.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const engine = await useEngine()

describe('two images of one name and one Dockerfile that differ in their build arguments', () => {
  let service: ResultsServer
  let world: World
  before(async () => {
    service = await startResultsServer()
    world = { engine, service }
  })
  after(() => service.close())

  const newVariants = () => {
    const project = newProject('FROM scratch\nARG DATA\nCOPY $DATA /data\nCOPY app /app\n')
    project.origin.commit('data', { small: 'x', big: randomBytes(194_000).toString('hex') })
    return project
  }
  const variant = (data: string) => ({ 'build-args': `DATA=${data}`, 'max-growth': '50 kB' })

  it('have a baseline each: one that grew fails, although the other one is larger', async () => {
    const project = newVariants()
    for (const data of ['big', 'small']) await pushMain(world, project, variant(data))
    const seed = randomBytes(199_000).toString('latin1')
    const { report } = await pullRequest(world, project, { 'app/seed': seed }, variant('small'), { code: 1 })
    assert.equal(measured(report.baseline).origin.source, 'stored')
    assert.ok((report.platforms[0]?.change?.delta.unpacked ?? 0) > 199_000)
  })

  it('and a change of the documents alone passes, although the other one is smaller', async () => {
    const project = newVariants()
    for (const data of ['small', 'big']) await pushMain(world, project, variant(data))
    const { report } = await pullRequest(world, project, { 'README.md': 'Read me.\n' }, variant('big'))
    assert.equal(measured(report.baseline).origin.source, 'stored')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 0)
  })

  it('are not compared with each other: one that was never measured is built, and the report says why', async () => {
    const project = newVariants()
    await pushMain(world, project, variant('small'))
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, variant('big'))
    assert.equal(measured(report.baseline).origin.source, 'rebuilt')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 2)
    assert.ok(
      report.notes.some(note => note.includes('built with other build arguments')),
      report.notes.join('\n'),
    )
  })

  it('are built again with the arguments that stand in a bake file', async () => {
    const project = newVariants()
    const hcl = 'target "default" {\n  args = { DATA = "big" }\n  contexts = { more = "./app" }\n}\n'
    project.origin.commit('bake', { 'docker-bake.hcl': hcl })
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, { bake: 'true' })
    assert.equal(measured(report.baseline).origin.source, 'rebuilt')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 2)
  })

  it('are still the same image of another commit, where arguments and tags name the commit, the day or the run', async () => {
    const project = newProject('FROM scratch\nARG GIT_SHA BUILD_DATE STAMP VERSION DATA\nCOPY app /app\n')
    const stamped = (sha: string, day: string, run: string, branch: string) => ({
      image: '',
      tags: `acme/${project.image}:${branch.replaceAll('/', '-')}-${sha.slice(0, 7)}`,
      'build-args': `GIT_SHA=${sha}\nBUILD_DATE=Sun Nov ${day} 2026\nVERSION=1.4-${branch}.${run}+${sha.slice(0, 9)}\nSTAMP=2026-11-${day}T09:30:00Z\nDATA=small`,
    })
    const { origin } = project
    const onMain = { ...world, env: { GITHUB_RUN_NUMBER: '1281' } }
    await pushMain(onMain, project, stamped(origin.head(), '28', '1281', 'main'))
    const sha = mergedPullRequest(origin, { 'app/b.js': 'bb' })
    const merge = origin.git('rev-parse', 'refs/pull/7/merge')
    const payload = {
      pull_request: { number: 7, head: { sha, ref: 'feat/seed' }, base: { ref: 'main' } },
      repository: { default_branch: 'main' },
    }
    const scopes = [
      { Scope: 'refs/pull/7/merge', Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const { report } = await act(
      { ...world, env: { GITHUB_RUN_NUMBER: '1290' } },
      project,
      { name: 'pull_request', ref: 'refs/pull/7/merge', token: cacheToken({ scopes }), payload },
      stamped(merge, '29', '1290', 'feat/seed'),
    )
    assert.equal(measured(report.baseline).origin.source, 'stored')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 2)
  })
})

const STAGES = 'FROM scratch AS api\nCOPY big /\nFROM scratch AS worker\nCOPY Dockerfile /\n'

describe('two images of one name in one run', () => {
  let github: GitHubServer
  let results: ResultsServer
  const open: { close(): Promise<void> }[] = []
  beforeEach(async () => {
    github = await startGitHubServer()
    open.push(github)
    results = await startResultsServer()
    open.push(results)
  })
  after(async () => {
    for (const server of open) await server.close()
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
    assert.equal((await step({ target: 'api' }, sharing())).code, 1)
    assert.equal((await step({ target: 'worker' }, { ...sharing(), ...second })).code, 0)
    assert.equal(github.comments.length, 1)
    const { body } = github.comments[0]!
    assert.match(body, /❌ 2 images: .*1 over budget/)
    assert.match(body, /`shop` \(api\)/)
    assert.match(body, /`shop` \(worker\)/)
    assert.deepEqual(checks(), [
      ['slim-build / shop (api)', 'failure'],
      ['slim-build / shop (worker)', 'success'],
    ])
  })

  it('have a comment each where jobs cannot share their reports', async () => {
    await step({ target: 'api' }, {})
    await step({ target: 'worker' }, second)
    assert.equal(github.comments.length, 2)
    assert.match(github.comments[0]!.body, /❌/)
    assert.doesNotMatch(github.comments[1]!.body, /❌/)
    assert.equal(new Set(checks().map(([name]) => name)).size, 2)
  })

  it('that two steps build with other arguments have a row and a check each, without values that may be secret', async () => {
    const args = (value: string) => ({ 'build-args': `PY=${value}\nEDITION=hush-${value}` })
    assert.equal((await step({ target: 'api', ...args('3.12') }, sharing())).code, 1)
    const other = await step({ target: 'api', 'max-size': '', ...args('3.13') }, { ...sharing(), ...second })
    assert.equal(other.code, 0)
    const { body } = github.comments[0]!
    assert.match(body, /`shop` \(`PY=3\.12`\)/)
    assert.match(body, /`shop` \(`PY=3\.13`\)/)
    assert.equal(new Set(checks().map(([name]) => name)).size, 2)
    const said = JSON.stringify([github.comments, github.checks, await uploaded(results)])
    assert.doesNotMatch(said, /hush/)
  })

  it('that are one image to all that is known of it keep the one that failed', async () => {
    assert.equal((await step({ target: 'api' }, sharing())).code, 1)
    assert.equal((await step({ target: 'api', 'max-size': '' }, { ...sharing(), ...second })).code, 0)
    assert.match(github.comments[0]!.body, /❌/)
    assert.equal(new Set(checks().map(([name]) => name)).size, 2)
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
      assert.deepEqual([over.code, within.code], [1, 0])
      assert.doesNotMatch(within.stdout, /was not uploaded/)
      assert.equal(results.artifacts.length, 2)
      const report = await runReport(
        { 'github-token': 'writes', comment: 'always' },
        pull,
        environment({ ...sharing('job-3'), GITHUB_JOB: 'sizes' }),
      )
      assert.equal(report.code, 1, report.stdout)
      assert.match(report.stdout, /::error::Over budget: shop/)
      assert.equal(report.stdout.match(/^shop.*: (?:pass|fail)/gm)?.length, 2, report.stdout)
      assert.match(github.comments[0]!.body, /❌ 2 images: .*1 over budget/)
    })
  }
})

async function uploaded({ artifacts }: ResultsServer): Promise<string[]> {
  return Promise.all(artifacts.map(async ({ url }) => (await fetch(url)).text()))
}
