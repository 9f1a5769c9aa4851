import { afterAll, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import type { Repository } from '../src/git/__tests__/repository.ts'
import type { Report } from '../src/model/report.ts'
import { storedImage } from '../src/pipeline/baseline/stored-image.ts'
import { measurementKey } from '../src/pipeline/baseline/stored-measurements.ts'
import { actionsCache } from '../src/runner/cache/actions-cache.ts'
import { afterThisTest } from '../test-kit/after-this-test.ts'
import { useEngine } from '../test-kit/engine.ts'
import { startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheToken, type TokenScope } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import {
  type Done,
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

const engine = await useEngine()
const service = await startResultsServer()
afterAll(() => service.close())

const world: World = { engine, service }

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

  it('is for a pull request on a pull request the one below, whose growth is not counted again', async () => {
    const project = newProject()
    await pushMain(world, project)
    const { origin } = project
    origin.git('checkout', '--quiet', '-b', 'below')
    const below = origin.commit('below', { 'app/below.txt': 'x'.repeat(40_000) })
    origin.git('checkout', '--quiet', 'main')
    const { report } = await pullRequest(world, project, { 'app/b.js': 'bb' }, {}, { base: 'below' })
    const { name, origin: from } = measured(report.baseline)
    expect([name, from.source, from.commit]).toStrictEqual(['below', 'rebuilt', below])
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('is built when nothing is stored, without a trace in the checkout', async () => {
    const project = newProject()
    const { report, work, runnerTemp, stdout } = await pullRequest(world, project, {
      'app/seed.txt': 'x'.repeat(5000),
    })
    const { origin } = measured(report.baseline)
    expect(origin.source).toBe('rebuilt')
    expect(origin.commit).toBe(project.origin.head())
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(5000)
    expect(stdout).toMatch(/Building the baseline, commit [0-9a-f]{7}/)
    expect(work.git('status', '--porcelain', '--ignored')).toBe('')
    expect(work.git('worktree', 'list').split('\n')).toHaveLength(1)
    expect(leftIn(runnerTemp)).toStrictEqual([])
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

  it('is none for an image that is new in this pull request', async () => {
    const project = newProject()
    const files = { 'web/Dockerfile': 'FROM scratch\nCOPY page.html /\n', 'web/page.html': 'hello' }
    const { report, summary } = await pullRequest(world, project, files, { context: 'web' })
    const baseline = missing(report.baseline)
    expect(baseline.cause).toBe('new-image')
    expect(baseline.reason).toMatch(/^The image is new: [0-9a-f]{7} has no "web\/Dockerfile"$/)
    expect(summary).toMatch(/Suggested budget, 10 % above this size/)
  })

  it('is none when its commit does not build, which names the line and fails nothing', async () => {
    const project = newProject('FROM scratch\nCOPY app /app\nCOPY gone /gone\n')
    const { report } = await pullRequest(world, project, { Dockerfile: 'FROM scratch\nCOPY app /app\n' })
    const baseline = missing(report.baseline)
    expect(baseline.cause).toBe('build-failed')
    expect(baseline.reason).toMatch(
      /rebuild: [0-9a-f]{7} does not build: the build step at Dockerfile:3 failed/,
    )
    expect(baseline.tried.map(({ source, cause }) => [source, cause])).toStrictEqual([
      ['stored', 'no-measurement'],
      ['rebuilt', 'build-failed'],
    ])
  })

  it('is built with the Dockerfile as it was called then', async () => {
    const project = newProject()
    const rename = (origin: Repository) => {
      mkdirSync(path.join(origin.directory, 'docker'))
      origin.git('mv', 'Dockerfile', 'docker/Dockerfile')
    }
    const { report } = await pullRequest(
      world,
      project,
      { 'app/b.js': 'bb' },
      { file: 'docker/Dockerfile' },
      { prepare: rename },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    assert.ok(
      report.notes.some(note => note.includes('the Dockerfile was "Dockerfile"')),
      report.notes.join('\n'),
    )
  })

  it('is that of the Dockerfile as it was called then, stored or built, however much was edited', async () => {
    const project = newProject()
    await pushMain(world, project)
    const edited = `${'# Nothing is as it was.\n'.repeat(40)}FROM scratch AS app\nCOPY --link app /app\n`
    const rename = (origin: Repository) => {
      origin.git('rm', '--quiet', 'Dockerfile')
      mkdirSync(path.join(origin.directory, 'docker'))
    }
    for (const [baseline, source] of [
      ['stored', 'stored'],
      ['rebuild', 'rebuilt'],
    ] as const) {
      const { report } = await pullRequest(
        world,
        project,
        { 'docker/app.Dockerfile': edited, 'app/b.js': 'bb' },
        { file: 'docker/app.Dockerfile', baseline },
        { prepare: rename },
      )
      expect(measured(report.baseline).origin.source).toBe(source)
      expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
    }
  })

  it('is built in the directory that was moved since, Dockerfile and all', async () => {
    const project = newProject()
    project.origin.commit('api', { 'api/Dockerfile': 'FROM scratch\nCOPY . /\n', 'api/a': 'a' })
    const move = (origin: Repository) => {
      mkdirSync(path.join(origin.directory, 'services'))
      origin.git('mv', 'api', 'services/api')
    }
    const { report } = await pullRequest(
      world,
      project,
      { 'services/api/b': 'bb' },
      { context: 'services/api', baseline: 'rebuild' },
      { prepare: move },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(2)
  })

  it('is none where its context is new or made by earlier steps, though the Dockerfile was there', async () => {
    const project = newProject()
    project.origin.commit('shared', {
      'shared.Dockerfile': 'FROM scratch\nCOPY . /\n',
      '.gitignore': 'dist\n',
    })
    const files = { 'web/page.html': 'hello' }
    const shared = { file: 'shared.Dockerfile', baseline: 'rebuild' }
    const fresh = await pullRequest(world, project, files, { ...shared, context: 'web' })
    expect(missing(fresh.report.baseline).cause).toBe('new-image')
    expect(missing(fresh.report.baseline).reason).toMatch(/^The image is new: [0-9a-f]{7} has no "web"$/)
    const made = { 'dist/main.js': 'made' }
    const bundled = await pullRequest(world, project, {}, { ...shared, context: 'dist' }, { made })
    expect(missing(bundled.report.baseline).cause).toBe('unavailable')
    expect(missing(bundled.report.baseline).reason).toMatch(
      /^Earlier steps of the job created "dist", which no commit has/,
    )
  })

  it('is built, and Dockerfiles are called as on GitHub, where the repository is in a folder of the workspace', async () => {
    const project = newProject()
    const { report, summary, stdout, work } = await pullRequest(
      world,
      project,
      { 'app/seed.txt': randomBytes(20_000).toString('hex') },
      { context: 'shop', baseline: 'rebuild' },
      { folder: 'shop' },
    )
    expect(measured(report.baseline).origin.source).toBe('rebuilt')
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(40_000)
    expect(report.platforms[0]!.lines.map(({ dockerfile, line }) => [dockerfile, line])).toStrictEqual([
      ['Dockerfile', 2],
    ])
    assert.ok(summary.includes(`https://github.com/acme/shop/blob/${work.head()}/Dockerfile#L2`), summary)
    expect(stdout).toMatch(/^::notice file=Dockerfile,line=2,/m)
  })

  it('does not have what earlier steps made, which the report says', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': 'x'.repeat(900) }
    const { report } = await pullRequest(
      world,
      project,
      { 'app/b.js': 'b' },
      { baseline: 'rebuild' },
      { made },
    )
    expect(report.platforms[0]?.change?.delta.unpacked).toBe(901)
    assert.ok(
      report.notes.some(note => note.includes('no commit has ("app/bundle.js")')),
      report.notes.join('\n'),
    )
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

describe('what is kept with a baseline', () => {
  it('is the size of each commit before, in order, which the pull request shows as a trend', async () => {
    const project = newProject('FROM scratch\nCOPY keep.txt /\nCOPY app /app\n')
    const { origin } = project
    let before = origin.head()
    const pushed: Done[] = []
    for (const size of [1000, 30_000, 60_000]) {
      const seed = randomBytes(size).toString('latin1')
      origin.commit(`seed of ${size}`, { 'keep.txt': 'kept\n', 'app/seed': seed })
      pushed.push(await pushMain(world, project, {}, { before }))
      before = origin.head()
    }
    const [first, second, third] = pushed.map(({ report, work }) => ({
      commit: work.head(),
      ...report.platforms[0]!.total,
      compression: 'gzip',
      standIn: false,
    }))
    expect(undated(pushed.map(({ report }) => report))).toStrictEqual([[], [first], [first, second]])

    const { report, summary, stdout } = await pullRequest(world, project, { 'app/more': 'more\n' })
    expect(undated([report])).toStrictEqual([[first, second, third]])
    expect(third?.compressed).toBe(report.platforms[0]?.change?.baseline.compressed)
    expect(summary).toMatch(
      /<b>Trend<\/b>: [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits</,
    )
    const labels = [first, second, third].map(point => `"${point?.commit.slice(0, 7)}", `).join('')
    assert.ok(summary.includes(`\n  x-axis [${labels}"now"]\n  y-axis "kB compressed" `), summary)
    expect(stripVTControlCharacters(stdout)).toMatch(
      /^Trend: [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits\n +▁[▁▂▃▄▅▆▇]▇▇ from /m,
    )

    // A forced push that takes the third back, and a commit that nobody measures.
    origin.git('reset', '--quiet', '--hard', second!.commit)
    origin.commit('not measured', { 'app/other': 'other\n' })
    origin.commit('instead of the third', { 'app/other': 'others\n' })
    const forced = await pushMain(world, project, {}, { before: third!.commit, forced: true })
    expect(undated([forced.report])).toStrictEqual([[first, second]])
  })

  it('is what a step took when it last ran, however many runs ago and on whatever machine', async () => {
    const project = newProject('FROM scratch\nCOPY keep.txt /\nCOPY app /app\n')
    let before = project.origin.commit('keep', { 'keep.txt': `${project.image}\n` })
    await pushMain(world, project)
    for (const text of ['one\n', 'two\n']) {
      project.origin.commit(text, { 'app/main.js': text })
      const { report } = await pushMain(world, project, {}, { before })
      before = project.origin.head()
      const [kept] = report.cache.kind === 'told' ? (report.cache.platforms[0]?.steps ?? []) : []
      expect(kept?.cached).toBe(true)
      assert.ok(kept!.savedSeconds !== null && kept!.savedSeconds >= 0, JSON.stringify(kept))
    }
  })
})

/** The trends of reports without times. */
function undated(reports: readonly Report[]): object[][] {
  return reports.map(({ platforms }) =>
    (platforms[0]?.trend ?? []).map(({ measuredAt, ...point }) => {
      expect(measuredAt ?? '').toMatch(/^\d{4}-\d\d-\d\dT/)
      return point
    }),
  )
}

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

/** Directories of files of another commit that a run left behind. */
function leftIn(runnerTemp: string): string[] {
  return readdirSync(runnerTemp, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.includes('/commit'),
  )
}

async function storeDamaged({ origin, image }: Project, scopes: TokenScope[] = ON_MAIN): Promise<void> {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'damaged-')), 'measurement')
  mkdirSync(directory)
  writeFileSync(path.join(directory, 'measurement.json'), '{"version":1,"platforms":[{}]}')
  const env = {
    ...process.env,
    ACTIONS_RUNTIME_TOKEN: cacheToken({ scopes }),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
  }
  const stored = storedImage({ image, request: { context: '.' } }, origin.directory)
  const key = `${measurementKey(stored)}${origin.head()}`
  const saved = await actionsCache({ env, signal: AbortSignal.timeout(60_000) }).save(directory, key)
  expect(saved.kind).toBe('saved')
}
