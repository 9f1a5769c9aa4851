import { ToolError } from '../../errors/tool-error.ts'
import type { StoredBy } from '../../pipeline/baseline/stored-measurements.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import type { CacheScope } from './scopes-of-run.ts'

const UNKNOWN: StoredBy = { kind: 'unknown' }

/**
 * Whose run stored the entry that GitHub's cache service gave for a key. The service does not say it, and takes the first scope that has one: so
 * does this, by GitHub's list of caches, which takes `actions: read`. Without an answer it is not known.
 *
 * @param repository `owner/name`.
 * @param scopes those of the run, in the order in which the service searches them.
 */
export async function whoStored(
  key: string,
  repository: string,
  scopes: readonly CacheScope[],
  api: GitHubApi,
): Promise<StoredBy> {
  for (const { ref, by } of scopes) {
    const has = await hasEntry(key, ref, repository, api)
    if (has === null) return UNKNOWN
    if (has) return by
  }
  return UNKNOWN
}

/**
 * Null when GitHub does not say. Its list takes a key for the beginning of one. Whatever begins with a key that ends with a commit was not stored by
 * slim-build, so one entry tells all, however many somebody has put beside it.
 */
async function hasEntry(
  key: string,
  ref: string,
  repository: string,
  api: GitHubApi,
): Promise<boolean | null> {
  const query = new URLSearchParams({ key, ref, per_page: '1' })
  try {
    const { status, body } = await api.request(
      'GET',
      `/repos/${repository}/actions/caches?${query.toString()}`,
    )
    const { actions_caches: entries } = (body ?? {}) as { actions_caches?: unknown }
    if (status !== 200 || !Array.isArray(entries)) return null
    // A service that is not GitHub's may answer something else than it was asked.
    return entries.every(entry => isOf(entry, key, ref)) ? entries.length > 0 : null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return null
  }
}

function isOf(entry: unknown, key: string, ref: string): boolean {
  const { key: its, ref: where } = (entry ?? {}) as { key?: unknown; ref?: unknown }
  return typeof its === 'string' && its.startsWith(key) && where === ref
}
