import { describe, expect, it } from '@jest/globals'
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { findBaseCommit } from '../find-base-commit.ts'
import { reasonOf, shaOf, withPullRequest } from './pull-request-history.ts'
import { newRepository } from './repository.ts'

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
