import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { pullRequestOf } from './pull-request-of.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])
const github = await startGitHubServer()
const service = await startResultsServer()
afterAll(() => Promise.all([github.close(), service.close()]))

const repository = () => `${engine.registry}/slim-build-bake-${randomBytes(6).toString('hex')}`

function workspaceWith(files: Readonly<Record<string, string>>): string {
  const folder = folderWith({})
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const bake = (
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string | undefined>> = {},
) => runAction(engine, workspace, { bake: 'true', source: '.', cache: 'none', ...inputs }, environment)

const TWO = `
group "default" { targets = ["api", "web"] }
target "api" {
  dockerfile-inline = "FROM scratch\\nCOPY api.txt /"
}
target "web" {
  dockerfile-inline = "FROM scratch\\nCOPY web.txt /"
}
`

describe('a bake for a pull request', () => {
  it('has one comment, and a check for each image', async () => {
    const workspace = workspaceWith({
      'docker-bake.hcl': TWO,
      'api.txt': 'api',
      'web.txt': 'a web',
    })
    const { code, stdout, summary } = await bake(
      workspace,
      { comment: 'always', 'github-token': 'writes', 'max-unpacked-size': '4 B' },
      pullRequestOf(github),
    )
    assert.equal(code, 1, stdout)
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]!.body).toMatch(/key=ci\.yml%2Fbake[\s\S]*api[\s\S]*web/)
    expect(github.checks.map(({ sent }) => [sent.name, sent.conclusion]).sort()).toStrictEqual([
      ['slim-build / api', 'success'],
      ['slim-build / web', 'failure'],
    ])
    expect(summary).toMatch(/api[\s\S]*web/)
  })
})

describe('a bake with secrets', () => {
  const workspace = workspaceWith({
    'docker-bake.hcl': `
target "default" {
  context = "."
  secret = ["id=npm,env=NPM_TOKEN"]
  args = { PASSWORD_LIKE = "argument-value-8d1f" }
}
`,
    Dockerfile:
      'FROM alpine:3\nARG PASSWORD_LIKE\nRUN --mount=type=secret,id=npm,required=true wc -c /run/secrets/npm > /size\n',
  })

  it('hands them on, and shows no value of theirs or of a build argument anywhere', async () => {
    const value = `s3cret-${randomBytes(8).toString('hex')}`
    const { code, stdout, outputs, summary } = await bake(
      workspace,
      { 'report-dir': 'reports' },
      { NPM_TOKEN: value },
    )
    assert.equal(code, 0, stdout)
    const files = ['report.json', 'report.md', 'measurement.json'].map(name =>
      readFileSync(path.join(workspace, 'reports', 'default', name), 'utf8'),
    )
    expect(stdout).toMatch(new RegExp(`^::add-mask::${value}$`, 'm'))
    const said = stdout.replace(`::add-mask::${value}`, '')
    const everything = [said, summary, JSON.stringify(outputs), ...files].join('\n')
    for (const hidden of [value, 'argument-value-8d1f']) assert.ok(!everything.includes(hidden), hidden)
  })

  it('does not start without one that is required', async () => {
    const { code, stdout } = await bake(workspace, {}, { NPM_TOKEN: undefined })
    assert.equal(code, 1, stdout)
    expect(stdout).toMatch(
      /^::error::the build needs the secret "npm" \(Dockerfile:3, whose environment variable "NPM_TOKEN" is not set\), but did not get it: give the target default a `secret`/m,
    )
    expect(stdout).not.toMatch(/^Building/m)
  })
})

describe('a bake without the cache', () => {
  it('publishes what was measured, whatever is below it', async () => {
    const name = repository()
    const workspace = workspaceWith({
      'docker-bake.hcl': `
target "default" {
  contexts = { below = "target:below" }
  dockerfile-inline = "FROM below\\nRUN head -c 1000 /dev/urandom > /above"
  tags = ["${name}/app:1"]
}
target "below" {
  no-cache = true
  no-cache-filter = ["stage"]
  dockerfile-inline = "FROM alpine:3 AS stage\\nRUN head -c 1000 /dev/urandom > /below"
}
`,
    })
    const { code, stdout, outputs } = await bake(workspace, {
      ...{ push: 'true', 'no-cache': 'true', pull: 'false', 'max-size': '1 GB', 'report-dir': 'reports' },
    })
    assert.equal(code, 0, stdout)
    const answer = await fetch(`http://${name.replace('/', '/v2/')}/app/manifests/1`, {
      headers: {
        accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json',
      },
    })
    expect(answer.headers.get('docker-content-digest')).toBe(outputs.digest)
    const report = JSON.parse(readFileSync(path.join(workspace, 'reports', 'report.json'), 'utf8')) as Report
    const [platform] = report.platforms
    expect(platform?.base.reference).toBe('docker.io/library/alpine:3')
    expect(
      platform!.lines.slice(-2).map(({ dockerfile, line, unpacked }) => [dockerfile, line, unpacked]),
    ).toStrictEqual([
      ['dockerfile-inline of below', 2, 1000],
      ['dockerfile-inline of default', 2, 1000],
    ])
  })
})

describe('the caches of a bake', () => {
  const marker = `baketest${randomBytes(5).toString('hex')}`
  const random = (name: string, from: string) =>
    `dockerfile-inline = "FROM ${from}\\nRUN head -c 1000 /dev/urandom > /${marker}-${name}"`
  const files = (cache = '') => ({
    'docker-bake.hcl': `
group "default" { targets = ["${marker}-api", "${marker}-web"] }
target "below" {
  ${random('below', 'alpine:3')}
}
target "${marker}-api" {
  contexts = { below = "target:below" }
  ${random('api', 'below')}
  ${cache}
}
target "${marker}-web" {
  contexts = { below = "target:below" }
  ${random('web', 'below')}
}
`,
  })
  const onGitHub = {
    GITHUB_ACTIONS: 'true',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    ACTIONS_RUNTIME_TOKEN: cacheToken(),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
  }
  const layers = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
    (JSON.parse(outputs.result ?? '') as { measurement: string }[]).flatMap(({ measurement }) => {
      const { platforms } = JSON.parse(readFileSync(measurement, 'utf8')) as {
        platforms: { layers: { digest: string }[] }[]
      }
      return platforms.flatMap(platform => platform.layers.map(({ digest }) => digest))
    })

  const cachesOf = ({ outputs }: { outputs: Readonly<Record<string, string>> }) =>
    (JSON.parse(outputs.result ?? '') as { report: string }[]).map(({ report }) => {
      const { cache } = JSON.parse(readFileSync(report, 'utf8')) as Report
      assert.ok(cache.kind === 'told')
      return cache
    })

  it('are one for each target, and restore all steps on an engine that knows nothing', async () => {
    const workspace = workspaceWith(files())
    const first = await bake(workspace, { cache: 'auto' }, onGitHub)
    assert.equal(first.code, 0, first.stdout)
    for (const name of ['api', 'web'])
      expect(first.stdout).toMatch(
        new RegExp(
          `^${marker}-${name}: Cache: GitHub's cache service, scope ${marker}-${name}-[\\w-]+, read and written$`,
          'm',
        ),
      )
    await forgetSteps(engine, marker)
    const second = await bake(workspace, { cache: 'auto' }, onGitHub)
    assert.equal(second.code, 0, second.stdout)
    expect(layers(second)).toStrictEqual(layers(first))
    expect(second.stdout).toMatch(new RegExp(`^${marker}-web: Cache: all 2 steps came from the cache$`, 'm'))
    assert.doesNotMatch(second.stdout, /::warning::/)
    for (const run of [first, second])
      for (const { exported } of cachesOf(run)) assert.equal(exported.caches, 2)
    // What the targets write together is told of each; the sizes of all layers are known, those of the others too.
    const [api, web] = cachesOf(first).map(({ exported }) => exported)
    assert.ok((api?.bytes ?? 0) > 3 * 1000, JSON.stringify(api))
    expect(web).toStrictEqual(api)
    expect(cachesOf(second)[0]?.imported.caches).toBe(2)
  })

  it('are found again by each leg of a matrix that bakes one target', async () => {
    const name = `${marker}legs`
    const workspace = workspaceWith({
      'docker-bake.hcl': `
target "legs" {
  matrix = { edition = ["one", "two"] }
  name = "legs-\${edition}"
  args = { EDITION = edition }
  tags = ["${repository()}:\${edition}"]
  dockerfile-inline = "FROM alpine:3\\nARG EDITION\\nRUN head -c 1000 /dev/urandom > /${name}-$EDITION"
}
`,
    })
    const leg = (edition: string) => bake(workspace, { cache: 'auto', targets: `legs-${edition}` }, onGitHub)
    const built = [await leg('one'), await leg('two')]
    await forgetSteps(engine, name)
    for (const [at, edition] of ['one', 'two'].entries()) {
      const again = await leg(edition)
      expect(again.stdout).toMatch(/Cache: all 1 step came from the cache$/m)
      expect(layers(again)).toStrictEqual(layers(built[at]!))
    }
  })

  it('costs one warning when they cannot be kept, however many there are', async () => {
    const workspace = workspaceWith(files())
    service.fail({ status: 400 }, 'CreateCacheEntry')
    const { code, stdout } = await bake(workspace, { cache: 'local' }, onGitHub).finally(() => {
      service.fail(null)
    })
    assert.equal(code, 0, stdout)
    assert.equal(stdout.match(/^::warning::The cache was not written/gm)?.length, 1, stdout)
  })

  it('are those of the bake file where it names any', async () => {
    const directory = folderWith({})
    const workspace = workspaceWith(files(`cache-to = ["type=local,dest=${directory}"]`))
    const { code, stdout } = await bake(workspace, { cache: 'auto' }, onGitHub)
    assert.equal(code, 0, stdout)
    expect(stdout).toMatch(/^Cache: as set in the bake files$/m)
    expect(existsSync(path.join(directory, 'index.json'))).toBe(true)
  })
})

describe('targets that are required', () => {
  it('are built first, and nothing else when they fail', async () => {
    const name = repository()
    const workspace = workspaceWith({
      'docker-bake.hcl': `
target "default" {
  dockerfile-inline = "FROM scratch\\nCOPY a.txt /"
  tags = ["${name}:1"]
}
target "test" {
  dockerfile-inline = "FROM scratch\\nCOPY tested.txt /"
  tags = ["${name}:test"]
}
`,
      'a.txt': 'a',
    })
    const inputs = { push: 'true', 'required-targets': 'test' }
    const failed = await bake(workspace, inputs)
    expect(failed.code).toBe(1)
    expect(failed.stdout).toMatch(/^::error::the target "test" did not build: .*tested\.txt/m)
    const list = () => fetch(`http://${name.replace('/', '/v2/')}/tags/list`)
    expect((await list()).status).toBe(404)
    writeFileSync(path.join(workspace, 'tested.txt'), 'tested')
    const built = await bake(workspace, inputs)
    assert.equal(built.code, 0, built.stdout)
    const report = JSON.parse(readFileSync(built.outputs.report ?? '', 'utf8')) as Report
    expect(report.cache.kind === 'told' && report.cache.notes).toStrictEqual([
      'Steps that a required target built in this run count as cached.',
    ])
    expect(((await (await list()).json()) as { tags: string[] }).tags).toStrictEqual(['1'])
  })
})

describe('a bake of a definition in Git', () => {
  const source = workspaceWith({
    'docker-bake.hcl':
      'target "default" {\n  context = "app"\n  platforms = ["linux/amd64", "linux/arm64"]\n}\n',
    'app/Dockerfile': 'FROM scratch\nCOPY kept.txt /kept.txt\n',
    'app/kept.txt': 'kept',
  })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: source, encoding: 'utf8' })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'one')

  it('measures its images, for all platforms and by their lines', async () => {
    const port = await freePort()
    const daemon = spawn(
      path.join(git('--exec-path').trim(), 'git-daemon'),
      [`--base-path=${source}`, '--export-all', `--port=${port}`, '--listen=127.0.0.1', source],
      { stdio: 'ignore' },
    )
    try {
      await once(daemon, 'spawn')
      const { code, stdout, outputs } = await bake(folderWith({}), {
        source: `git://127.0.0.1:${port}/.git`,
        image: 'app',
      })
      assert.equal(code, 0, stdout)
      const [image] = JSON.parse(outputs.result ?? '') as { platforms: { platform: string }[] }[]
      expect(image?.platforms.map(({ platform }) => platform)).toStrictEqual(['linux/amd64', 'linux/arm64'])
      const report = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
      for (const { lines } of report.platforms)
        expect(lines.map(({ dockerfile, line, unpacked }) => [dockerfile, line, unpacked])).toStrictEqual([
          ['app/Dockerfile', 2, 4],
        ])
    } finally {
      daemon.kill()
    }
  })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('a reproducible bake', () => {
  it('has the same digests of the same content, whenever it is built', async () => {
    const digests: (string | undefined)[] = []
    for (const time of ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z', '2021-01-01T00:00:00Z']) {
      const workspace = workspaceWith({ 'docker-bake.hcl': TWO, 'api.txt': 'api' })
      const env = { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time }
      const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace, env, stdio: 'ignore' })
      git('init', '--quiet')
      git(
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@example.org',
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        'one',
      )
      const { code, stdout, outputs } = await bake(
        workspace,
        {
          ...{ reproducible: 'true', 'no-cache': 'true', targets: 'api', push: 'true', 'max-size': '1 MB' },
          set: `api.tags=${repository()}:1`,
        },
        { SOURCE_DATE_EPOCH: undefined },
      )
      assert.equal(code, 0, stdout)
      digests.push(outputs.digest)
    }
    expect(digests[0] ?? '').toMatch(/^sha256:/)
    expect(digests[0]).toBe(digests[1])
    expect(digests[0]).not.toBe(digests[2])
  })
})
