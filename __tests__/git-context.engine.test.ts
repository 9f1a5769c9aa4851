import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { useEngine } from '../test-kit/engine.ts'
import { type GitHttpServer, startGitHttp } from '../test-kit/git-http.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { measured, missing, newProject, type Project, pullRequest, type World } from './project.ts'

const engine = await useEngine()
const service = await startResultsServer()
const github = await startGitHubServer()
const open = await startGitHttp()
const closed = await startGitHttp('writes')
after(() => Promise.all([service.close(), github.close(), open.close(), closed.close()]))

const SEED = { 'app/seed.txt': 'x'.repeat(5000) }
const FROM_URL = { context: '{{defaultContext}}' }

describe('a build from a Git URL is compared with the same URL at the commit that it started from', () => {
  it('with a checkout beside it, which is not touched', async () => {
    const { project, world } = served()
    const { report, work } = await pullRequest(world, project, SEED, FROM_URL)
    const { origin } = measured(report.baseline)
    assert.deepEqual([origin.source, origin.commit], ['rebuilt', project.origin.head()])
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 5000)
    assert.equal(work.git('status', '--porcelain', '--ignored'), '')
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
    assert.deepEqual(
      [origin.source, origin.commit, origin.branch],
      ['rebuilt', project.origin.git('rev-parse', 'main'), 'main'],
    )
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 5000)
    assert.ok(closed.requests.some(({ trusted }) => trusted))
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
    assert.equal(measured(report.baseline).origin.source, 'rebuilt')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 2)
    assert.match(report.notes.join('\n'), /the Dockerfile was "api\/docker\/Dockerfile"/)
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
      assert.match(baseline.reason, /^The image is new: [0-9a-f]{7} has no "web(?:\/Dockerfile)?"$/)
    }
  })

  it('unless the URL is that of a branch, which is another commit by then', async () => {
    const { project, world } = served()
    const context = `${open.url}/${world.env?.GITHUB_REPOSITORY}.git#feature`
    const { report } = await pullRequest(world, project, SEED, { context })
    assert.match(missing(report.baseline).reason, /rebuild: the build is from a Git URL other than/)
  })
})

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
  after(() => server.close())
  return server
}
