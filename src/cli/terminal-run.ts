import type { CacheRun } from '../buildx/cache/cache-context.ts'

/** Events whose runs have the rights of the default branch and may build what a stranger wrote. */
const UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run']

/** What the environment says of a build that a person starts, or a step of a workflow by a command. */
export function terminalRun(env: Readonly<Record<string, string | undefined>>): CacheRun {
  const { GITHUB_REF: ref = '', GITHUB_BASE_REF: baseBranch = '', GITHUB_EVENT_NAME: event = '' } = env
  return {
    // Nobody who types a command expects the cache service of a workflow to be there.
    onGitHub: false,
    ref,
    baseBranch,
    defaultBranch: '',
    matrix: [],
    untrusted: UNTRUSTED.includes(event) ? `the event ${event} may build untrusted code` : null,
  }
}
