import { readsInput } from '../../buildx/reads-input.ts'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { solve } from '../../buildx/solve/solve.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import type { BaseCommit } from '../../git/base-commit.ts'
import { shortCommit } from '../../git/commit-id.ts'
import { gitContextFolder } from '../../git/git-context.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { Measurement } from '../../model/measurement.ts'
import type { BaselineAttempt } from '../../model/report-baseline.ts'
import { capitalized } from '../../text/capitalized.ts'
import { recentLayers } from '../cache/recent-layers.ts'
import { layerStoreOf } from '../layer-store-of.ts'
import { measureSource } from '../measure-source.ts'
import { messages } from '../messages.ts'
import type { Checkout, Clock, RunContext, Storage } from '../run-context.ts'
import { withoutNews } from '../without-news.ts'
import { type BaselineChain, firstLine, isExpected, type ResolvedBaseline } from './baseline.ts'
import { buildOfCommit, type BuildOfCommit } from './build-of-commit.ts'
import { dockerfileAtCommit } from './dockerfile-at-commit.ts'
import { attempt, newImage } from './rebuild-attempt.ts'
import { requestAtCommit } from './request-at-commit.ts'
import { findUncommitted } from './uncommitted-files.ts'
import { REBUILD_LIMITS, withinLimits } from './within-limits.ts'

type Measured = Extract<ResolvedBaseline, { readonly kind: 'measured' }>
type Commit = Extract<BaseCommit, { readonly kind: 'known' }>

/** What a build says whose Dockerfile, or the folder for it, is not there. */
const NO_DOCKERFILE = /^there is no Dockerfile at "(.*?)"|invalid subdir \/?(.+?): failed to lstat/

/** How an image was built, or why it cannot be built again by itself. */
export type Rebuildable = BuildRequest | { readonly impossible: string }

/**
 * Builds the commit to compare with as the image itself was built, and weighs it. It happens in a directory of its own, with the
 * builder's cache; the checkout is not touched.
 *
 * @param head what was measured, whose name the baseline shares.
 */
export async function rebuildBaseline(
  chain: BaselineChain,
  head: { readonly rebuild: Rebuildable; readonly measurement: Measurement },
  context: RunContext & Storage & Checkout & Clock,
): Promise<Measured | BaselineAttempt> {
  const { commit } = chain
  const { rebuild: request } = head
  if (commit.kind === 'unknown') return attempt('no-commit', commit.reason)
  if ('impossible' in request) return attempt('unavailable', request.impossible)
  if (readsInput(request)) {
    return attempt('unavailable', 'a build from standard input cannot be repeated')
  }
  context.onEvent({ type: 'phase', phase: { kind: 'rebuild', subject: shortCommit(commit.sha) } })
  return withTemporaryDirectory(context.tempDir, async directory => {
    const inside = { ...context, tempDir: directory, onEvent: withoutNews(context.onEvent) }
    const rebuild = await prepared(request, chain, commit.sha, inside)
    if ('cause' in rebuild) return rebuild
    try {
      const measurement = await withinLimits(inside, REBUILD_LIMITS, limited =>
        build(rebuild, head.measurement.name, limited),
      )
      if (measurement !== null)
        return await measured(commit, measurement, { ...rebuild, head: head.measurement }, context)
      const reason = `the build of ${shortCommit(commit.sha)} took too long`
      context.onEvent({ type: 'warning', message: capitalized(messages.noBaseline(reason)) })
      return attempt('unavailable', reason)
    } catch (error) {
      if (context.signal.aborted || !isExpected(error)) throw error
      // Without a checkout, only the build tells.
      const [, file, folder] = isRemote(request.context) ? (NO_DOCKERFILE.exec(error.message) ?? []) : []
      const missing = file ?? folder
      if (missing !== undefined) return newImage(commit.sha, missing)
      return attempt('build-failed', `${shortCommit(commit.sha)} does not build: ${firstLine(error)}`)
    }
  })
}

/** The image has been built by now: that its commit cannot be read is no reason to lose it. */
async function prepared(
  request: BuildRequest,
  chain: BaselineChain,
  sha: string,
  context: RunContext & Storage & Checkout,
): Promise<BuildOfCommit | BaselineAttempt> {
  const prepare = isRemote(request.context) ? atGitContext : buildOfCommit
  try {
    return await prepare(request, sha, chain, context)
  } catch (error) {
    if (context.signal.aborted || !isExpected(error)) throw error
    return attempt('unavailable', `${shortCommit(sha)} cannot be read: ${firstLine(error)}`)
  }
}

async function build(
  { request, cwd, sources }: BuildOfCommit,
  image: string,
  context: RunContext & Storage,
): Promise<Measurement> {
  const findKnown = () => recentLayers(context.storeDir, [image], layerStoreOf(context))
  const built = await solve(request, { ...context, cwd, sources }, { findKnown })
  // Under a name of its own, so that the next build finds the layers of the image and not these.
  const measurement = await measureSource(built.layout, `${image} (baseline)`, built.records, context)
  return { ...measurement, name: image }
}

/** The same Git URL at the commit, which BuildKit fetches. Where there is a checkout, it tells how the Dockerfile was called. */
async function atGitContext(
  request: BuildRequest,
  sha: string,
  { context, place }: BaselineChain,
  { cwd, sources }: RunContext & Checkout,
): Promise<BuildOfCommit | BaselineAttempt> {
  if (context === null) {
    return attempt(
      'unavailable',
      'the build uses another Git URL than the commit, so slim-build cannot rebuild it',
    )
  }
  const places = { cwd, top: cwd, tree: cwd }
  // Its Dockerfile is a path in the repository.
  const { file = 'Dockerfile', ...rest } = requestAtCommit({ ...request, context }, places)
  const folder = gitContextFolder(context)
  const found = await dockerfileAtCommit(path.posix.join(folder, request.file ?? file), sha, place)
  if ('missing' in found) return newImage(sha, found.missing)
  const own = path.posix.relative(folder, found.path)
  return {
    request: request.file === undefined && own === 'Dockerfile' ? rest : { ...rest, file: own },
    cwd,
    sources,
    notes: found.notes,
    uncommitted: null,
  }
}

async function measured(
  { sha, branch, relation }: Commit,
  measurement: Measurement,
  { notes, uncommitted, head }: Pick<BuildOfCommit, 'notes' | 'uncommitted'> & { readonly head: Measurement },
  { now }: Clock,
): Promise<Measured> {
  const found = uncommitted === null ? null : await findUncommitted(uncommitted, head, measurement)
  const origin = { source: 'rebuilt', commit: sha, wanted: sha, branch, relation, commitsOlder: 0 } as const
  return {
    kind: 'measured',
    measurement,
    name: branch ?? shortCommit(sha),
    origin: { ...origin, measuredAt: now().toISOString() },
    notes,
    ...(found !== null && { uncommitted: found }),
  }
}
