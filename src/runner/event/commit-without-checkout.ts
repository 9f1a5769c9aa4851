import { ToolError } from '../../errors/tool-error.ts'
import type { BaseCommit } from '../../git/base-commit.ts'
import { isCommitId } from '../../git/commit-id.ts'
import type { RunEvent } from '../../git/run-event.ts'
import type { CommitContext } from '../../model/commit-context.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import { messages } from '../messages.ts'

type Unknown = Extract<BaseCommit, { readonly kind: 'unknown' }>

/**
 * Which commit a build from a Git URL is to be compared with where nothing is checked out that tells: the one that the event names,
 * unless it may be outdated, else what the run's commit stands on, which GitHub is asked for.
 *
 * @param otherwise why the checkout does not tell.
 * @param api null: there is no token.
 */
export async function commitWithoutCheckout(
  event: RunEvent,
  commit: CommitContext,
  otherwise: Unknown,
  api: GitHubApi | null,
): Promise<BaseCommit> {
  if (event.kind === 'merge-group' && event.baseSha !== null)
    return { kind: 'known', sha: event.baseSha, branch: event.baseBranch, relation: 'base' }
  if (event.kind === 'push' && event.before !== null && event.forced === false)
    return { kind: 'known', sha: event.before, branch: event.branch, relation: 'previous' }
  const side = sideOf(event, commit)
  if (side === null || api === null) return otherwise
  try {
    const [sha] = await commitParents(commit.repository, commit.sha, api)
    return sha === undefined ? otherwise : { kind: 'known', sha, ...side }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return { kind: 'unknown', reason: `${otherwise.reason}. GitHub was asked instead, but ${error.message}` }
  }
}

/** What the first parent of the run's commit is to it; null where it is not what to compare with. */
function sideOf(
  event: RunEvent,
  { pullRequestHead }: CommitContext,
): Pick<Extract<BaseCommit, { readonly kind: 'known' }>, 'branch' | 'relation'> | null {
  if (event.kind === 'pull-request') {
    const isMerge = event.mergeSha !== null && pullRequestHead === null
    return isMerge ? { branch: event.baseBranch, relation: 'base' } : null
  }
  return event.kind === 'other' ? { branch: event.branch, relation: 'previous' } : null
}

/**
 * The commits that a commit stands on, as GitHub knows it: the first one is what it was merged into.
 *
 * @param repository `owner/name`.
 * @throws ToolError when GitHub does not say, with what to do about it.
 */
async function commitParents(repository: string, sha: string, api: GitHubApi): Promise<readonly string[]> {
  const { status, body } = await api.request('GET', `/repos/${repository}/git/commits/${sha}`)
  if (status !== 200) {
    const fix = status === 403 || status === 404 ? '; give the job `contents: read`' : ''
    throw new ToolError(messages.unexpectedStatus(status, fix))
  }
  const parents = (body as { readonly parents?: unknown } | null)?.parents
  const shas = Array.isArray(parents) ? parents.map(each => (each as { sha?: unknown } | null)?.sha) : []
  return shas.filter(isCommitId)
}
