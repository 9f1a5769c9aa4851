import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import type { BaseCommit } from '../base-commit.ts'
import { findBaseCommit } from '../find-base-commit.ts'
import { pullRequest, reasonOf, shaOf, withPullRequest } from './pull-request-history.ts'
import { shallowCheckout } from './repository.ts'

describe('the commit that a pull request is compared with', () => {
  it('is the base side of the merge commit that was built, however far the branch went on, in a clone of depth 1', async () => {
    const { origin, b, feature, merge } = withPullRequest()
    const work = shallowCheckout(origin, 'refs/pull/7/merge')
    const expected = { kind: 'known', sha: b, branch: 'main', relation: 'base' }
    const known = await findBaseCommit(pullRequest({ headSha: feature, mergeSha: merge }), work.place)
    expect(known).toStrictEqual(expected)
    expect(await findBaseCommit(pullRequest({ headSha: feature }), work.place)).toStrictEqual(expected)
  })

  it('is where the author’s branch parted from the base branch when the author’s commit was built', async () => {
    const { origin, a, feature } = withPullRequest()
    const work = origin.clone()
    work.git('checkout', '--quiet', '--detach', 'origin/feature')
    const found = await findBaseCommit(pullRequest({ headSha: feature }), work.place)
    expect(found).toStrictEqual({ kind: 'known', sha: a, branch: 'main', relation: 'merge-base' })
  })

  it('is the same in a shallow clone, which is deepened until both sides meet', async () => {
    const { origin, a, feature } = withPullRequest()
    const work = shallowCheckout(origin, 'refs/heads/feature')
    const refs = work.git('for-each-ref')
    const found = await findBaseCommit(pullRequest({ headSha: feature }), work.place)
    expect(shaOf(found)).toBe(a)
    expect(work.git('for-each-ref')).toBe(refs)
    expect(work.git('status', '--porcelain')).toBe('')
  })

  it('is not mistaken for the second parent when the author merged the base branch', async () => {
    const { origin, b } = withPullRequest()
    origin.git('checkout', '--quiet', 'feature')
    origin.git('merge', '--quiet', '--message', 'catch up', b)
    const headSha = origin.head()
    const work = origin.clone()
    work.git('checkout', '--quiet', '--detach', headSha)
    const found = await findBaseCommit(pullRequest({ headSha }), work.place)
    expect(found).toStrictEqual({ kind: 'known', sha: b, branch: 'main', relation: 'merge-base' })
  })

  it('is one and the same of several after criss-cross merges', async () => {
    const { origin, b, feature } = withPullRequest()
    origin.git('checkout', '--quiet', '-B', 'main', b)
    origin.git('merge', '--quiet', '--no-ff', '--message', 'one', feature)
    origin.git('checkout', '--quiet', '-B', 'feature', feature)
    origin.git('merge', '--quiet', '--no-ff', '--message', 'two', b)
    const headSha = origin.commit('after')
    const all = origin.git('merge-base', '--all', 'main', 'feature').split('\n')
    expect(all.toSorted()).toStrictEqual([b, feature].toSorted())
    const found: BaseCommit[] = []
    for (const place of [origin.clone('--branch=feature').place, origin.clone('--branch=feature').place]) {
      found.push(await findBaseCommit(pullRequest({ headSha }), place))
    }
    expect(all).toContain(shaOf(found[0]!) ?? '')
    expect(found[0]).toStrictEqual(found[1])
  })

  it('is where the branch parts from a base branch whose history was rewritten', async () => {
    const { origin, a, feature } = withPullRequest()
    origin.git('checkout', '--quiet', '-B', 'main', a)
    origin.commit('rewritten')
    const work = origin.clone('--branch=feature')
    expect(shaOf(await findBaseCommit(pullRequest({ headSha: feature }), work.place))).toBe(a)
  })

  it('is not taken from the base branch as an earlier run in the same workspace fetched it', async () => {
    const { origin, a } = withPullRequest()
    const work = origin.clone()
    origin.git('reset', '--quiet', '--hard', a)
    const main = origin.commit('main goes on')
    origin.git('checkout', '--quiet', '-B', 'feature')
    const headSha = origin.commit('the branch is on top of it')
    work.git('update-ref', 'refs/remotes/origin/main', a)
    work.git('fetch', '--quiet', 'origin', headSha)
    work.git('checkout', '--quiet', '--detach', headSha)
    expect(shaOf(await findBaseCommit(pullRequest({ headSha }), work.place))).toBe(main)
    work.git('remote', 'set-url', 'origin', 'file:///nowhere')
    expect(shaOf(await findBaseCommit(pullRequest({ headSha }), work.place))).toBe(a)
  })

  it('is not known when two histories have nothing in common, which is said', async () => {
    const { origin } = withPullRequest()
    origin.git('checkout', '--quiet', '--orphan', 'alien')
    const headSha = origin.commit('alien')
    const work = origin.clone('--branch=alien')
    const found = await findBaseCommit(pullRequest({ headSha }), work.place)
    expect(reasonOf(found)).toMatch(/have no commit in common/)
  })

  it('is not known in a shallow clone whose remote is gone, which is said with the way out', async () => {
    const { origin, feature } = withPullRequest()
    const work = shallowCheckout(origin, 'refs/heads/feature')
    work.git('remote', 'set-url', 'origin', 'file:///nowhere')
    const place = { ...work.place, workspace: work.directory }
    const found = await findBaseCommit(pullRequest({ headSha: feature }), place)
    expect(reasonOf(found)).toMatch(/branch main is not in the clone .* `fetch-depth: 0`/)
  })

  it('is not known when the pull request is merged already and runs again', async () => {
    const { origin, feature } = withPullRequest()
    origin.git('merge', '--quiet', '--no-ff', '--no-edit', feature)
    const work = origin.clone('--branch=feature')
    const found = await findBaseCommit(pullRequest({ headSha: feature }), work.place)
    expect(reasonOf(found)).toMatch(/^main already contains [0-9a-f]{7,12}/)
  })

  it('is not known when pull_request_target builds the base branch itself', async () => {
    const { origin, feature } = withPullRequest()
    const found = await findBaseCommit(pullRequest({ headSha: feature }), origin.clone().place)
    expect(reasonOf(found)).toMatch(/main itself is checked out instead of the pull request/)
  })

  it('takes no option or expression for a branch', async () => {
    const { origin, feature } = withPullRequest()
    const work = origin.clone('--branch=feature')
    for (const baseBranch of ['--upload-pack=touch x', 'main..feature', 'main~1', '', '-main', 'a b']) {
      const found = await findBaseCommit(pullRequest({ headSha: feature, baseBranch }), work.place)
      assert.match(reasonOf(found), /does not name the base branch/, baseBranch)
    }
  })
})
