import { eventField } from './read-event.ts'

/** The branch that GitHub makes for a pull request in a merge queue. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.{1,500}\/pr-(\d{1,15})-[0-9a-f]{40,64}$/

/** Number of the pull request that a run in a merge queue is for; null for other events. */
export function readQueuedPullRequest(name: string | undefined, event: unknown): number | null {
  const ref = eventField(eventField(event, 'merge_group'), 'head_ref')
  const [, number] = name === 'merge_group' && typeof ref === 'string' ? (QUEUED.exec(ref) ?? []) : []
  return number === undefined || Number(number) < 1 ? null : Number(number)
}
