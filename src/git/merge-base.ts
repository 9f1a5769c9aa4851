import { isCommitId } from './commit-id.ts'
import { git, type GitLocation } from './git.ts'
import { readCommit } from './read-commit.ts'
import { deepen, fetchCommits, isShallow } from './remote.ts'

/** How much history a shallow clone is given until the two sides meet, in commits of each. */
const DEPTHS = [50, 500, 5000]

/**
 * Where two commits parted: the best commit that both have. Of several (criss-cross merges) it is the one that git names first,
 * which is always the same.
 *
 * A shallow clone is deepened a few times.
 *
 * @returns null when they have none, or it is not within reach.
 */
export async function mergeBase(one: string, other: string, place: GitLocation): Promise<string | null> {
  if (!(await isShallow(place))) {
    const missing = (await readCommit(other, place)) === null
    if (missing && !(await fetchCommits([other], null, place))) return null
    return meeting(one, other, place)
  }
  for (const depth of DEPTHS) {
    const found = await meeting(one, other, place)
    if (found !== null) return found
    if (!(await deepen([one, other], depth, place))) return null
  }
  return meeting(one, other, place)
}

/** Whether one commit is in the history of the other, as far as it is here. */
export async function isAncestor(earlier: string, later: string, place: GitLocation): Promise<boolean> {
  const { exitCode } = await git(['merge-base', '--is-ancestor', earlier, later], place)
  return exitCode === 0
}

async function meeting(one: string, other: string, place: GitLocation): Promise<string | null> {
  const { exitCode, stdout } = await git(['merge-base', one, other], place)
  const sha = stdout.trim()
  return exitCode === 0 && isCommitId(sha) ? sha : null
}
