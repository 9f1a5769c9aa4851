import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { GIT_ENV, newRepository, type Repository } from '../src/git/__tests__/repository.ts'
import { useEngine } from '../test-kit/engine.ts'
import { type GitHubServer, startGitHubServer } from '../test-kit/github-server/github-server.ts'
import { buildMeasurement } from '../test-kit/measurement-builder.ts'
import { runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

const engine = await useEngine()

const CONFIG = '.github/slim-build.yml'

/** What is over it whatever the pull request does, so that no index is made, which needs a registry. */
const OVER = { 'max-layers': '0' }

const SIZE = 1_000_000

describe('a pull request that changes its own budgets', () => {
  let github: GitHubServer
  let repository: Repository
  beforeEach(async () => {
    github = await startGitHubServer()
    repository = newRepository()
    writeFileSync(path.join(repository.directory, '.gitignore'), 'parts\n')
    mkdirSync(path.join(repository.directory, 'parts'))
    const measurement = buildMeasurement(
      { layers: [{ files: [{ path: 'app', compressed: SIZE, unpacked: SIZE }] }] },
      { name: 'api' },
    )
    writeFileSync(path.join(repository.directory, 'parts', 'measurement.json'), JSON.stringify(measurement))
  })
  afterEach(() => github.close())

  /** The file before, and what the pull request makes of it; null: it removes it. */
  const propose = (before: string | null, after: string | null) => {
    repository.commit('base', { Dockerfile: 'FROM scratch\n', ...(before !== null && { [CONFIG]: before }) })
    repository.git('checkout', '--quiet', '-b', 'feature')
    if (after === null) rmSync(path.join(repository.directory, CONFIG))
    return repository.commit('change', after === null ? {} : { [CONFIG]: after })
  }

  /** Runs the action for the pull request, and gives what it says of it. */
  const run = async (
    head: string,
    inputs: Record<string, string> = {},
    from: 'here' | 'fork' = 'here',
    workspaceOf = (checkout: string) => checkout,
  ) => {
    repository.git('checkout', '--quiet', '-B', 'merge', 'main')
    repository.git('merge', '--quiet', '--no-ff', head)
    const repo = (id: number) => ({ repo: { id } })
    const pull = {
      number: 7,
      head: { sha: head, ...repo(from === 'fork' ? 2 : 1) },
      base: { ref: 'main', ...repo(1) },
      user: { login: 'octocat', type: 'User' },
    }
    const event = path.join(
      folderWith({ 'event.json': JSON.stringify({ pull_request: pull }) }),
      'event.json',
    )
    const { code, stdout } = await runAction(
      { ...engine, env: { ...GIT_ENV, ...engine.env } },
      workspaceOf(repository.directory),
      {
        ...{ merge: 'parts', tags: 'registry.invalid/api:1', image: 'api', baseline: 'none' },
        ...{ 'github-token': 'writes', comment: 'always', advice: 'offline', ...OVER },
        ...inputs,
      },
      {
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: repository.head(),
        GITHUB_API_URL: github.url,
        GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
        GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/pull/7/merge',
        GITHUB_RUN_ID: '50',
        GITHUB_RUN_ATTEMPT: '1',
      },
    )
    const comment = github.comments[0]?.body ?? ''
    const title = (github.checks[0]?.sent.output as { title: string } | undefined)?.title ?? ''
    return { code, stdout, comment, title }
  }

  const raised = ['budgets: { max-size: 10 kB }\n', 'budgets: { max-size: 100 GB }\n'] as const

  it('is held to them, and the comment and the title of the check say what it changes', async () => {
    const { code, stdout, comment, title } = await run(propose(...raised))
    assert.equal(code, 1, stdout)
    expect(comment).toMatch(/This change raises `max-size` from 10 kB to 100 GB\./)
    expect(title).toMatch(/raises max-size from 10 kB to 100 GB/)
    expect(comment).not.toMatch(/The total is .* over its budget/)
  })

  it('is held to the stricter of both where it comes from a fork, whatever the inputs say', async () => {
    const head = propose(...raised)
    for (const whose of ['head', 'base', 'stricter']) {
      github.comments.length = 0
      const { comment } = await run(head, { 'budgets-from': whose }, 'fork')
      expect(comment).toMatch(/This change raises `max-size` from 10 kB to 100 GB\. The stricter limit of/)
      expect(comment).not.toMatch(/raise `max-size`/)
      expect(comment).toMatch(/The total is 1\.0 MB compressed, 990\.0 kB over its budget of 10\.0 kB/)
    }
  })

  it('is held to those of the base, or to the stricter ones, where the workflow says so', async () => {
    const head = propose('budgets: { max-size: 10 kB }\n', 'budgets: { max-size: 5 kB, max-hidden: 1 B }\n')
    const base = await run(head, { 'budgets-from': 'base' })
    expect(base.comment).toMatch(/over its budget of 10\.0 kB/)
    expect(base.comment).not.toMatch(/This change (?:raises|removes)/)
    github.comments.length = 0
    expect((await run(head, { 'budgets-from': 'stricter' })).comment).toMatch(/over its budget of 5\.0 kB/)
  })

  it('that removes the file is told of, and held to it where it comes from a fork', async () => {
    const before = 'images: { api: { max-size: 10 kB, paths: { /app: 5 kB }, packages: { left-pad: 0 } } }\n'
    const { comment, stdout } = await run(propose(before, null), {}, 'fork')
    expect(comment).toMatch(
      /This change removes `max-size` of 10 kB, removes `paths` `\/app` of 5 kB, removes `packages`/,
    )
    expect(comment).toMatch(/over its budget of 10\.0 kB/)
    expect(stdout).not.toMatch(/::warning::The budgets/)
  })

  it('says nothing of limits that it keeps, lowers or adds, nor of those that the workflow sets', async () => {
    const head = propose(
      'budgets: { max-size: 10 kB, max-growth: 1 % }\n',
      'budgets: { max-size: 9 kB, max-growth: 100 %, max-hidden: 1 MB }\n',
    )
    const { comment, title } = await run(head, { 'max-growth': '5 %' }, 'fork')
    expect(comment).not.toMatch(/This change (?:raises|removes|loosens)/)
    expect(title).not.toMatch(/raises|loosens/)
  })

  it('is held to the file that the commit has, not to a link that the checkout has in its place', async () => {
    const head = propose(...raised)
    rmSync(path.join(repository.directory, CONFIG))
    symlinkSync('../README.md', path.join(repository.directory, CONFIG))
    writeFileSync(path.join(repository.directory, 'README.md'), 'budgets: { max-size: 100 GB }\n')
    repository.git('checkout', '--quiet', '-B', 'feature', head)
    const linked = repository.commit('link')
    const { comment } = await run(linked, {}, 'fork')
    expect(comment).toMatch(/over its budget of 10\.0 kB/)
  })

  it('fails where the limits of the base are asked for and the base cannot be read', async () => {
    const head = propose('budgets: { max-sise: 1 }\n', 'budgets: { max-size: 1 GB }\n')
    const { code, stdout } = await run(head, { 'budgets-from': 'stricter' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/::error::.*[0-9a-f]{7}:\.github\/slim-build\.yml:1:12: .*max-sise/)
  })

  it('from a fork fails where the base cannot be read, whatever the inputs say: its own limits alone are none', async () => {
    const head = propose('budgets: { max-sise: 1 }\n', 'budgets: { max-size: 1 GB }\n')
    expect((await run(head)).stdout).not.toMatch(/max-sise/)
    const { code, stdout } = await run(head, { ...OVER, 'max-layers': '99' }, 'fork')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /::error::This pull request comes from a fork, so the limits of its base branch hold as well, and they cannot be read: .*max-sise/,
    )
  })

  it('from a fork fails without a checkout that tells what the base had, and needs none where there is no file', async () => {
    const head = propose(...raised)
    /** What actions/checkout leaves where git is not installed. */
    const withoutGit = (...more: readonly string[]) => {
      const copy = folderWith({})
      cpSync(repository.directory, copy, { recursive: true })
      for (const name of ['.git', ...more]) rmSync(path.join(copy, name), { recursive: true })
      return copy
    }
    const { stdout } = await run(head, { 'max-layers': '99' }, 'fork', () => withoutGit())
    expect(stdout).toMatch(/::error::This pull request comes from a fork.* the workspace is no Git checkout/)
    expect((await run(head, {}, 'fork', () => withoutGit(CONFIG))).stdout).toMatch(/over its budget of 0/)
  })
})
