import type { BaseCommit } from './base-commit.ts'
import { isCommitId, shortCommit } from './commit-id.ts'
import { fetchHint } from './fetch-hint.ts'
import type { GitLocation } from './git.ts'
import { isBranchName } from './is-branch-name.ts'
import { localBase } from './local-base.ts'
import { isAncestor, mergeBase } from './merge-base.ts'
import { type Commit, readCommit } from './read-commit.ts'
import { remoteName, remoteTip } from './remote.ts'
import type { RunEvent } from './run-event.ts'
import { whyApart } from './why-apart.ts'

type Event<Kind extends RunEvent['kind']> = Extract<RunEvent, { readonly kind: Kind }>

/**
 * Which commit a run is to be compared with: what its changes are merged into or started from, else the one before on the same
 * branch. What is checked out decides, not what the event said when it happened.
 *
 * @throws ToolError when git cannot be started.
 */
export async function findBaseCommit(event: RunEvent, place: GitLocation): Promise<BaseCommit> {
  const head = await readCommit('HEAD', place)
  if (head === null) {
    const fix = event.kind === 'local' ? '' : ': check out the repository (actions/checkout)'
    return unknown(`there is no checkout to find the previous commit in${fix}`)
  }
  switch (event.kind) {
    case 'pull-request':
      return pullRequestBase(head, event, place)
    case 'merge-group':
      return mergeGroupBase(event)
    case 'push':
      return pushBase(head, event, place)
    case 'other':
      return previous(head, branchBuilt(head, event))
    case 'local':
      return localBase(head, place)
  }
}

async function pullRequestBase(
  head: Commit,
  { baseBranch, headSha, mergeSha }: Event<'pull-request'>,
  place: GitLocation,
): Promise<BaseCommit> {
  const [base, merged] = head.parents
  const isMerge = merged !== undefined && (merged === headSha || head.sha === mergeSha)
  if (isMerge && base !== undefined) return { kind: 'known', sha: base, branch: baseBranch, relation: 'base' }
  if (!isBranchName(baseBranch)) return unknown('the event does not name the base branch')
  const tips = await branchTips(baseBranch, place)
  if (tips.length === 0) {
    const fix = await fetchHint(baseBranch, place)
    return unknown(`the branch ${baseBranch} is not in the clone and cannot be fetched: ${fix}`)
  }
  const sha = await firstMergeBase(head.sha, tips, place)
  if (sha === null) return unknown(await whyApart(head.sha, baseBranch, place))
  // Compared with itself, whatever grew would show as no change.
  if (sha === head.sha) {
    return unknown(
      headSha === null || headSha === sha
        ? `${baseBranch} already contains ${shortCommit(sha)}, as after a merge`
        : `${baseBranch} itself is checked out instead of the pull request: check \`ref\` of actions/checkout`,
    )
  }
  return { kind: 'known', sha, branch: baseBranch, relation: 'merge-base' }
}

/**
 * As the remote says it, else as it is here: a shallow clone has no branch but its own, and a workspace that is used again has one that an
 * earlier run fetched.
 */
async function branchTips(branch: string, place: GitLocation): Promise<readonly string[]> {
  const remote = await remoteName(place)
  const here = remote === null ? null : await readCommit(`refs/remotes/${remote}/${branch}`, place)
  const there = await remoteTip(branch, place)
  return [...new Set([there, here?.sha])].filter(isCommitId)
}

/** The merge base with the first tip that has one within reach. */
async function firstMergeBase(
  head: string,
  tips: readonly string[],
  place: GitLocation,
): Promise<string | null> {
  for (const tip of tips) {
    const found = await mergeBase(head, tip, place)
    if (found !== null) return found
  }
  return null
}

function mergeGroupBase({ baseBranch, baseSha }: Event<'merge-group'>): BaseCommit {
  return isCommitId(baseSha)
    ? { kind: 'known', sha: baseSha, branch: baseBranch, relation: 'base' }
    : unknown('the event of the merge queue does not name its base commit')
}

/** Several commits that were pushed at once are one change. */
async function pushBase(head: Commit, event: Event<'push'>, place: GitLocation): Promise<BaseCommit> {
  const { before, sha, forced } = event
  const branch = branchBuilt(head, event)
  const [parent] = head.parents
  // Another commit was checked out than the one that was pushed, there is no earlier one, or a tag was moved.
  if (
    !isCommitId(before) ||
    before === head.sha ||
    sha !== head.sha ||
    before === parent ||
    parent === undefined ||
    branch === null
  )
    return previous(head, branch)
  if (forced === false || (await isAncestor(before, head.sha, place)))
    return { kind: 'known', sha: before, branch, relation: 'previous' }
  const parted = await mergeBase(head.sha, before, place)
  if (parted === null || parted === head.sha) return previous(head, branch)
  return { kind: 'known', sha: parted, branch, relation: 'previous' }
}

/** A run for one branch may check another one out, which nothing names then: by hand, after another workflow, on a comment. */
function branchBuilt(head: Commit, { branch, sha }: Pick<Event<'other'>, 'branch' | 'sha'>): string | null {
  return sha === null || sha === head.sha ? branch : null
}

function previous({ sha, parents: [parent] }: Commit, branch: string | null): BaseCommit {
  return parent === undefined
    ? unknown(`${shortCommit(sha)} is the first commit of the repository, so there is no previous commit`)
    : { kind: 'known', sha: parent, branch, relation: 'previous' }
}

function unknown(reason: string): BaseCommit {
  return { kind: 'unknown', reason }
}
