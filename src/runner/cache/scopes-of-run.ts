import { isBranchName } from '../../git/is-branch-name.ts'
import type { StoredBy } from '../../pipeline/baseline/stored-measurements.ts'
import { readCacheRun } from './read-cache-run.ts'

/** A scope of GitHub's cache: what runs for one ref saved. */
export interface CacheScope {
  /** `refs/heads/main`, `refs/pull/7/merge`. */
  readonly ref: string
  /** Whose runs save in it. */
  readonly by: StoredBy
}

const CHANGES = [
  [/^refs\/pull\//, 'pull request'],
  [/^refs\/heads\/gh-readonly-queue\//, 'merge group'],
] as const

/** The scopes that GitHub's cache service searches for a run, in its order: its own ref's, the base branch's, the default branch's. */
export function scopesOfRun(env: NodeJS.ProcessEnv): readonly CacheScope[] {
  const { ref, baseBranch, defaultBranch } = readCacheRun(env, [])
  const branches = [baseBranch, defaultBranch].filter(isBranchName).map(branch => `refs/heads/${branch}`)
  return [...new Set([ref, ...branches])].filter(each => each !== '').map(each => scopeOf(each))
}

function scopeOf(ref: string): CacheScope {
  const change = CHANGES.find(([pattern]) => pattern.test(ref))
  if (change !== undefined) return { ref, by: { kind: 'change', name: change[1] } }
  const branch = ref.replace(/^refs\/heads\//, '')
  const known = branch !== ref && isBranchName(branch)
  return { ref, by: known ? { kind: 'branch', branch } : { kind: 'unknown' } }
}
