import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'
import { newRepository, type Repository } from '../src/baseline/__tests__/repository.ts'
import { measurementKey } from '../src/pipeline/stored-measurements.ts'
import type { Report, ReportBaseline } from '../src/report/report.ts'
import { actionsCache } from '../src/runner/actions-cache.ts'
import { useEngine } from '../test-kit/engine.ts'
import { cacheToken, type TokenScope } from '../test-kit/results-server/cache-token.ts'
import { startResultsServer } from '../test-kit/results-server/results-server.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith, runDist } from './run-dist.ts'

const engine = await useEngine()
const service = await startResultsServer()
after(() => service.close())

const ON_MAIN: TokenScope[] = [{ Scope: 'refs/heads/main', Permission: 3 }]
const ON_PULL: TokenScope[] = [
  { Scope: 'refs/pull/7/merge', Permission: 3 },
  { Scope: 'refs/heads/main', Permission: 1 },
]

interface Project {
  /** What GitHub has. */
  readonly origin: Repository
  /** Name of the image, which no other test shares. */
  readonly image: string
}

function newProject(dockerfile = 'FROM scratch\nCOPY app /app\n'): Project {
  const origin = newRepository()
  origin.commit('first', { Dockerfile: dockerfile, 'app/main.js': 'hello\n', '.dockerignore': '.git\n' })
  return { origin, image: `api${randomBytes(5).toString('hex')}` }
}

/** As actions/checkout does it by default: one commit, detached. */
function checkout({ origin }: Project, ref: string): Repository {
  const work = newRepository()
  work.git('remote', 'add', 'origin', `file://${origin.directory}`)
  work.git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/checked-out`)
  work.git('checkout', '--quiet', '--detach', 'refs/remotes/checked-out')
  return work
}

interface Done extends ActionRun {
  readonly report: Report
  readonly work: Repository
}

interface Event {
  readonly name: string
  readonly ref: string
  readonly token: string
  readonly payload: object
}

async function act(
  project: Project,
  { name, ref, token, payload }: Event,
  inputs: Readonly<Record<string, string>> = {},
  made: Readonly<Record<string, string>> = {},
): Promise<Done> {
  const work = checkout(project, ref)
  for (const [file, text] of Object.entries(made)) writeFileSync(path.join(work.directory, file), text)
  const event = path.join(folderWith({ 'event.json': JSON.stringify(payload) }), 'event.json')
  const reports = mkdtempSync(path.join(tmpdir(), 'reports-'))
  const given = { image: project.image, cache: 'none', 'report-dir': reports, check: 'never', ...inputs }
  const run = await runAction(engine, work.directory, given, {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: ref,
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_SHA: work.head(),
    ACTIONS_RUNTIME_TOKEN: token,
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
  })
  assert.equal(run.code, 0, run.stdout + run.stderr)
  const report = JSON.parse(readFileSync(path.join(reports, 'report.json'), 'utf8')) as Report
  return { ...run, report, work }
}

function pushMain(
  project: Project,
  inputs: Readonly<Record<string, string>> = {},
  { before = '0'.repeat(40), forced = false }: { readonly before?: string; readonly forced?: boolean } = {},
): Promise<Done> {
  const payload = { before, forced, repository: { default_branch: 'main' } }
  const event = { name: 'push', ref: 'refs/heads/main', token: cacheToken({ scopes: ON_MAIN }), payload }
  return act(project, event, inputs)
}

/** A pull request that adds files, as GitHub merges it with main. */
async function pullRequest(
  project: Project,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  {
    prepare,
    made,
  }: {
    /** What the author does besides. */
    readonly prepare?: (origin: Repository) => void
    /** What steps before slim-build make. */
    readonly made?: Readonly<Record<string, string>>
  } = {},
): Promise<Done> {
  const { origin } = project
  origin.git('checkout', '--quiet', '-B', 'feature', 'main')
  prepare?.(origin)
  const sha = origin.commit('feature', files)
  origin.git('checkout', '--quiet', '--detach', 'main')
  origin.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'feature')
  origin.git('update-ref', 'refs/pull/7/merge', 'HEAD')
  origin.git('checkout', '--quiet', 'main')
  const payload = {
    pull_request: { number: 7, head: { sha }, base: { ref: 'main', sha: 'f'.repeat(40) } },
    repository: { default_branch: 'main' },
  }
  const token = cacheToken({ scopes: ON_PULL })
  return act(project, { name: 'pull_request', ref: 'refs/pull/7/merge', token, payload }, inputs, made)
}

describe('the baseline of a pull request', () => {
  it('is what the push on main stored of the commit, and the pull request stores nothing', async () => {
    const project = newProject()
    const { report: before } = await pushMain(project)
    const main = project.origin.head()
    const stored = service.keys.filter(key => key.endsWith(`-${main}`))
    assert.equal(stored.length, 1)
    const keys = service.keys.length

    const { report, summary, work } = await pullRequest(project, { 'app/seed.txt': 'x'.repeat(40_000) })
    const { origin } = measured(report.baseline)
    assert.deepEqual(
      { ...origin, measuredAt: null },
      {
        source: 'stored',
        commit: main,
        wanted: main,
        branch: 'main',
        relation: 'base',
        commitsOlder: 0,
        measuredAt: null,
      },
    )
    assert.equal(origin.measuredAt?.slice(0, 4), before.measuredAt.slice(0, 4))
    const change = report.platforms[0]?.change
    assert.equal(change?.delta.unpacked, 40_000)
    assert.equal(change.causes.rows[0]?.subject, '/app/seed.txt')
    assert.match(
      summary,
      new RegExp(`Against .*${main.slice(0, 7)}.* on \`main\` \\(merge-base, built just now\\)`),
    )
    assert.equal(service.keys.length, keys)
    assert.equal(work.git('status', '--porcelain', '--ignored'), '')
  })

  it('is the nearest commit before that was measured, and says how many commits older it is', async () => {
    const project = newProject()
    await pushMain(project)
    const measuredCommit = project.origin.head()
    project.origin.commit('docs', { 'README.md': 'one\n' })
    const wanted = project.origin.commit('more docs', { 'README.md': 'two\n' })
    const { report, summary } = await pullRequest(project, { 'app/b.js': 'b' })
    const { origin } = measured(report.baseline)
    assert.deepEqual([origin.commit, origin.wanted, origin.commitsOlder], [measuredCommit, wanted, 2])
    assert.match(summary, /2 commits older than/)
  })

  it('is built when nothing is stored, without a trace in the checkout', async () => {
    const project = newProject()
    const { report, work, runnerTemp, stdout } = await pullRequest(project, {
      'app/seed.txt': 'x'.repeat(5000),
    })
    const { origin } = measured(report.baseline)
    assert.equal(origin.source, 'rebuilt')
    assert.equal(origin.commit, project.origin.head())
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 5000)
    assert.match(stdout, /Building the baseline, the commit [0-9a-f]{7}/)
    assert.equal(work.git('status', '--porcelain', '--ignored'), '')
    assert.equal(work.git('worktree', 'list').split('\n').length, 1)
    assert.deepEqual(leftIn(runnerTemp), [])
  })

  it('has only the author’s bytes in its difference when the base image moved', async () => {
    const base = `${engine.registry}/acme/base${randomBytes(5).toString('hex')}:1`
    publish(base, { 'base.bin': randomBytes(30_000) })
    const project = newProject(`FROM ${base}\nCOPY app /app\n`)
    await pushMain(project)
    publish(base, { 'base.bin': randomBytes(50_000) })
    const { report } = await pullRequest(project, { 'app/b.js': 'x'.repeat(700) }, { pull: 'true' })
    assert.equal(measured(report.baseline).origin.source, 'stored')
    const change = report.platforms[0]!.change!
    assert.equal(change.split.yours.unpacked, 700)
    assert.equal(change.split['base-moved'].unpacked, 20_000)
  })

  it('is none for an image that is new in this pull request', async () => {
    const project = newProject()
    const files = { 'web/Dockerfile': 'FROM scratch\nCOPY page.html /\n', 'web/page.html': 'hello' }
    const { report, summary } = await pullRequest(project, files, { context: 'web' })
    const baseline = missing(report.baseline)
    assert.equal(baseline.cause, 'new-image')
    assert.match(baseline.reason, /^The image is new: [0-9a-f]{7} has no "web\/Dockerfile"$/)
    assert.match(summary, /Suggested budget, 10 % above today/)
  })

  it('is none when its commit does not build, which names the line and fails nothing', async () => {
    const project = newProject('FROM scratch\nCOPY app /app\nCOPY gone /gone\n')
    const { report } = await pullRequest(project, { Dockerfile: 'FROM scratch\nCOPY app /app\n' })
    const baseline = missing(report.baseline)
    assert.equal(baseline.cause, 'build-failed')
    assert.match(
      baseline.reason,
      /rebuild: [0-9a-f]{7} does not build: the build step at Dockerfile:3 failed/,
    )
    assert.deepEqual(
      baseline.tried.map(({ source, cause }) => [source, cause]),
      [
        ['stored', 'no-measurement'],
        ['rebuilt', 'build-failed'],
      ],
    )
  })

  it('is built with the Dockerfile as it was called then', async () => {
    const project = newProject()
    const rename = (origin: Repository) => {
      mkdirSync(path.join(origin.directory, 'docker'))
      origin.git('mv', 'Dockerfile', 'docker/Dockerfile')
    }
    const { report } = await pullRequest(
      project,
      { 'app/b.js': 'bb' },
      { file: 'docker/Dockerfile' },
      { prepare: rename },
    )
    assert.equal(measured(report.baseline).origin.source, 'rebuilt')
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 2)
    assert.ok(
      report.notes.some(note => note.includes('the Dockerfile was "Dockerfile"')),
      report.notes.join('\n'),
    )
  })

  it('does not have what earlier steps made, which the report says', async () => {
    const project = newProject()
    const made = { 'app/bundle.js': 'x'.repeat(900) }
    const { report } = await pullRequest(project, { 'app/b.js': 'b' }, { baseline: 'rebuild' }, { made })
    assert.equal(report.platforms[0]?.change?.delta.unpacked, 901)
    assert.ok(
      report.notes.some(note => note.includes('no commit has ("app/bundle.js")')),
      report.notes.join('\n'),
    )
  })

  it('is not taken from a measurement that somebody damaged', async () => {
    const project = newProject()
    await storeDamaged(project)
    const { report } = await pullRequest(project, { 'app/b.js': 'b' }, { baseline: 'stored' })
    const baseline = missing(report.baseline)
    assert.equal(baseline.cause, 'unavailable')
    assert.match(baseline.reason, /stored measurement of [0-9a-f]{7} is no measurement/)
  })

  it('is a published image where that is asked for, whose commit is another one', async () => {
    const project = newProject()
    const tag = `${engine.registry}/acme/${project.image}`
    const revision = 'b20c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0c'
    const labels = `org.opencontainers.image.revision=${revision}`
    await pushMain(project, { tags: `${tag}:main`, push: 'true', labels, baseline: 'none' })
    const { report } = await pullRequest(
      project,
      { 'app/b.js': 'b' },
      { tags: `${tag}:pr-7`, baseline: 'registry' },
    )
    const { name, origin } = measured(report.baseline)
    assert.equal(name, `${tag}:main`)
    assert.deepEqual([origin.source, origin.commit], ['registry', revision])
    assert.ok(report.notes.some(note => note.includes('built from the commit b20c3d4')))
    assert.ok(report.notes.some(note => note.includes('a base image that moved counts as yours')))
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
      pushed.push(await pushMain(project, {}, { before }))
      before = origin.head()
    }
    const [first, second, third] = pushed.map(({ report, work }) => ({
      commit: work.head(),
      ...report.platforms[0]!.total,
      compression: 'gzip',
      standIn: false,
    }))
    assert.deepEqual(undated(pushed.map(({ report }) => report)), [[], [first], [first, second]])

    const { report, summary, stdout } = await pullRequest(project, { 'app/more': 'more\n' })
    assert.deepEqual(undated([report]), [[first, second, third]])
    assert.equal(third?.compressed, report.platforms[0]?.change?.baseline.compressed)
    assert.match(summary, /<b>Trend<\/b>: [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits</)
    const labels = [first, second, third].map(point => `"${point?.commit.slice(0, 7)}", `).join('')
    assert.ok(summary.includes(`\n  x-axis [${labels}"now"]\n  y-axis "kB compressed" `), summary)
    assert.match(stdout, /▁[▁▂▃▄▅▆▇]▇▇ [\d.]+ kB → [\d.]+ kB compressed over the last 3 measured commits/)

    // A forced push that takes the third back, and a commit that nobody measures.
    origin.git('reset', '--quiet', '--hard', second!.commit)
    origin.commit('not measured', { 'app/other': 'other\n' })
    origin.commit('instead of the third', { 'app/other': 'others\n' })
    const forced = await pushMain(project, {}, { before: third!.commit, forced: true })
    assert.deepEqual(undated([forced.report]), [[first, second]])
  })

  it('is what a step took when it last ran, however many runs ago and on whatever machine', async () => {
    const project = newProject('FROM scratch\nCOPY keep.txt /\nCOPY app /app\n')
    let before = project.origin.commit('keep', { 'keep.txt': `${project.image}\n` })
    await pushMain(project)
    for (const text of ['one\n', 'two\n']) {
      project.origin.commit(text, { 'app/main.js': text })
      const { report } = await pushMain(project, {}, { before })
      before = project.origin.head()
      const [kept] = report.cache.kind === 'told' ? (report.cache.platforms[0]?.steps ?? []) : []
      assert.equal(kept?.cached, true)
      assert.ok(kept.savedSeconds !== null && kept.savedSeconds >= 0, JSON.stringify(kept))
    }
  })
})

/** The trends of reports without times. */
function undated(reports: readonly Report[]): object[][] {
  return reports.map(({ platforms }) =>
    (platforms[0]?.trend ?? []).map(({ measuredAt, ...point }) => {
      assert.match(measuredAt ?? '', /^\d{4}-\d\d-\d\dT/)
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
    assert.equal(missing(report.baseline).cause, 'no-commit')
    assert.match(missing(report.baseline).reason, /check the repository out/)
  })

  it('is at a terminal the commit that the branch started from: built once, and stored', async () => {
    const { origin, image } = newProject()
    const main = origin.head()
    origin.git('checkout', '--quiet', '-b', 'feature')
    origin.commit('more', { 'app/b.js': 'b'.repeat(300) })
    const rebuilt = await build(origin, image)
    assert.deepEqual([rebuilt.origin.source, rebuilt.origin.commit], ['rebuilt', main])
    origin.git('checkout', '--quiet', 'main')
    origin.commit('empty', {})
    await build(origin, image)
    const stored = origin.head()
    origin.git('checkout', '--quiet', '-b', 'other')
    origin.commit('others', { 'app/c.js': 'c' })
    const found = await build(origin, image)
    assert.deepEqual([found.origin.source, found.origin.commit], ['stored', stored])
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

type Measured = Extract<ReportBaseline, { readonly kind: 'measured' }>

function measured(baseline: ReportBaseline): Measured {
  if (baseline.kind === 'none') assert.fail(baseline.reason)
  return baseline
}

function missing(baseline: ReportBaseline): Extract<ReportBaseline, { readonly kind: 'none' }> {
  if (baseline.kind === 'measured') assert.fail(`there is a baseline, ${baseline.name}`)
  return baseline
}

/** Directories of files of another commit that a run left behind. */
function leftIn(runnerTemp: string): string[] {
  return readdirSync(runnerTemp, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.includes('/commit'),
  )
}

/** Builds an image of these files and puts it into the registry. */
function publish(reference: string, files: Readonly<Record<string, Buffer>>): void {
  const context = folderWith({ Dockerfile: 'FROM scratch\nCOPY *.bin /usr/lib/\n', ...files })
  const args = ['buildx', 'build', '--quiet', '--push', '--tag', reference, context]
  execFileSync('docker', args, { env: engine.env, stdio: 'pipe' })
}

async function storeDamaged({ origin, image }: Project): Promise<void> {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'damaged-')), 'measurement')
  mkdirSync(directory)
  writeFileSync(path.join(directory, 'measurement.json'), '{"version":1,"platforms":[{}]}')
  const env = {
    ...process.env,
    ACTIONS_RUNTIME_TOKEN: cacheToken({ scopes: ON_MAIN }),
    ACTIONS_RESULTS_URL: service.url,
    ACTIONS_CACHE_SERVICE_V2: 'true',
  }
  const key = `${measurementKey({ image, target: undefined, platforms: [] })}${origin.head()}`
  const saved = await actionsCache({ env, signal: AbortSignal.timeout(60_000) }).save(directory, key)
  assert.equal(saved.kind, 'saved')
}
