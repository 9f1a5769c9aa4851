import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findBaseCommit } from '../find-base-commit.ts'
import type { RunEvent } from '../run-event.ts'
import { pullRequest, push, reasonOf, shaOf, withPullRequest } from './pull-request-history.ts'
import { newRepository } from './repository.ts'
import { shallowCheckout } from './repository.ts'

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
