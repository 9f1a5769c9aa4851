import assert from 'node:assert/strict'
import type { BaseCommit } from '../base-commit.ts'
import type { RunEvent } from '../run-event.ts'
import { newRepository } from './repository.ts'

/** main: a, b; feature from a: c; GitHub's merge of both is at refs/pull/7/merge. Main went on to d since. */
export function withPullRequest() {
  const origin = newRepository()
  const a = origin.commit('a')
  origin.git('checkout', '--quiet', '-b', 'feature')
  const feature = origin.commit('c')
  origin.git('checkout', '--quiet', 'main')
  const b = origin.commit('b')
  origin.git('checkout', '--quiet', '--detach')
  origin.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'feature')
  const merge = origin.head()
  origin.git('update-ref', 'refs/pull/7/merge', merge)
  origin.git('checkout', '--quiet', 'main')
  const d = origin.commit('d')
  return { origin, a, b, d, feature, merge }
}

type Event<Kind extends RunEvent['kind']> = Extract<RunEvent, { readonly kind: Kind }>

/** The event of that pull request. */
export const pullRequest = (more: Partial<Event<'pull-request'>> = {}): RunEvent => ({
  kind: 'pull-request',
  baseBranch: 'main',
  intoDefault: null,
  headSha: null,
  mergeSha: null,
  ...more,
})

/** The event of a push. */
export const push = (more: Partial<Event<'push'>>): RunEvent => ({
  kind: 'push',
  branch: 'main',
  sha: null,
  before: null,
  forced: false,
  ...more,
})

/** The commit that was found. */
export function shaOf(found: BaseCommit): string | null {
  return found.kind === 'known' ? found.sha : null
}

/** Why none was found. */
export function reasonOf(found: BaseCommit): string {
  if (found.kind === 'known') assert.fail(`${found.sha} is known`)
  return found.reason
}
