import { eventField, readEvent } from '../event/read-event.ts'

/** Events whose runs build what is on the branch already. Pull requests and merge queues build what may never get there. */
const EVENTS = ['push', 'schedule', 'workflow_dispatch']

/** Whether a run is for a branch that lasts: the default branch, or one that is protected. Only such runs store what others are to rely on. */
export function isLasting(env: NodeJS.ProcessEnv): boolean {
  const { GITHUB_EVENT_NAME, GITHUB_REF_PROTECTED, GITHUB_EVENT_PATH } = env
  const branch = branchOf(env)
  if (branch === null || !EVENTS.includes(GITHUB_EVENT_NAME ?? '')) return false
  const repository = eventField(readEvent(GITHUB_EVENT_PATH), 'repository')
  return GITHUB_REF_PROTECTED === 'true' || branch === eventField(repository, 'default_branch')
}

/** The branch that a run is for; null: something else. */
export function branchOf({ GITHUB_REF = '' }: NodeJS.ProcessEnv): string | null {
  return /^refs\/heads\/(.+)$/s.exec(GITHUB_REF)?.[1] ?? null
}
