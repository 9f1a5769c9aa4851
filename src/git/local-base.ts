import type { BaseCommit } from './base-commit.ts'
import { shortCommit } from './commit-id.ts'
import { type GitLocation, gitText } from './git.ts'
import { mergeBase } from './merge-base.ts'
import { type Commit, readCommit } from './read-commit.ts'
import { remoteName } from './remote.ts'
import { whyApart } from './why-apart.ts'
import { hasNewFiles } from './untracked-paths.ts'

/**
 * What someone at a terminal compares with: where the branch parted from the default branch, or from its own upstream. On the
 * default branch itself it is the last commit while there are changes on top of it, else the one before.
 */
export async function localBase(head: Commit, place: GitLocation): Promise<BaseCommit> {
  const main = await defaultBranch(place)
  const sha = main === null ? head.sha : await mergeBase(head.sha, main.sha, place)
  if (sha === null) {
    const branch = await branchOf(main?.name ?? '', place)
    return { kind: 'unknown', reason: await whyApart(head.sha, branch, place) }
  }
  const branch = main?.name ?? null
  if (sha !== head.sha) return { kind: 'known', sha, branch, relation: 'merge-base' }
  // What is edited is a change on top of the last commit, as a branch is: no one has judged it yet.
  if (await hasChanges(place)) return { kind: 'known', sha, branch, relation: 'merge-base' }
  const [parent] = head.parents
  if (parent !== undefined) return { kind: 'known', sha: parent, branch, relation: 'previous' }
  return {
    kind: 'unknown',
    reason: `${shortCommit(sha)} is the first commit, so there is no previous commit`,
  }
}

/**
 * Whether something is not as in the commit: a file that git knows, anywhere in the checkout, or one in the place itself that git
 * neither knows nor ignores.
 */
export async function hasChanges(place: GitLocation): Promise<boolean> {
  const known = await gitText(['status', '--porcelain', '--untracked-files=no'], place)
  return known !== '' || (await hasNewFiles(place))
}

async function defaultBranch(
  place: GitLocation,
): Promise<{ readonly sha: string; readonly name: string } | null> {
  const remote = await remoteName(place)
  const remotes = remote === null ? [] : [`${remote}/HEAD`, `${remote}/main`, `${remote}/master`]
  const refs = [
    ...remotes.map(name => `refs/remotes/${name}`),
    'refs/heads/main',
    'refs/heads/master',
    '@{upstream}',
  ]
  for (const ref of refs) {
    const commit = await readCommit(ref, place)
    if (commit !== null) return { sha: commit.sha, name: (await nameOf(ref, place)) ?? ref }
  }
  return null
}

/** `main` for `origin/main`: what the remote calls it. */
async function branchOf(name: string, place: GitLocation): Promise<string> {
  const start = `${await remoteName(place)}/`
  return name.startsWith(start) ? name.slice(start.length) : name
}

/** `origin/main` for `refs/remotes/origin/HEAD`. */
async function nameOf(ref: string, place: GitLocation): Promise<string | null> {
  const name = await gitText(['rev-parse', '--abbrev-ref', '--end-of-options', ref], place)
  return name === null ? null : (name.split('\n').at(-1) ?? null)
}
