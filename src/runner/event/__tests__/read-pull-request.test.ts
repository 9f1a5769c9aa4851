import { describe, expect, it } from '@jest/globals'
import { readQueuedPullRequest } from '../read-pull-request.ts'

const SHA = '9c1d2e70b5f3a8e4d6c7b8a9f0e1d2c3b4a59687'
const queued = (ref: unknown) => ({ merge_group: { head_ref: ref } })

describe('a run in a merge queue', () => {
  it('is for the pull request that its branch is named after', () => {
    for (const base of ['main', 'release/1.x', 'pr-5-x']) {
      const ref = `refs/heads/gh-readonly-queue/${base}/pr-104-${SHA}`
      expect(readQueuedPullRequest('merge_group', queued(ref))).toBe(104)
    }
  })

  it('is for none where the event is another, or the branch is not one of a queue', () => {
    const ref = `refs/heads/gh-readonly-queue/main/pr-104-${SHA}`
    expect(readQueuedPullRequest('push', queued(ref))).toBeNull()
    expect(readQueuedPullRequest(undefined, queued(ref))).toBeNull()
    for (const other of [`refs/heads/main/pr-104-${SHA}`, `${ref}/x`, ref.replace('104', '0'), 7, null]) {
      expect(readQueuedPullRequest('merge_group', queued(other))).toBeNull()
    }
    expect(readQueuedPullRequest('merge_group', null)).toBeNull()
  })
})
