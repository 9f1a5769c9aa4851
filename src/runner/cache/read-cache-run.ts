import type { CacheRun } from '../../buildx/cache/cache-context.ts'
import { eventField, readEvent } from '../event/read-event.ts'

/**
 * What a runner's environment and its event say of the run, as far as caches go.
 *
 * @param matrix values of the job's matrix.
 */
export function readCacheRun(env: NodeJS.ProcessEnv, matrix: readonly string[]): CacheRun {
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const defaultBranch = eventField(eventField(event, 'repository'), 'default_branch')
  return {
    onGitHub: env.GITHUB_ACTIONS === 'true',
    ref: env.GITHUB_REF ?? '',
    baseBranch: baseBranchOf(env.GITHUB_BASE_REF ?? '', event),
    defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : '',
    matrix,
    untrusted: untrustedBecause(env.GITHUB_EVENT_NAME ?? '', event),
  }
}

/** GitHub names the branch that a merge queue merges into in the event alone. */
function baseBranchOf(named: string, event: unknown): string {
  const queued = eventField(eventField(event, 'merge_group'), 'base_ref')
  return named === '' && typeof queued === 'string' ? queued.replace(/^refs\/heads\//, '') : named
}

/**
 * Events that run with the rights of the default branch on what a stranger may have written: a cache from such a run would
 * reach the builds of that branch.
 */
function untrustedBecause(name: string, event: unknown): string | null {
  if (name === 'pull_request_target' || name === 'issue_comment') {
    return `the event ${name} may build untrusted code`
  }
  if (name !== 'workflow_run') return null
  const head = eventField(eventField(eventField(event, 'workflow_run'), 'head_repository'), 'full_name')
  const own = eventField(eventField(event, 'repository'), 'full_name')
  return typeof head === 'string' && head === own
    ? null
    : 'the event workflow_run comes from a fork and may build untrusted code'
}
