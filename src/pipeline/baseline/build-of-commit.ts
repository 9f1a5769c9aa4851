import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { pathInside } from '../../files/path-inside.ts'
import { shortCommit } from '../../git/commit-id.ts'
import { checkoutTop, hasPath, haveCommit, writeCommitTree } from '../../git/commit-tree.ts'
import { fetchHint } from '../../git/fetch-hint.ts'
import type { GitLocation } from '../../git/git.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { BaselineAttempt } from '../../model/report-baseline.ts'
import { quoteText } from '../../text/quote-text.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { Checkout } from '../run-context.ts'
import type { BaselineChain } from './baseline.ts'
import { type ContextsAtCommit, contextsAtCommit } from './contexts-at-commit.ts'
import { type DockerfileAtCommit, dockerfileAtCommit } from './dockerfile-at-commit.ts'
import { madeBefore } from './made-before.ts'
import { attempt, newImage } from './rebuild-attempt.ts'
import { inTree, requestAtCommit } from './request-at-commit.ts'
import { resolveRealPaths } from './resolve-real-paths.ts'
import type { WantedFiles } from './uncommitted-files.ts'

/** What is to be built of the commit, and where. */
export interface BuildOfCommit extends Pick<ToolContext, 'cwd'>, Pick<Checkout, 'sources'> {
  readonly request: BuildRequest
  readonly notes: readonly string[]
  /** Files in the context of the image itself that the commit does not have because earlier steps made them; null: there are none. */
  readonly uncommitted: WantedFiles | null
}

/**
 * The commit's files, beside whatever else the build reads, at the same places from the working directory. What earlier steps of the job
 * did to the checkout is done to them as well, as far as it is known how.
 */
export async function buildOfCommit(
  given: BuildRequest,
  sha: string,
  { place, edits }: Pick<BaselineChain, 'place' | 'edits'>,
  context: ToolContext & TempDir & Checkout,
): Promise<BuildOfCommit | BaselineAttempt> {
  const top = place === null ? null : await checkoutTop(place)
  if (place === null || top === null) return attempt('no-commit', 'the build is not in a checkout')
  const short = shortCommit(sha)
  if (!(await haveCommit(sha, place))) {
    const fix = await fetchHint(sha, place)
    return attempt('unavailable', `${short} is not in the clone and cannot be fetched: ${fix}`)
  }
  const cwd = await realpath(context.cwd)
  const request = await resolveRealPaths(given, cwd)
  const base = path.join(context.tempDir, 'commit')
  const tree = path.join(base, path.relative(commonTop(cwd, top), top))
  const places = { cwd, top, tree }
  const file = await dockerfileOf(request, sha, { ...places, place })
  if ('missing' in file) return newImage(sha, file.missing)
  const named = file.path === null ? request : { ...request, file: file.path }
  const moved = await withEarlierContext(named, request, sha, { ...places, place })
  const contexts = await contextsAtCommit(moved, sha, { top, place })
  if (contexts.kind !== 'there') return withoutContext(contexts, sha)
  const problem = await writeCommitTree(sha, tree, place)
  if (problem !== null) return attempt('unavailable', problem)
  for (const folder of contexts.empty) await makeDirectory(path.join(tree, folder))
  const made = await madeBefore(request, edits, { sha, ...places, place })
  const own = (location: string) => inTree(location, { ...places, top: commonTop(cwd, top), tree: base })
  return {
    request: requestAtCommit(moved, places),
    // Dockerfiles are called by their path from here.
    cwd: own('.'),
    sources: own(context.sources ?? '.'),
    notes: [...file.notes, ...made.notes],
    uncommitted: made.uncommitted,
  }
}

/** The directory that holds the checkout and the working directory, if one is in the other. */
function commonTop(cwd: string, top: string): string {
  return top.startsWith(`${cwd}${path.sep}`) ? cwd : top
}

/** A context that was moved together with the Dockerfile in it is where that was. Absolute paths. */
async function withEarlierContext(
  request: BuildRequest,
  { context, file = path.join(context, 'Dockerfile') }: BuildRequest,
  sha: string,
  { cwd, top, place }: { readonly cwd: string; readonly top: string; readonly place: GitLocation },
): Promise<BuildRequest> {
  const inContext = path.sep + path.relative(context, path.resolve(cwd, file))
  const { file: earlier = '' } = request
  const before = earlier.endsWith(inContext) ? earlier.slice(0, -inContext.length) : context
  const has = async (folder: string) => hasPath(sha, path.relative(top, folder), place)
  return before !== context && !(await has(context)) && (await has(before))
    ? { ...request, context: before }
    : request
}

/** A path of null is buildx’s own default. */
async function dockerfileOf(
  { file, context }: BuildRequest,
  sha: string,
  { cwd, top, place }: { readonly cwd: string; readonly top: string; readonly place: GitLocation },
): Promise<DockerfileAtCommit | { readonly path: null; readonly notes: readonly string[] }> {
  const wanted = file ?? path.join(context, 'Dockerfile')
  const inTop = pathInside(path.resolve(cwd, wanted), top)
  // Without a name, buildx takes a `dockerfile`, too.
  const named = file !== undefined || existsSync(path.resolve(cwd, wanted))
  if (!named) return { path: null, notes: [] }
  if (isRemote(wanted) || inTop === null) return { path: wanted, notes: [] }
  const found = await dockerfileAtCommit(inTop, sha, place)
  return 'missing' in found ? found : { ...found, path: path.join(top, found.path) }
}

function withoutContext(
  contexts: Exclude<ContextsAtCommit, { readonly kind: 'there' }>,
  sha: string,
): BaselineAttempt {
  if (contexts.kind === 'new') return newImage(sha, contexts.context)
  if (contexts.kind === 'made') {
    const made = `earlier steps of the job created ${quoteText(contexts.context)}, which no commit has`
    return attempt('unavailable', `${made}, so its content at ${shortCommit(sha)} is not known`)
  }
  const submodule = `the submodule ${quoteText(contexts.path)}`
  return attempt('unavailable', `${shortCommit(sha)} has ${submodule}, whose files are not fetched`)
}
