import { eventField } from './read-event.ts'

export interface PullRequest {
  readonly number: number
  readonly headSha: string
  /** Opened by a program, such as one that updates dependencies. */
  readonly authorIsBot: boolean
  /** From a repository that is not the one that it is for: its runs have a token that only reads. */
  readonly fromFork: boolean
}

const EVENTS = ['pull_request', 'pull_request_target']

/** The pull request that an event is about; null for other events and for what does not look like one. */
export function readPullRequest(name: string | undefined, event: unknown): PullRequest | null {
  if (name === undefined || !EVENTS.includes(name)) return null
  const pull = eventField(event, 'pull_request')
  const number = eventField(pull, 'number')
  const headSha = eventField(eventField(pull, 'head'), 'sha')
  const user = eventField(pull, 'user')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return null
  if (typeof headSha !== 'string' || !/^[0-9a-f]{40,64}$/.test(headSha)) return null
  const login = eventField(user, 'login')
  const authorIsBot =
    eventField(user, 'type') === 'Bot' || (typeof login === 'string' && login.endsWith('[bot]'))
  return { number, headSha, authorIsBot, fromFork: isFork(pull) }
}

/** A repository that was deleted since is no reason to think that it was this one. */
function isFork(pull: unknown): boolean {
  const [head, base] = ['head', 'base'].map(side =>
    eventField(eventField(eventField(pull, side), 'repo'), 'id'),
  )
  return typeof base === 'number' && head !== base
}

/** The branch that GitHub makes for a pull request in a merge queue. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.{1,500}\/pr-(\d{1,15})-[0-9a-f]{40,64}$/

/** Number of the pull request that a run in a merge queue is for; null for other events. */
export function readQueuedPullRequest(name: string | undefined, event: unknown): number | null {
  const ref = eventField(eventField(event, 'merge_group'), 'head_ref')
  const [, number] = name === 'merge_group' && typeof ref === 'string' ? (QUEUED.exec(ref) ?? []) : []
  return number === undefined || Number(number) < 1 ? null : Number(number)
}
