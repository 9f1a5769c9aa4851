import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { type GitHttpServer, startGitHttp } from '../test-kit/git-http.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import {
  act,
  type Done,
  measured,
  mergedPullRequest,
  missing,
  newProject,
  ON_MAIN,
  type Project,
  pullRequest,
  type World,
} from './project.ts'

const engine = await useEngine()
const service = await startResultsServer()
const github = await startGitHubServer()
const open = await startGitHttp()
const closed = await startGitHttp('writes')
afterAll(() => Promise.all([service.close(), github.close(), open.close(), closed.close()]))

const SEED = { 'app/seed.txt': 'x'.repeat(5000) }
const FROM_URL = { context: '{{defaultContext}}' }

describe('a build from a Git URL is compared with the same URL at the commit that it started from', () => {
  it('with a checkout beside it, which is not touched', async () => {
    const { project, world } = served()
    const { report, work } = await pullRequest(world, project, SEED, FROM_URL)
    const { origin } = measured(report.baseline)
    expect([origin.source, origin.commit]).toStrictEqual(['rebuilt', project.origin.head()])
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(5000)
    expect(work.git('status', '--porcelain', '--ignored')).toBe('')
  })

  it('without a checkout, of a private repository: GitHub says what the merge stands on', async () => {
    const { project, world } = served('acme/shop', closed)
    const { report } = await pullRequest(
      world,
      project,
      SEED,
      { 'github-token': 'writes', comment: 'never' },
      { checkedOut: false },
    )
    const { origin } = measured(report.baseline)
    expect([origin.source, origin.commit, origin.branch]).toStrictEqual([
      'rebuilt',
      project.origin.git('rev-parse', 'main'),
      'main',
    ])
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(5000)
    expect(closed.requests.some(({ trusted }) => trusted)).toBe(true)
  })

  it('in its folder, by its Dockerfile, which had another name', async () => {
    const { project, world } = served()
    project.origin.commit('second', {
      'api/docker/Dockerfile': 'FROM scratch\nCOPY app /app\n',
      'api/app/main.js': 'hello',
    })
    const { report } = await pullRequest(
      world,
      project,
      { 'api/app/b.js': 'bb' },
      { context: '{{defaultContext}}:api', file: 'build/Dockerfile' },
      {
        prepare: origin => {
          mkdirSync(path.join(origin.directory, 'api', 'build'))
          origin.git('mv', 'api/docker/Dockerfile', 'api/build/Dockerfile')
        },
      },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    expect(report.notes.join('\n')).toMatch(/the Dockerfile was "api\/docker\/Dockerfile"/)
  })

  it('unless there is none: the image is new, with and without a checkout', async () => {
    for (const checkedOut of [true, false]) {
      const { project, world } = served('acme/shop', await ownServer())
      const { report } = await pullRequest(
        world,
        project,
        { 'web/Dockerfile': 'FROM scratch\nCOPY page.html /\n', 'web/page.html': 'hello' },
        { context: '{{defaultContext}}:web', 'github-token': 'writes', comment: 'never' },
        { checkedOut },
      )
      const baseline = missing(report.baseline)
      assert.equal(baseline.cause, 'new-image', baseline.reason)
      expect(baseline.reason).toMatch(/^The image is new: [0-9a-f]{7} has no "web(?:\/Dockerfile)?"$/)
    }
  })

  it('unless the URL is that of a branch, which is another commit by then', async () => {
    const { project, world } = served()
    const context = `${open.url}/${world.env?.GITHUB_REPOSITORY}.git#feature`
    const { report } = await pullRequest(world, project, SEED, { context })
    expect(missing(report.baseline).reason).toMatch(/rebuild: the build uses another Git URL than/)
  })
})

/** Started by strangers, with the secrets of the repository. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment']

describe('a run with the secrets of the repository builds the commit that it is for, not what is checked out', () => {
  for (const event of PRIVILEGED) {
    it(`for the event ${event}, which the log says`, async () => {
      const { project, world } = served()
      const { report, stdout } = await privileged(event, project, world)
      expect(report.platforms[0]?.total.unpacked).toBe(OWN)
      expect(stdout).toMatch(
        new RegExp(
          `^::warning::The commit of the run is built and not the checkout, since ${event} runs `,
          'm',
        ),
      )
    })
  }

  it('unless `context` says so', async () => {
    const { project, world } = served()
    const { report, stdout } = await privileged('pull_request_target', project, world, { context: '.' })
    expect(report.platforms[0]?.total.unpacked).toBe(OWN + SEED_SIZE)
    expect(stdout).not.toMatch(/^::warning::The commit of the run/m)
  })

  it('by a bake, too', async () => {
    const { project, world } = served()
    project.origin.commit('bake', { 'docker-bake.hcl': 'target "default" {}\n' })
    const { report } = await privileged('pull_request_target', project, world, { bake: 'true' })
    expect(report.platforms[0]?.total.unpacked).toBe(OWN)
    const asked = await privileged('pull_request_target', project, world, { bake: 'true', source: '.' })
    expect(asked.report.platforms[0]?.total.unpacked).toBe(OWN + SEED_SIZE)
  })

  it('and compares it with the one before it, which is nothing of the stranger either', async () => {
    for (const event of PRIVILEGED.slice(0, 2)) {
      const { project, world } = served('acme/shop', await ownServer())
      const first = project.origin.head()
      const second = project.origin.commit('second', { 'app/second.txt': 'second' })
      github.parents.set(second, [first])
      const inputs = { baseline: 'rebuild', 'github-token': 'writes', comment: 'never' }
      const { report } = await privileged(event, project, world, inputs)
      assert.equal(measured(report.baseline).origin.commit, first, event)
      assert.equal(report.platforms[0]?.change?.delta.unpacked, 'second'.length, event)
    }
  })
})

const OWN = 'hello\n'.length
const SEED_SIZE = 5000

/** A run for the default branch in which a step before checks out what a stranger wrote, two commits of it. */
function privileged(
  name: string,
  project: Project,
  world: World,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Done> {
  const { origin } = project
  mergedPullRequest(origin, SEED, fork => fork.commit('before', { 'app/before.txt': '' }))
  const pull = { number: 7, head: { sha: origin.git('rev-parse', 'feature') }, base: { ref: 'main' } }
  const payload = { pull_request: pull, repository: { default_branch: 'main' } }
  const env = { ...world.env, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: origin.git('rev-parse', 'main') }
  const event = { name, ref: 'refs/heads/feature', token: cacheToken({ scopes: ON_MAIN }), payload }
  return act({ ...world, env }, project, event, inputs)
}

let repositories = 0

/** A project that is on a Git server. */
function served(
  repository = `acme/shop-${++repositories}`,
  server: GitHttpServer = open,
): { project: Project; world: World } {
  const project = newProject()
  server.add(repository, project.origin.directory)
  const env = {
    GITHUB_SERVER_URL: server.url,
    GITHUB_REPOSITORY: repository,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
  }
  return { project, world: { engine, service, github, env } }
}

async function ownServer(): Promise<GitHttpServer> {
  const server = await startGitHttp()
  afterThisTest(() => server.close())
  return server
}
