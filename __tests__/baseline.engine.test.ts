import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Repository } from '../src/git/__tests__/repository.ts'
import type { Report } from '../src/model/report.ts'
import { storedImage } from '../src/pipeline/baseline/stored-image.ts'
import { measurementKey } from '../src/pipeline/baseline/stored-measurements.ts'
import { actionsCache } from '../src/runner/cache/actions-cache.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { cacheToken, type TokenScope } from '../test-kit/results-server/cache-token.ts'
import { service } from './cache-service.ts'
import {
  type Measured,
  measured,
  missing,
  newProject,
  ON_MAIN,
  ON_PULL,
  type Project,
  publish,
  pullRequest,
  pushMain,
  type World,
} from './project.ts'
import { runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'
import { engine, world } from './world.ts'

describe('the baseline of a pull request', () => {
  it('is what the push on main stored of the commit, and the pull request stores nothing', async () => {
    const project = newProject()
    const { report: before } = await pushMain(world, project)
    const main = project.origin.head()
    const stored = service.keys.filter(key => key.endsWith(`-${main}`))
    expect(stored).toHaveLength(1)
    const keys = service.keys.length

    const { report, summary, work } = await pullRequest(world, project, {
      'app/seed.txt': 'x'.repeat(40_000),
    })
    const { origin } = measured(report.baseline)
    expect({ ...origin, measuredAt: null }).toStrictEqual({
      source: 'stored',
      commit: main,
      wanted: main,
      branch: 'main',
      relation: 'base',
      commitsOlder: 0,
      measuredAt: null,
    })
    expect(origin.measuredAt?.slice(0, 4)).toBe(before.measuredAt.slice(0, 4))
    const change = report.platforms[0]?.change
    expect(change?.delta.unpacked).toBe(40_000)
    expect(change!.causes.rows[0]?.subject).toBe('/app/seed.txt')
    expect(summary).toMatch(
      new RegExp(`Against .*${main.slice(0, 7)}.* on \`main\` \\(merge-base, stored just now\\)`),
    )
    expect(service.keys).toHaveLength(keys)
    expect(work.git('status', '--porcelain', '--ignored')).toBe('')
  })

  it('is the nearest commit before that was measured, and says how many commits older it is', async () => {
    const project = newProject()
    await pushMain(world, project)
    const measuredCommit = project.origin.head()
    project.origin.commit('docs', { 'README.md': 'one\n' })
    const wanted = project.origin.commit('more docs', { 'README.md': 'two\n' })
    const { report, summary } = await pullRequest(world, project, { 'app/b.js': 'b' })
    const { origin } = measured(report.baseline)
    expect([origin.commit, origin.wanted, origin.commitsOlder]).toStrictEqual([measuredCommit, wanted, 2])
    expect(summary).toMatch(/2 commits older than/)
  })

  it('is that of the same leg of a matrix, where no input tells the images apart by name', async () => {
    const project = newProject('FROM scratch\nARG DATA\nCOPY $DATA /data\nCOPY app /app\n')
    project.origin.commit('data', { small: 'x', big: 'x'.repeat(50_000) })
    const leg = (data: string) => ({
      image: '',
      tags: `acme/${project.image}:${data}`,
      matrix: JSON.stringify({ data }),
      'build-args': `DATA=${data}`,
    })
    for (const data of ['small', 'big']) await pushMain(world, project, leg(data))
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, leg('big'))
    expect(report.image.name).toBe(project.image)
    expect(measured(report.baseline).origin.source).toBe('stored')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('has only the author’s bytes in its difference when the base image moved', async () => {
    const base = `${engine.registry}/acme/base${randomBytes(5).toString('hex')}:1`
    publish(engine, base, { 'base.bin': randomBytes(30_000) })
    const project = newProject(`FROM ${base}\nCOPY app /app\n`)
    await pushMain(world, project)
    publish(engine, base, { 'base.bin': randomBytes(50_000) })
    const { report } = await pullRequest(world, project, { 'app/b.js': 'x'.repeat(700) }, { pull: 'true' })
    expect(measured(report.baseline).origin.source).toBe('stored')
    const change = report.platforms[0]!.change!
    expect(change.split.yours.unpacked).toBe(700)
    expect(change.split['base-moved'].unpacked).toBe(20_000)
  })

  it('is not taken from a measurement that somebody damaged', async () => {
    const project = newProject()
    await storeDamaged(project)
    const { report } = await pullRequest(world, project, { 'app/b.js': 'b' }, { baseline: 'stored' })
    const baseline = missing(report.baseline)
    expect(baseline.cause).toBe('unavailable')
    expect(baseline.reason).toMatch(/stored measurement of [0-9a-f]{7} is not a valid measurement/)
  })

  it('is not what a run of the same pull request stored, where GitHub may be asked for it', async () => {
    const github = await startGitHubServer()
    afterThisTest(() => github.close())
    github.caches = () => service.caches
    const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql` }
    const asking: World = { ...world, github, env }
    const inputs = { 'github-token': 'reads', comment: 'never' }
    const project = newProject()
    await pushMain(world, project)
    const before = await pullRequest(asking, project, { 'app/b.js': 'b' }, inputs)
    expect(measured(before.report.baseline).origin).toMatchObject({ source: 'stored', storedOn: 'main' })
    expect(before.summary).toMatch(/merge-base, stored by a run on `main` just now/)

    await storeDamaged(project, ON_PULL)
    const { report } = await pullRequest(asking, project, { 'app/c.js': 'c' }, inputs)
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    const main = project.origin.head().slice(0, 7)
    const note = `The stored measurement of ${main} was written by a run of this pull request, so it was not used.`
    expect(report.notes).toContain(note)
  })

  it('is a published image where that is asked for, whose commit is another one', async () => {
    const project = newProject()
    const tag = `${engine.registry}/acme/${project.image}`
    const revision = 'b20c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c'
    const labels = `org.opencontainers.image.revision=${revision}`
    await pushMain(world, project, { tags: `${tag}:main`, push: 'true', labels, baseline: 'none' })
    const { report } = await pullRequest(
      world,
      project,
      { 'app/b.js': 'b' },
      { tags: `${tag}:pr-7`, baseline: 'registry' },
    )
    const { name, origin } = measured(report.baseline)
    expect(name).toBe(`${tag}:main`)
    expect([origin.source, origin.commit]).toStrictEqual(['registry', revision])
    expect(report.notes.some(note => note.includes('built from the commit b20c3d4'))).toBe(true)
  })
})

describe('the baseline elsewhere', () => {
  it('is none without a checkout, and says so', async () => {
    const workspace = folderWith({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' })
    const reports = mkdtempSync(path.join(tmpdir(), 'reports-'))
    const run = await runAction(engine, workspace, { context: '.', 'report-dir': reports, cache: 'none' })
    assert.equal(run.code, 0, run.stdout + run.stderr)
    const report = JSON.parse(readFileSync(path.join(reports, 'report.json'), 'utf8')) as Report
    expect(missing(report.baseline).cause).toBe('no-commit')
    expect(missing(report.baseline).reason).toMatch(/check out the repository/)
  })

  it('is at a terminal the commit that the branch started from: built once, and stored', async () => {
    const { origin, image } = newProject()
    const main = origin.head()
    origin.git('checkout', '--quiet', '-b', 'feature')
    origin.commit('more', { 'app/b.js': 'b'.repeat(300) })
    const rebuilt = await build(origin, image)
    expect([rebuilt.origin.source, rebuilt.origin.commit]).toStrictEqual(['rebuilt', main])
    origin.git('checkout', '--quiet', 'main')
    origin.commit('empty', {})
    await build(origin, image)
    const stored = origin.head()
    origin.git('checkout', '--quiet', '-b', 'other')
    origin.commit('others', { 'app/c.js': 'c' })
    const found = await build(origin, image)
    expect([found.origin.source, found.origin.commit]).toStrictEqual(['stored', stored])
  })
})

const CACHE_HOME = mkdtempSync(path.join(tmpdir(), 'cache-home-'))

async function build(origin: Repository, image: string): Promise<Measured> {
  const env = { ...engine.env, XDG_CACHE_HOME: CACHE_HOME }
  const args = ['build', '--baseline', 'auto', '--name', image, '--format', 'json', '.']
  const run = await runDist('cli.js', args, { env, cwd: origin.directory })
  assert.equal(run.code, 0, run.stderr)
  return measured((JSON.parse(run.stdout) as Report).baseline)
}

async function storeDamaged({ origin, image }: Project, scopes: TokenScope[] = ON_MAIN): Promise<void> {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'damaged-')), 'measurement')
  mkdirSync(directory)
  writeFileSync(path.join(directory, 'measurement.json'), '{"version":1,"platforms":[{}]}')
  const env = {
    ...process.env,
    ...cacheServiceOf(service, cacheToken({ scopes })),
  }
  const stored = storedImage({ image, request: { context: '.' } }, origin.directory)
  const key = `${measurementKey(stored)}${origin.head()}`
  const saved = await actionsCache({ env, signal: AbortSignal.timeout(60_000) }).save(directory, key)
  expect(saved.kind).toBe('saved')
}
