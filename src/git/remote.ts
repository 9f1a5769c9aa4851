import { isCommitId } from './commit-id.ts'
import { git, type GitLocation, gitText } from './git.ts'
import { UPLOAD_PACK } from './run-git.ts'

/** A remote that does not answer gets no more of a run. Milliseconds. */
const PATIENCE = 60_000

/** Whether the clone was cut off at some depth, as actions/checkout does. */
export async function isShallow(place: GitLocation): Promise<boolean> {
  return (await gitText(['rev-parse', '--is-shallow-repository'], place)) === 'true'
}

/** The remote that the checkout is from; null when it has none. */
export async function remoteName(place: GitLocation): Promise<string | null> {
  const names = ((await gitText(['remote'], place)) ?? '').split('\n').filter(name => name !== '')
  return names.includes('origin') ? 'origin' : (names[0] ?? null)
}

/** Where that remote is, as the checkout has it; null when it has none. */
export async function remoteUrl(place: GitLocation): Promise<string | null> {
  const name = await remoteName(place)
  return name === null ? null : gitText(['config', '--get', `remote.${name}.url`], place)
}

/** The commit that a branch has at the remote right now; null when the remote does not say. */
export async function remoteTip(branch: string, place: GitLocation): Promise<string | null> {
  const remote = await remoteName(place)
  if (remote === null) return null
  const wanted = `refs/heads/${branch}`
  const text = await patiently(place, inTime =>
    gitText(['ls-remote', '--quiet', UPLOAD_PACK, '--end-of-options', remote, wanted], inTime),
  )
  const line = text?.split('\n').find(each => each.endsWith(`\t${wanted}`))
  const sha = line?.split('\t')[0]
  return isCommitId(sha) ? sha : null
}

/** Fetches that are under way, by repository and by what they fetch. */
const underWay = new Map<string, Promise<boolean>>()

/** The last fetch that each repository is asked for: git refuses to cut one clone again from two sides at once. */
const lastOf = new Map<string, Promise<unknown>>()

/**
 * Brings commits and what is before them from the remote, as objects alone: no ref, no file and no setting of the checkout
 * changes. Images of one bake ask at the same time for the same: it is fetched once, and anything else in turn.
 *
 * @param depth how many commits of each; null: all. A clone that is not shallow is not made so: it gets them all.
 * @returns whether they came.
 */
export async function fetchCommits(
  shas: readonly string[],
  depth: number | null,
  place: GitLocation,
): Promise<boolean> {
  const repository = (await gitText(['rev-parse', '--absolute-git-dir'], place)) ?? place.directory
  const wanted = JSON.stringify([repository, shas, depth])
  const same = underWay.get(wanted)
  if (same !== undefined) return same
  const before = lastOf.get(repository) ?? Promise.resolve()
  const fetching = before.then(() => fetchNow(shas, depth, place))
  lastOf.set(
    repository,
    fetching.catch(() => null),
  )
  underWay.set(wanted, fetching)
  return fetching.finally(() => underWay.delete(wanted))
}

/**
 * As `fetchCommits`, for a shallow clone that must keep what it has: git would cut the checkout's own history off at a depth that is
 * less than its own.
 */
export async function deepen(shas: readonly string[], depth: number, place: GitLocation): Promise<boolean> {
  const own = Number(await gitText(['rev-list', '--count', '--first-parent', 'HEAD'], place))
  return fetchCommits(shas, Math.max(depth, own), place)
}

async function fetchNow(shas: readonly string[], depth: number | null, place: GitLocation): Promise<boolean> {
  const remote = await remoteName(place)
  if (remote === null) return false
  const options = [
    '--quiet',
    UPLOAD_PACK,
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--refmap=',
  ]
  const deep = depth === null || !(await isShallow(place)) ? [] : [`--depth=${depth}`]
  const args = ['fetch', ...options, ...deep, '--end-of-options', remote, ...shas]
  const run = await patiently(place, inTime => git(args, inTime))
  return run?.exitCode === 0
}

/** Null when it took too long. */
async function patiently<Result>(
  place: GitLocation,
  task: (place: GitLocation) => Promise<Result>,
): Promise<Result | null> {
  const timeout = AbortSignal.timeout(PATIENCE)
  try {
    return await task({ ...place, signal: AbortSignal.any([place.signal, timeout]) })
  } catch (error) {
    place.signal.throwIfAborted()
    if (timeout.aborted) return null
    throw error
  }
}
