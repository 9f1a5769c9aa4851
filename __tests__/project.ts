import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { newRepository, type Repository, shallowCheckout } from '../src/git/__tests__/repository.ts'
import type { ReportBaseline } from '../src/model/report-baseline.ts'
import type { Report } from '../src/model/report.ts'
import type { Engine } from '../test-kit/engine.ts'
import type { GitHubServer } from '../test-kit/github-server/github-server.ts'
import { cacheServiceOf } from '../test-kit/results-server/cache-service-of.ts'
import { cacheToken, type TokenScope } from '../test-kit/results-server/cache-token.ts'
import { type ActionRun, runAction } from './run-action.ts'
import { folderWith } from './run-dist.ts'

export const ON_MAIN: TokenScope[] = [{ Scope: 'refs/heads/main', Permission: 3 }]
export const ON_PULL: TokenScope[] = [
  { Scope: 'refs/pull/7/merge', Permission: 3 },
  { Scope: 'refs/heads/main', Permission: 1 },
]

/** Where a workflow runs. */
export interface World {
  readonly engine: Engine
  /** GitHub's cache service. */
  readonly service: { readonly url: string }
  /** GitHub's API, which is told of the commits that GitHub makes itself. */
  readonly github?: Pick<GitHubServer, 'parents'>
  /** What the runner says besides. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Project {
  /** What GitHub has. */
  readonly origin: Repository
  /** Name of the image, which no other test shares. */
  readonly image: string
}

export function newProject(dockerfile = 'FROM scratch\nCOPY app /app\n'): Project {
  const origin = newRepository()
  origin.commit('first', { Dockerfile: dockerfile, 'app/main.js': 'hello\n', '.dockerignore': '.git\n' })
  return { origin, image: `api${randomBytes(5).toString('hex')}` }
}

export interface Done extends ActionRun {
  readonly report: Report
  readonly work: Repository
}

export interface Event {
  readonly name: string
  readonly ref: string
  readonly token: string
  readonly payload: object
}

interface ActOptions {
  readonly made?: Readonly<Record<string, string>>
  readonly code?: number
  readonly checkedOut?: boolean
  readonly folder?: string | undefined
  readonly afterCheckout?: ((work: Repository) => void) | undefined
}

/**
 * Runs the action for an event, in a fresh checkout.
 *
 * @param made files that steps before slim-build make.
 * @param code how the step ends.
 * @param checkedOut whether a step before slim-build checks the repository out.
 * @param folder of the workspace that it is checked out to; default: the workspace itself.
 * @param afterCheckout what else happens to the checkout before slim-build.
 */
export async function act(
  { engine, service, env }: World,
  project: Project,
  { name, ref, token, payload }: Event,
  inputs: Readonly<Record<string, string>> = {},
  { made = {}, code = 0, checkedOut = true, folder, afterCheckout }: ActOptions = {},
): Promise<Done> {
  const work = shallowCheckout(project.origin, ref)
  const head = work.head()
  for (const [file, text] of Object.entries(made)) {
    mkdirSync(path.dirname(path.join(work.directory, file)), { recursive: true })
    writeFileSync(path.join(work.directory, file), text)
  }
  const event = path.join(folderWith({ 'event.json': JSON.stringify(payload) }), 'event.json')
  const reports = mkdtempSync(path.join(tmpdir(), 'reports-'))
  const given = { image: project.image, cache: 'none', 'report-dir': reports, check: 'never', ...inputs }
  const workspace = checkedOut ? workspaceOf(work, project, folder) : folderWith({})
  afterCheckout?.(work)
  const run = await runAction(engine, workspace, given, {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
    GITHUB_REF: ref,
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_SHA: head,
    ...cacheServiceOf(service, token),
    ...env,
  })
  assert.equal(run.code, code, run.stdout + run.stderr)
  const report = JSON.parse(readFileSync(path.join(reports, 'report.json'), 'utf8')) as Report
  return { ...run, report, work }
}

/** The remote is called as on GitHub, and is where it is. */
function workspaceOf(work: Repository, { origin }: Project, folder: string | undefined): string {
  if (folder === undefined) return work.directory
  const workspace = folderWith({})
  const inside = path.join(workspace, folder)
  renameSync(work.directory, inside)
  symlinkSync(inside, work.directory)
  work.git('config', 'remote.origin.url', 'https://github.com/acme/shop')
  work.git('config', `url.file://${origin.directory}.insteadOf`, 'https://github.com/acme/shop')
  return workspace
}

export function pushMain(
  world: World,
  project: Project,
  inputs: Readonly<Record<string, string>> = {},
  { before = '0'.repeat(40), forced = false }: { readonly before?: string; readonly forced?: boolean } = {},
): Promise<Done> {
  const payload = { before, forced, repository: { default_branch: 'main' } }
  const event = { name: 'push', ref: 'refs/heads/main', token: cacheToken({ scopes: ON_MAIN }), payload }
  return act(world, project, event, inputs)
}

export interface PullRequestOptions {
  /** What the author does besides. */
  readonly prepare?: (origin: Repository) => void
  /** What steps before slim-build make. */
  readonly made?: Readonly<Record<string, string>>
  readonly checkedOut?: boolean
  /** What else happens to the checkout. */
  readonly afterCheckout?: (work: Repository) => void
  /** How the step ends. */
  readonly code?: number
  /** Folder of the workspace that the repository is checked out to. */
  readonly folder?: string
  /** The branch that it is to be merged into; default: main. */
  readonly base?: string
}

/** A pull request that adds files, as GitHub merges it with its base. */
export async function pullRequest(
  world: World,
  project: Project,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>> = {},
  { prepare, base = 'main', ...options }: PullRequestOptions = {},
): Promise<Done> {
  const { origin } = project
  const sha = mergedPullRequest(origin, files, prepare, base)
  const merge = origin.git('rev-parse', 'refs/pull/7/merge')
  world.github?.parents.set(merge, [origin.git('rev-parse', base), sha])
  const payload = {
    pull_request: { number: 7, head: { sha }, base: { ref: base, sha: 'f'.repeat(40) } },
    repository: { default_branch: 'main' },
  }
  const token = cacheToken({ scopes: ON_PULL })
  return act(
    world,
    project,
    { name: 'pull_request', ref: 'refs/pull/7/merge', token, payload },
    inputs,
    options,
  )
}

/** Makes the merge of a pull request with its base, `refs/pull/7/merge`, and gives the author's commit. */
export function mergedPullRequest(
  origin: Repository,
  files: Readonly<Record<string, string>>,
  prepare?: PullRequestOptions['prepare'],
  base = 'main',
): string {
  origin.git('checkout', '--quiet', '-B', 'feature', base)
  prepare?.(origin)
  const sha = origin.commit('feature', files)
  origin.git('checkout', '--quiet', '--detach', base)
  origin.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'feature')
  origin.git('update-ref', 'refs/pull/7/merge', 'HEAD')
  origin.git('checkout', '--quiet', 'main')
  return sha
}

export type Measured = Extract<ReportBaseline, { readonly kind: 'measured' }>

export function measured(baseline: ReportBaseline): Measured {
  if (baseline.kind === 'none') assert.fail(baseline.reason)
  return baseline
}

export function missing(baseline: ReportBaseline): Extract<ReportBaseline, { readonly kind: 'none' }> {
  if (baseline.kind === 'measured') assert.fail(`there is a baseline, ${baseline.name}`)
  return baseline
}

/** Builds an image of these files and puts it into the registry. */
export function publish(engine: Engine, reference: string, files: Readonly<Record<string, Buffer>>): void {
  const context = folderWith({ Dockerfile: 'FROM scratch\nCOPY *.bin /usr/lib/\n', ...files })
  const args = ['buildx', 'build', '--quiet', '--push', '--tag', reference, context]
  execFileSync('docker', args, { env: engine.env, stdio: 'pipe' })
}
