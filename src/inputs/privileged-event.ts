/**
 * Events that anybody can cause, or what anybody did, whose runs have the secrets of the repository: they are for a commit of its own, while
 * what a step checks out in them is commonly another one. Runs for pull requests of forks (`pull_request`) have no secrets.
 */
const EVENTS: readonly string[] = [
  'check_run',
  'check_suite',
  'discussion',
  'discussion_comment',
  'fork',
  'issue_comment',
  'issues',
  'pull_request_target',
  'status',
  'watch',
  'workflow_run',
]

/** The event by which a run is one of those; null when it is not. */
export function privilegedEvent(name: string | undefined): string | null {
  return name !== undefined && EVENTS.includes(name) ? name : null
}
