import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cacheToken } from '../test-kit/results-server/cache-token.ts'
import { onGitHub, service } from './cache-service.ts'
import { assertRestored, build, buildAnew, type Built, engine, newProject, tagsOf } from './cached-builds.ts'
import { folderWith } from './run-dist.ts'

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
