import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BaseCommit } from '../base-commit.ts'
import { findBaseCommit } from '../find-base-commit.ts'
import type { RunEvent } from '../run-event.ts'
import { newRepository, type Repository } from './repository.ts'

type Event<Kind extends RunEvent['kind']> = Extract<RunEvent, { readonly kind: Kind }>

const pullRequest = (more: Partial<Event<'pull-request'>> = {}): RunEvent => ({
  kind: 'pull-request',
  baseBranch: 'main',
  intoDefault: null,
  headSha: null,
  mergeSha: null,
  ...more,
})

const push = (more: Partial<Event<'push'>>): RunEvent => ({
  kind: 'push',
  branch: 'main',
  sha: null,
  before: null,
  forced: false,
  ...more,
})

/** main: a, b; feature from a: c; GitHub's merge of both is at refs/pull/7/merge. Main went on to d since. */
function withPullRequest() {
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

/** As actions/checkout does by default: one commit, detached. */
function shallowCheckout(origin: Repository, ref: string): Repository {
  const work = newRepository()
  work.git('remote', 'add', 'origin', `file://${origin.directory}`)
  work.git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/pull/7/merge`)
  work.git('checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge')
  return work
}

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

describe('the commit that a push is compared with', () => {
  it('is what the branch was at before, when several commits were pushed', async () => {
    const { origin, a, d } = withPullRequest()
    const found = await findBaseCommit(
      push({ sha: d, before: a }),
      shallowCheckout(origin, 'refs/heads/main').place,
    )
    expect(found).toStrictEqual({ kind: 'known', sha: a, branch: 'main', relation: 'previous' })
  })

  it('is where the histories part when it was forced', async () => {
    const { origin, a, d } = withPullRequest()
    origin.git('update-ref', 'refs/heads/kept', d)
    origin.git('checkout', '--quiet', '-B', 'main', a)
    origin.commit('x')
    const sha = origin.commit('y')
    const work = shallowCheckout(origin, 'refs/heads/main')
    expect(shaOf(await findBaseCommit(push({ sha, before: d, forced: true }), work.place))).toBe(a)
    const full = origin.clone()
    expect(shaOf(await findBaseCommit(push({ sha, before: d, forced: true }), full.place))).toBe(a)
  })

  it('is the parent when what was there before is gone for good', async () => {
    const { origin, b, d } = withPullRequest()
    const before = 'c0ffee'.repeat(6) + 'c0ff'
    const found = await findBaseCommit(push({ sha: d, before, forced: true }), origin.clone().place)
    expect(shaOf(found)).toBe(b)
  })

  it('is the parent on a new branch, and when another commit than the pushed one is checked out', async () => {
    const { origin, a, b, d } = withPullRequest()
    const work = origin.clone()
    expect(shaOf(await findBaseCommit(push({ sha: d, before: null }), work.place))).toBe(b)
    work.git('checkout', '--quiet', '--detach', b)
    expect(shaOf(await findBaseCommit(push({ sha: d, before: b }), work.place))).toBe(a)
  })

  it('is the parent for a tag, also for one that was moved from an earlier commit', async () => {
    const { origin, a, b, d } = withPullRequest()
    const found = await findBaseCommit(push({ branch: null, sha: d, before: a }), origin.clone().place)
    expect(found).toStrictEqual({ kind: 'known', sha: b, branch: null, relation: 'previous' })
  })

  it('is none for the first commit of all', async () => {
    const origin = newRepository()
    const sha = origin.commit('first')
    expect(reasonOf(await findBaseCommit(push({ sha }), origin.place))).toMatch(/is the first commit/)
  })
})

describe('the commit that other runs are compared with', () => {
  it('is the start of the merge group', async () => {
    const { origin, b } = withPullRequest()
    const event: RunEvent = { kind: 'merge-group', baseBranch: 'main', baseSha: b }
    const found = await findBaseCommit(event, shallowCheckout(origin, 'refs/pull/7/merge').place)
    expect(found).toStrictEqual({ kind: 'known', sha: b, branch: 'main', relation: 'base' })
    const odd = await findBaseCommit({ ...event, baseSha: '--all' }, origin.place)
    expect(reasonOf(odd)).toMatch(/merge queue does not name/)
  })

  it('is the parent for a schedule or a click, detached and in a clone of depth 1 too', async () => {
    const { origin, b } = withPullRequest()
    const work = shallowCheckout(origin, 'refs/heads/main')
    const found = await findBaseCommit({ kind: 'other', branch: 'main', sha: null }, work.place)
    expect(found).toStrictEqual({ kind: 'known', sha: b, branch: 'main', relation: 'previous' })
  })

  it('is not said to be on the branch of the run when another commit was checked out', async () => {
    const { origin, a, b, d, feature } = withPullRequest()
    const work = origin.clone('--branch=feature')
    const other: RunEvent = { kind: 'other', branch: 'main', sha: d }
    const expected = { kind: 'known', sha: a, branch: null, relation: 'previous' }
    expect(work.head()).toBe(feature)
    expect(await findBaseCommit(other, work.place)).toStrictEqual(expected)
    expect(await findBaseCommit(push({ sha: d, before: b }), work.place)).toStrictEqual(expected)
  })

  it('is not known where nothing is checked out', async () => {
    const { place } = newRepository()
    const found = await findBaseCommit({ kind: 'other', branch: 'main', sha: null }, place)
    expect(reasonOf(found)).toMatch(/check out the repository/)
  })
})

describe('the commit that somebody at a terminal compares with', () => {
  it('is where the branch parted from the default branch', async () => {
    const { origin, a } = withPullRequest()
    const work = origin.clone('--branch=feature')
    const found = await findBaseCommit({ kind: 'local' }, work.place)
    expect(found).toStrictEqual({ kind: 'known', sha: a, branch: 'origin/main', relation: 'merge-base' })
  })

  it('is on the default branch the last commit while files are changed, else the one before', async () => {
    const { origin, b, d } = withPullRequest()
    expect(shaOf(await findBaseCommit({ kind: 'local' }, origin.place))).toBe(b)
    origin.git('rm', '--quiet', '--cached', 'a.txt')
    const edited = await findBaseCommit({ kind: 'local' }, origin.place)
    // Not `previous`: what no one has judged yet is held to budgets on growth.
    expect(edited).toStrictEqual({ kind: 'known', sha: d, branch: 'main', relation: 'merge-base' })
  })

  it('is not known in a shallow clone whose remote is gone, which is said with the command to run', async () => {
    const { origin, feature } = withPullRequest()
    const work = origin.clone('--branch=feature', '--depth=1', '--no-single-branch')
    work.git('remote', 'set-url', 'origin', 'file:///nowhere')
    expect(reasonOf(await findBaseCommit({ kind: 'local' }, work.place))).toBe(
      `the clone is too shallow to find the merge base of ${feature.slice(0, 7)} and main: run \`git fetch --unshallow origin main\``,
    )
  })

  it('is not known where two histories have nothing in common', async () => {
    const { origin } = withPullRequest()
    origin.git('checkout', '--quiet', '--orphan', 'alien')
    origin.commit('alien')
    origin.git('checkout', '--quiet', 'main')
    const found = await findBaseCommit({ kind: 'local' }, origin.clone('--branch=alien').place)
    expect(reasonOf(found)).toMatch(/no merge base of [0-9a-f]+ and main: they have no commit in common$/)
  })

  it('is not known outside of a repository, which is no matter of a workflow', async () => {
    const found = await findBaseCommit({ kind: 'local' }, newRepository().place)
    expect(reasonOf(found)).toBe('there is no checkout to find the previous commit in')
  })

  it('is the last commit, too, while there is a file that is not committed yet, but not for one that git ignores', async () => {
    const { origin } = withPullRequest()
    const last = origin.commit('ignore', { '.gitignore': 'dist\n', 'app/main.js': 'x' })
    const context = { ...origin.place, directory: path.join(origin.directory, 'app') }
    const parent = origin.git('rev-parse', 'HEAD~1')
    for (const [file, expected] of [
      ['app/dist', parent],
      ['notes.txt', parent],
      ['app/new.js', last],
    ] as const) {
      writeFileSync(path.join(origin.directory, file), 'x')
      assert.equal(shaOf(await findBaseCommit({ kind: 'local' }, context)), expected, file)
    }
  })
})

it('runs no hook and no program that the repository names', async () => {
  const { origin, feature } = withPullRequest()
  const work = shallowCheckout(origin, 'refs/heads/feature')
  const trap = path.join(work.directory, 'trapped')
  work.git('config', 'core.fsmonitor', `touch ${trap}`)
  work.git('config', 'core.hooksPath', work.directory)
  await findBaseCommit(pullRequest({ headSha: feature }), work.place)
  await findBaseCommit({ kind: 'local' }, work.place)
  expect(readdirSync(work.directory)).not.toContain('trapped')
  expect(readFileSync(path.join(work.directory, '.git', 'HEAD'), 'utf8')).toMatch(/^[0-9a-f]{40}\n$/)
})

function shaOf(found: BaseCommit): string | null {
  return found.kind === 'known' ? found.sha : null
}

function reasonOf(found: BaseCommit): string {
  if (found.kind === 'known') assert.fail(`${found.sha} is known`)
  return found.reason
}
