import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Report } from '../src/model/report.ts'
import { useEngine } from '../test-kit/engine.ts'
import { forgetSteps } from '../test-kit/forget-steps.ts'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine(['alpine:3'])
const service = await startResultsServer()
afterAll(() => service.close())

interface Project {
  /** Names the project's steps, its image and its caches: no other test shares them. */
  readonly marker: string
  readonly workspace: string
}

/** Steps whose results are random: only a cache can make the same image again. */
function newProject(): Project {
  const marker = `cachetest${randomBytes(5).toString('hex')}`
  const dockerfile = `FROM alpine:3 AS deps
RUN head -c 50000 /dev/urandom > /${marker}-first
FROM alpine:3
COPY --from=deps /${marker}-first /${marker}-kept
RUN head -c 50000 /dev/urandom > /${marker}-second
`
  return { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
}

const onGitHub = (token: string) => ({
  GITHUB_ACTIONS: 'true',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_EVENT_NAME: 'push',
  ACTIONS_RUNTIME_TOKEN: token,
  ACTIONS_RESULTS_URL: service.url,
  ACTIONS_CACHE_SERVICE_V2: 'true',
})

/** Outside of GitHub, whatever this test itself runs in. */
const ELSEWHERE = {
  GITHUB_ACTIONS: undefined,
  GITHUB_REF: undefined,
  GITHUB_EVENT_NAME: undefined,
  GITHUB_EVENT_PATH: undefined,
  ACTIONS_RUNTIME_TOKEN: undefined,
  ACTIONS_RESULTS_URL: undefined,
  ACTIONS_CACHE_SERVICE_V2: undefined,
}

interface Built {
  readonly log: string
  readonly warnings: readonly string[]
  /** What the report says of the hits. */
  readonly notes: readonly string[]
  readonly layers: readonly string[]
  /** How each step with the project's marker ended, as the log shows it. */
  readonly steps: Readonly<Record<string, string>>
}

type Texts = Readonly<Record<string, string | undefined>>

/** A build on an engine that does not know the project's steps. */
async function buildAnew(project: Project, inputs: Record<string, string>, env: Texts): Promise<Built> {
  await forgetSteps(engine, project.marker)
  return build(project, inputs, env)
}

async function build(
  { marker, workspace }: Project,
  inputs: Record<string, string>,
  env: Texts,
): Promise<Built> {
  const given = { image: marker, outputs: 'type=image,push=false,store=false', ...inputs }
  const { code, stdout, outputs } = await runAction(engine, workspace, given, { ...ELSEWHERE, ...env })
  assert.equal(code, 0, stdout)
  const measurement = JSON.parse(readFileSync(outputs.measurement ?? '', 'utf8')) as {
    platforms: { layers: { digest: string }[] }[]
  }
  const { cache } = JSON.parse(readFileSync(outputs.report ?? '', 'utf8')) as Report
  const lines = stdout.split('\n').filter(line => line.includes(marker))
  const ends = lines.flatMap(line => {
    const [, instruction = '', end] = /^\[\S+ \d\/\d\] ([A-Z]+ .*?) {2}(cached|done.*)$/.exec(line) ?? []
    return end === undefined ? [] : [[instruction.replace(/^RUN .*-/, 'RUN '), end] as const]
  })
  return {
    log: stdout,
    notes: cache.kind === 'told' ? cache.notes : [],
    warnings: stdout.split('\n').flatMap(line => /^::warning::(.*)/.exec(line)?.[1] ?? []),
    layers: measurement.platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest)),
    steps: Object.fromEntries(ends),
  }
}

async function tagsOf({ marker }: Project): Promise<readonly string[]> {
  const answer = await fetch(`http://${engine.registry}/v2/${marker}/tags/list`)
  return ((await answer.json()) as { tags: string[] }).tags
}

function assertRestored(first: Built, second: Built): void {
  expect(second.layers).toStrictEqual(first.layers)
  const ends = Object.values(second.steps)
  assert.ok(ends.length > 0, second.log)
  assert.deepEqual(new Set(ends), new Set(['cached']), second.log)
}

describe('without a cache', () => {
  it('an engine that knows nothing makes another image', async () => {
    const project = newProject()
    const first = await buildAnew(project, { cache: 'none' }, {})
    const second = await buildAnew(project, { cache: 'none' }, {})
    expect(second.layers).not.toStrictEqual(first.layers)
    expect(first.log).toMatch(/^Cache: none, as set by `cache`$/m)
    expect(first.warnings).toStrictEqual([])
  })
})

describe("GitHub's cache service", () => {
  const project = newProject()
  let first: Built

  it('gets every step of the first build, without being asked for', async () => {
    first = await buildAnew(project, {}, onGitHub(cacheToken()))
    expect(first.warnings).toStrictEqual([])
    expect(first.log).toMatch(
      /^Cache: GitHub's cache service, scope cachetest[\w-]+-[0-9a-f]{8}, read and written$/m,
    )
    assert.ok(
      service.keys.some(key => key.startsWith(`index-${project.marker}`)),
      service.keys.join(),
    )
  })

  it('restores them all on an engine that knows nothing', async () => {
    const second = await buildAnew(project, {}, onGitHub(cacheToken()))
    assertRestored(first, second)
    expect(second.warnings).toStrictEqual([])
    expect(second.log).toMatch(/^Cache: all 3 steps came from the cache$/m)
  })

  it('is read, not written, by a pull request whose token only reads, and one warning says so', async () => {
    const keys = service.keys.length
    const scopes = [
      { Scope: 'refs/pull/7/merge', Permission: 1 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const env = { ...onGitHub(cacheToken({ scopes })), GITHUB_REF: 'refs/pull/7/merge' }
    const third = await buildAnew(project, {}, env)
    assertRestored(first, third)
    expect(service.keys).toHaveLength(keys)
    expect(third.warnings).toStrictEqual([
      'The cache is not written, because the token of this run can only read caches',
    ])
  })

  it('is not written for an event that builds what a stranger wrote', async () => {
    const keys = service.keys.length
    const env = { ...onGitHub(cacheToken()), GITHUB_EVENT_NAME: 'pull_request_target' }
    // There, a checkout is built only where the workflow says so.
    const { warnings } = await build(newProject(), { context: '.' }, env)
    expect(service.keys).toHaveLength(keys)
    expect(warnings).toHaveLength(1)
    expect(warnings[0] ?? '').toMatch(/^The cache is not written, because the event pull_request_target/)
  })

  it('has one for each leg of a matrix, so that they do not overwrite each other', async () => {
    const marker = `cachetest${randomBytes(5).toString('hex')}`
    const dockerfile = `FROM alpine:3\nARG EDITION\nRUN head -c 50000 /dev/urandom > /${marker}-$EDITION\n`
    const shared = { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
    const leg = (edition: string) =>
      buildAnew(
        shared,
        { 'build-args': `EDITION=${edition}`, matrix: JSON.stringify({ edition }) },
        onGitHub(cacheToken()),
      )
    const [one, two] = [await leg('one'), await leg('two')]
    expect((await leg('one')).layers).toStrictEqual(one.layers)
    expect((await leg('two')).layers).toStrictEqual(two.layers)
  })

  it('is told line by line: which one was not in it', async () => {
    const { workspace } = project
    const dockerfile = readFileSync(path.join(workspace, 'Dockerfile'), 'utf8')
    const edited = folderWith({ Dockerfile: dockerfile.replace('-second', '-third') })
    const { log } = await buildAnew({ ...project, workspace: edited }, {}, onGitHub(cacheToken()))
    expect(log).toMatch(
      /^Cache: 2 of 3 steps came from the cache \(66 %\); Dockerfile:5 \("RUN head .*"\) was not in it, because its text or its base changed$/m,
    )
  })
})

describe('a good build stays green, and one line of the log says what happened to a cache that nobody asked for,', () => {
  const OTHERS = '; `cache: registry` (--cache registry) keeps one in the registry, beside the pushed image'
  const project = newProject()

  // What else may be wrong with a token or with an answer: cache-service.test.ts and probe-cache-service.test.ts.
  it('with an expired token', async () => {
    const { log, warnings, layers } = await build(project, {}, onGitHub(cacheToken({ secondsToLive: -60 })))
    expect(warnings).toStrictEqual([])
    expect(log.split('\n')).toContain(`Cache: none, because the token of this run has expired${OTHERS}`)
    expect(layers.length).toBeGreaterThan(0)
  })

  it('when the service hangs', async () => {
    service.fail('hangs')
    const { log, warnings } = await build(project, {}, onGitHub(cacheToken())).finally(() => {
      service.fail(null)
    })
    expect(warnings).toStrictEqual([])
    expect(log.split('\n')).toContain(
      `Cache: none, because the cache service did not answer within 5 s${OTHERS}`,
    )
  })

  it('unless it was asked for: then it is a warning', async () => {
    const expired = onGitHub(cacheToken({ secondsToLive: -60 }))
    const { warnings } = await build(project, { cache: 'gha' }, expired)
    expect(warnings).toStrictEqual([
      'The build runs without a shared cache: `cache: gha` is set, but the token of this run has expired',
    ])
  })

  it('when the service fails in the middle of the export', async () => {
    service.fail({ status: 500 }, 'CreateCacheEntry')
    const failed = /^The build is good, but its cache could not be written \(".*unavailable"\)$/
    const unasked = await build(newProject(), {}, onGitHub(cacheToken()))
    const asked = await build(newProject(), { cache: 'gha' }, onGitHub(cacheToken())).finally(() => {
      service.fail(null)
    })
    expect(unasked.warnings).toStrictEqual([])
    expect(unasked.log.split('\n').filter(line => failed.test(line))).toHaveLength(1)
    expect(asked.warnings).toHaveLength(1)
    expect(asked.warnings[0] ?? '').toMatch(failed)
  })
})

describe('the registry', () => {
  it('keeps the cache when it is asked for', async () => {
    const project = newProject()
    const repository = `${engine.registry}/${project.marker}`
    const inputs = { cache: 'registry', outputs: '', tags: `${repository}:1`, push: 'true' }
    const first = await buildAnew(project, inputs, {})
    const second = await buildAnew(project, inputs, {})
    expect(first.log).toMatch(
      /^Cache: the registry, .*:buildcache-cachetest[\w-]+-[0-9a-f]{8}-main, read and written$/m,
    )
    expect([first.warnings, second.warnings]).toStrictEqual([[], []])
    assertRestored(first, second)
    expect(await tagsOf(project)).toHaveLength(2)
  })

  it("gets nothing but the image by itself where GitHub's cache service is down", async () => {
    const project = newProject()
    const tags = `${engine.registry}/${project.marker}:1`
    const down = { ...onGitHub(cacheToken()), ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }
    const { log } = await build(project, { outputs: '', tags, push: 'true' }, down)
    expect(await tagsOf(project)).toStrictEqual(['1'])
    expect(log).toMatch(
      /^Cache: none, because the cache service cannot be reached.*; `cache: registry` .* keeps one in the registry/m,
    )
  })
})

describe('a cache inside of the image', () => {
  it('restores the steps of its last stage', async () => {
    const project = newProject()
    const inputs = {
      cache: 'inline',
      outputs: '',
      tags: `${engine.registry}/${project.marker}:1`,
      push: 'true',
    }
    const first = await buildAnew(project, inputs, {})
    const second = await buildAnew(project, inputs, {})
    assertRestored(first, second)
  })
})

describe('a directory that the cache service keeps', () => {
  const project = newProject()
  const local = { cache: 'local' }
  const kept = () => service.keys.filter(key => key.startsWith(`slim-build-cache-${project.marker}`))
  let first: Built

  it('restores every step on another machine with an engine that knows nothing', async () => {
    first = await buildAnew(project, local, onGitHub(cacheToken()))
    const second = await buildAnew(project, local, onGitHub(cacheToken()))
    expect(first.log).toMatch(
      /^Cache: a directory that GitHub's cache service keeps, scope cachetest[\w-]+-[0-9a-f]{8}, read and written$/m,
    )
    expect([first.warnings, second.warnings]).toStrictEqual([[], []])
    assertRestored(first, second)
  })

  it('is kept once where nothing changed', () => {
    assert.equal(kept().length, 1, kept().join())
  })

  it('holds what the last build used and nothing else, so it does not grow for ever', async () => {
    const machine = { RUNNER_TEMP: folderWith({}) }
    const changed = newProject()
    const build = () => buildAnew(changed, local, { ...onGitHub(cacheToken()), ...machine })
    await build()
    const before = bytesBelow(machine.RUNNER_TEMP, 'build-cache')
    const file = path.join(changed.workspace, 'Dockerfile')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/head -c \d+ /g, 'head -c 50001 '))
    await build()
    const after = bytesBelow(machine.RUNNER_TEMP, 'build-cache')
    assert.ok(before > 100_000 && after < before * 1.1, `${before} bytes became ${after}`)
  })

  it('is read by a pull request, which keeps one of its own', async () => {
    const scopes = [
      { Scope: 'refs/pull/7/merge', Permission: 3 },
      { Scope: 'refs/heads/main', Permission: 1 },
    ]
    const env = {
      ...onGitHub(cacheToken({ scopes })),
      GITHUB_REF: 'refs/pull/7/merge',
      GITHUB_BASE_REF: 'main',
    }
    assertRestored(first, await buildAnew(project, local, env))
    assert.ok(
      kept().some(key => key.includes('-pull-7-')),
      kept().join(),
    )
  })

  it('costs one warning when it cannot be kept', async () => {
    service.fail({ status: 400 }, 'CreateCacheEntry')
    const { warnings } = await buildAnew(newProject(), local, onGitHub(cacheToken()))
    service.fail(null)
    assert.equal(warnings.length, 1, warnings.join('\n'))
    expect(warnings[0] ?? '').toMatch(/^The cache was not written, because /)
  })

  it('is one of the machine where there is no such service', async () => {
    const other = newProject()
    const machine = { RUNNER_TEMP: folderWith({}) }
    const once = await buildAnew(other, local, machine)
    expect(once.log).toMatch(/^Cache: a directory of this machine, scope .*, read and written$/m)
    assertRestored(once, await buildAnew(other, local, machine))
  })
})

describe('cache mounts', () => {
  const marker = `mounttest${randomBytes(5).toString('hex')}`
  const dockerfile = `ARG VERSION=3
FROM alpine:\${VERSION} AS tools
RUN mkdir /tools
FROM tools
ARG RUN_NUMBER
RUN --mount=type=cache,target=/${marker}/one,sharing=locked --mount=type=cache,id=${marker}-two,target=/two,uid=7,mode=0711 \\
  echo "run $RUN_NUMBER found [$(cat /${marker}/one/* 2>/dev/null)] [$(stat -c %u:%a /two/sub/owned 2>/dev/null)]" && \\
  echo $RUN_NUMBER > "/${marker}/one/file $RUN_NUMBER" && mkdir -p /two/sub && touch /two/sub/owned && chown 5 /two/sub/owned && chmod 640 /two/sub/owned
RUN --mount=type=cache,id=$RUN_NUMBER,target=/three echo ${marker}
`
  const project = { marker, workspace: folderWith({ Dockerfile: dockerfile }) }
  const run = (number: number, env: Texts, inputs: Record<string, string> = {}) =>
    buildAnew(
      project,
      { cache: 'none', 'cache-mounts': 'true', 'build-args': `RUN_NUMBER=${number}`, ...inputs },
      env,
    )
  const kept = () => service.keys.filter(key => key.startsWith(`slim-build-mounts-${marker}`))

  it('are there again on a machine whose engine knows nothing, with owners and rights', async () => {
    const first = await run(1, onGitHub(cacheToken()))
    expect(first.log).toMatch(/^Cache mounts: 0 of 2 were found$/m)
    expect(first.log).toMatch(/run 1 found \[\] \[\]/)
    expect(first.warnings).toStrictEqual([
      'The cache mount in line 9 of the Dockerfile is not kept: only BuildKit knows the values of its variables',
    ])
    const second = await run(2, onGitHub(cacheToken()))
    expect(second.log).toMatch(/^Cache mounts: 2 of 2 were found$/m)
    expect(second.log).toMatch(/run 2 found \[1\] \[5:640\]/)
    assert.equal(kept().length, 2, kept().join())
  })

  it('are kept once where nothing changed', async () => {
    await run(2, onGitHub(cacheToken()))
    assert.equal(kept().length, 2, kept().join())
  })

  it('are read and not kept with a token that only reads', async () => {
    const token = cacheToken({ scopes: [{ Scope: 'refs/heads/main', Permission: 1 }] })
    const { log } = await run(3, onGitHub(token))
    expect(log).toMatch(/^Cache mounts: 2 of 2 were found, read only$/m)
    expect(log).toMatch(/run 3 found \[1\n2\]/)
    assert.equal(kept().length, 2, kept().join())
  })

  it('of stages that are not built cost nothing, and steps that are built to fill the others are named', async () => {
    const name = `mounttest${randomBytes(5).toString('hex')}`
    const staged = `FROM alpine:3 AS tools
RUN echo ${randomBytes(5).toString('hex')} > /tools
FROM nowhere.invalid/no/such/image AS debug
RUN --mount=type=cache,target=/${name}/debug true
FROM tools AS release
ARG RUN_NUMBER
RUN --mount=type=cache,target=/${name}/kept echo "run $RUN_NUMBER found [$(ls /${name}/kept)]"; touch /${name}/kept/$RUN_NUMBER
`
    const two = { marker: name, workspace: folderWith({ Dockerfile: staged }) }
    const inputs = { cache: 'none', 'cache-mounts': 'true', target: 'release' }
    const build = (number: number) =>
      buildAnew(two, { ...inputs, 'build-args': `RUN_NUMBER=${number}` }, onGitHub(cacheToken()))
    const first = await build(1)
    expect(first.log).toMatch(/^Cache mounts: 0 of 1 were found$/m)
    const second = await build(2)
    expect(second.log).toMatch(/run 2 found \[1\]/)
    expect([first.warnings, second.warnings]).toStrictEqual([[], []])
    const note = 'Steps that were built to fill the cache mounts in this run count as cached.'
    expect([first, second].map(({ notes }) => notes.includes(note))).toStrictEqual([false, true])
  })

  it('of the targets of a bake are kept for each, also where the Dockerfile stands in the bake file', async () => {
    const name = `mounttest${randomBytes(5).toString('hex')}`
    const mounting = (id: string) =>
      `FROM alpine:3\nARG RUN_NUMBER\nRUN --mount=type=cache,id=${name}-${id},target=/${name} echo "$RUN_NUMBER found ${id}[$(ls /${name})]"; touch /${name}/${id}$RUN_NUMBER\n`
    const bakeFile = `variable "RUN_NUMBER" { default = "" }
group "default" { targets = ["filed", "inline", "upon"] }
target "filed" { args = { RUN_NUMBER = RUN_NUMBER } }
target "inline" {
  args = { RUN_NUMBER = RUN_NUMBER }
  dockerfile-inline = <<EOT
${mounting('inline').replaceAll('$(', '$$(').trimEnd()}
EOT
}
target "upon" {
  contexts = { below = "target:filed" }
  dockerfile-inline = "FROM below"
}
`
    const workspace = folderWith({ Dockerfile: mounting('filed'), 'docker-bake.hcl': bakeFile })
    const bake = async (number: number) => {
      await forgetSteps(engine, name)
      const inputs = { bake: 'true', cache: 'none', 'cache-mounts': 'true', vars: `RUN_NUMBER=${number}` }
      const env = { ...ELSEWHERE, ...onGitHub(cacheToken()) }
      const { code, stdout } = await runAction(engine, workspace, inputs, env)
      assert.equal(code, 0, stdout)
      expect(stdout).not.toMatch(/^::warning/m)
      return stdout
    }
    const first = await bake(1)
    expect(first).toMatch(/^filed: Cache mounts: 0 of 1 were found$/m)
    expect(first).toMatch(/1 found filed\[\]/)
    const second = await bake(2)
    expect(second).toMatch(/^filed: Cache mounts: 1 of 1 were found$/m)
    expect(second).toMatch(/^inline: Cache mounts: 1 of 1 were found$/m)
    expect(second).toMatch(
      /^upon: Cache mounts: none, a target that builds on other targets cannot be built alone$/m,
    )
    expect(second).toMatch(/2 found filed\[filed1\]/)
    expect(second).toMatch(/2 found inline\[inline1\]/)
  })

  it('are those of the builder where there is no service', async () => {
    const { log, warnings } = await run(4, {})
    expect(log).toMatch(/^Cache mounts: kept only on the builder, because this run has no cache service$/m)
    expect(warnings).toStrictEqual([])
  })
})

/** Bytes of the files below folders of a name. */
function bytesBelow(folder: string, name: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && entry.parentPath.includes(name))
    .reduce((sum, { parentPath, name: file }) => sum + statSync(path.join(parentPath, file)).size, 0)
}

describe('cache-from and cache-to', () => {
  it('pass through: a local cache restores every step', async () => {
    const project = newProject()
    const directory = path.join(mkdtempSync(path.join(tmpdir(), 'cache-')), 'local')
    const first = await buildAnew(project, { 'cache-to': `type=local,dest=${directory},mode=max` }, {})
    const second = await buildAnew(project, { 'cache-from': `type=local,src=${directory}` }, {})
    assertRestored(first, second)
    expect(second.log).toMatch(/^Cache: as set by cache-from and cache-to$/m)
  })
})
