import { shortCommit } from './commit-id.ts'
import { fetchHint } from './fetch-hint.ts'
import type { GitLocation } from './git.ts'
import { isShallow } from './remote.ts'

/**
 * Why no merge base of a commit and a branch is known.
 *
 * @param branch its name at the remote.
 */
export async function whyApart(sha: string, branch: string, place: GitLocation): Promise<string> {
  const base = `merge base of ${shortCommit(sha)} and ${branch}`
  return (await isShallow(place))
    ? `the clone is too shallow to find the ${base}: ${await fetchHint(branch, place)}`
    : `there is no ${base}: they have no commit in common`
}
