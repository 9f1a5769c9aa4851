import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { BaseCommit } from '../baseline/base-commit.ts'
import { shortCommit } from '../baseline/commit-id.ts'
import { checkoutTop, haveCommit, writeCommitTree } from '../baseline/commit-tree.ts'
import type { GitPlace } from '../baseline/git.ts'
import { untrackedPaths } from '../baseline/untracked-paths.ts'
import { isRemote } from '../buildx/dockerfile-path.ts'
import { solve } from '../buildx/solve.ts'
import { gitContextFolder } from '../inputs/git-context.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { openLayerStore } from '../measure/layer-store.ts'
import type { Measurement } from '../measure/measurement.ts'
import { quoteText } from '../oci/quote-text.ts'
import type { BaselineAttempt, BaselineCause } from '../report/report.ts'
import { type BaselineChain, firstLine, isExpected, type ResolvedBaseline } from './baseline.ts'
import { type DockerfileAtCommit, dockerfileAtCommit } from './dockerfile-at-commit.ts'
import { measureSource } from './measure-source.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { readRecentLayers } from './recent-layers.ts'
import { inTree, isLocal, requestAtCommit } from './request-at-commit.ts'
import { solveTools } from './solve-tools.ts'
import { withTemporaryDirectory } from './temporary-directory.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>
type Commit = Extract<BaseCommit, { readonly kind: 'known' }>

/** Names of what earlier steps made that a note has room for. */
const MOST_NAMES = 3

/** What a build says whose Dockerfile, or the folder for it, is not there. */
const NO_DOCKERFILE = /^there is no Dockerfile at "(.*?)"|invalid subdir \/?(.+?): failed to lstat/

/** What is to be built of the commit, and in which place. */
interface Rebuild {
  readonly request: SolveRequest
  readonly tools: PipelineTools
  readonly notes: readonly string[]
}

/** How an image was built, or why it cannot be built again by itself. */
export type Rebuildable = SolveRequest | { readonly impossible: string }

/**
 * Builds the commit to compare with as the image itself was built, and weighs it. It happens in a directory of its own, with the
 * builder's cache; the checkout is not touched.
 *
 * @param head what was measured, whose name the baseline shares.
 */
export async function rebuildBaseline(
  chain: BaselineChain,
  head: { readonly rebuild: Rebuildable; readonly measurement: Measurement },
  tools: PipelineTools,
): Promise<Measured | BaselineAttempt> {
  const { commit, place } = chain
  const { rebuild: request } = head
  if (commit.kind === 'unknown') return attempt('no-commit', commit.reason)
  if ('impossible' in request) return attempt('unavailable', request.impossible)
  if (request.context === '-' || request.file === '-') {
    return attempt('unavailable', 'a build from standard input cannot be done twice')
  }
  tools.onEvent({ type: 'phase', phase: { kind: 'rebuild', subject: shortCommit(commit.sha) } })
  return withTemporaryDirectory(tools.tempDir, async directory => {
    const inside = { ...tools, tempDir: directory, onEvent: withoutNews(tools.onEvent) }
    const rebuild = isRemote(request.context)
      ? await atGitContext(request, chain, commit.sha, inside)
      : await atCommit(request, commit.sha, place, inside)
    if ('cause' in rebuild) return rebuild
    try {
      return measured(commit, await build(rebuild, head.measurement.name), rebuild.notes, tools)
    } catch (error) {
      if (tools.signal.aborted || !isExpected(error)) throw error
      // Without a checkout, only the build tells.
      const [, file, folder] = isRemote(request.context) ? (NO_DOCKERFILE.exec(error.message) ?? []) : []
      const missing = file ?? folder
      if (missing !== undefined) return newImage(commit.sha, missing)
      return attempt('build-failed', `${shortCommit(commit.sha)} does not build: ${firstLine(error)}`)
    }
  })
}

async function build({ request, tools }: Rebuild, image: string): Promise<Measurement> {
  const known = await readRecentLayers(tools.storeDir, image, openLayerStore(tools.storeDir))
  const built = await solve(request, solveTools(tools, known))
  // Under a name of its own, so that the next build finds the layers of the image and not these.
  const measurement = await measureSource(built.layout, `${image} (baseline)`, built.records, tools)
  return { ...measurement, name: image }
}

/** The same Git URL at the commit, which BuildKit fetches. Where there is a checkout, it tells how the Dockerfile was called. */
async function atGitContext(
  request: SolveRequest,
  { context, place }: BaselineChain,
  sha: string,
  tools: PipelineTools,
): Promise<Rebuild | BaselineAttempt> {
  if (context === null) {
    return attempt(
      'unavailable',
      'the build is from a Git URL other than that of the commit, so it is not known what to build again',
    )
  }
  const places = { cwd: tools.cwd, top: tools.cwd, tree: tools.cwd }
  // Its Dockerfile is a path in the repository.
  const { file = 'Dockerfile', ...rest } = requestAtCommit({ ...request, context }, places)
  const folder = gitContextFolder(context)
  const found = await dockerfileAtCommit(path.posix.join(folder, request.file ?? file), sha, place)
  if ('missing' in found) return newImage(sha, found.missing)
  const own = path.posix.relative(folder, found.path)
  return {
    request: request.file === undefined && own === 'Dockerfile' ? rest : { ...rest, file: own },
    tools,
    notes: found.notes,
  }
}

/** Paths as the file system has them: git names the checkout so, and one that leads there by a link is in it, too. */
async function withRealPaths(request: SolveRequest, cwd: string): Promise<SolveRequest> {
  const real = async (location: string) => {
    const absolute = path.resolve(cwd, location)
    return isRemote(location) ? location : realpath(absolute).catch(() => absolute)
  }
  const { context, file, buildContexts = [] } = request
  const contexts = buildContexts.map(async item => {
    const [name, value] = [item.slice(0, item.indexOf('=')), item.slice(item.indexOf('=') + 1)]
    return isLocal(value) ? `${name}=${await real(value)}` : item
  })
  return {
    ...request,
    context: await real(context),
    ...(file === undefined ? {} : { file: await real(file) }),
    buildContexts: await Promise.all(contexts),
  }
}

/** The commit's files, beside whatever else the build reads, at the same places from the working directory. */
async function atCommit(
  given: SolveRequest,
  sha: string,
  place: GitPlace | null,
  tools: PipelineTools,
): Promise<Rebuild | BaselineAttempt> {
  const top = place === null ? null : await checkoutTop(place)
  if (place === null || top === null) return attempt('no-commit', 'the build is not in a checkout')
  const short = shortCommit(sha)
  if (!(await haveCommit(sha, place))) {
    const deepen = 'give actions/checkout `fetch-depth: 0`'
    return attempt('unavailable', `${short} is neither in the clone nor can it be fetched: ${deepen}`)
  }
  const cwd = await realpath(tools.cwd)
  const request = await withRealPaths(given, cwd)
  const base = path.join(tools.tempDir, 'commit')
  const tree = path.join(base, path.relative(commonTop(cwd, top), top))
  const places = { cwd, top, tree }
  const file = await dockerfileOf(request, sha, { ...places, place })
  if ('missing' in file) return newImage(sha, file.missing)
  const trouble = await writeCommitTree(sha, tree, place)
  if (trouble !== null) return attempt('unavailable', trouble)
  return {
    request: requestAtCommit(file.path === null ? request : { ...request, file: file.path }, places),
    // Dockerfiles are called by their path from here.
    tools: { ...tools, cwd: inTree('.', { ...places, top: commonTop(cwd, top), tree: base }) },
    notes: [...file.notes, ...(await madeBefore(request, places, place))],
  }
}

/** The directory that holds the checkout and the working directory, if one is in the other. */
function commonTop(cwd: string, top: string): string {
  return top.startsWith(`${cwd}${path.sep}`) ? cwd : top
}

/** A path of null is buildx’s own default. */
async function dockerfileOf(
  { file, context }: SolveRequest,
  sha: string,
  { cwd, top, place }: { readonly cwd: string; readonly top: string; readonly place: GitPlace },
): Promise<DockerfileAtCommit | { readonly path: null; readonly notes: readonly string[] }> {
  const wanted = file ?? path.join(context, 'Dockerfile')
  const inTop = path.relative(top, path.resolve(cwd, wanted))
  // Without a name, buildx takes a `dockerfile`, too.
  const named = file !== undefined || existsSync(path.resolve(cwd, wanted))
  if (!named) return { path: null, notes: [] }
  if (isRemote(wanted) || inTop.startsWith('..')) return { path: wanted, notes: [] }
  const found = await dockerfileAtCommit(inTop, sha, place)
  return 'missing' in found ? found : { ...found, path: path.join(top, found.path) }
}

function newImage(sha: string, file: string): BaselineAttempt {
  return attempt('new-image', `${shortCommit(sha)} has no ${quoteText(file)}`)
}

/** Files that earlier steps made, or that are not committed, are in this build’s context alone. */
async function madeBefore(
  { context }: SolveRequest,
  { cwd }: { readonly cwd: string },
  place: GitPlace,
): Promise<string[]> {
  const names = await untrackedPaths({ ...place, directory: path.resolve(cwd, context) })
  if (names.length === 0) return []
  const shown = names.slice(0, MOST_NAMES).map(name => quoteText(name))
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return [
    `The baseline was rebuilt from what is committed: files that no commit has (${shown.join(', ')}${more}) were not in it, and count as yours where the build copies them.`,
  ]
}

function measured(
  { sha, branch, relation }: Commit,
  measurement: Measurement,
  notes: readonly string[],
  { now }: PipelineTools,
): Measured {
  const origin = { source: 'rebuilt', commit: sha, wanted: sha, branch, relation, commitsOlder: 0 } as const
  return {
    kind: 'measured',
    measurement,
    name: branch ?? shortCommit(sha),
    origin: { ...origin, measuredAt: now().toISOString() },
    notes,
  }
}

/** What the build of another commit has to say is no news of this one: its lines are shown, and no warnings. */
function withoutNews(onEvent: PipelineTools['onEvent']): PipelineTools['onEvent'] {
  return event => {
    const news = event.type === 'cache' || (event.type === 'solve' && event.event.type === 'warning')
    if (!news) onEvent(event)
  }
}

function attempt(cause: BaselineCause, reason: string): BaselineAttempt {
  return { source: 'rebuilt', cause, reason }
}
