import { readCacheService } from '../../buildx/cache/cache-service.ts'
import { LARGEST_STORED, type MeasurementStore } from '../../pipeline/baseline/stored-measurements.ts'
import type { Clock } from '../../pipeline/run-context.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { repositoryOfRun } from '../publish/open-github-api.ts'
import { actionsCache } from './actions-cache.ts'
import { scopesOfRun } from './scopes-of-run.ts'
import { whoStored } from './who-stored.ts'

/** A measurement is small: a service that takes longer is not waited for. Milliseconds. */
const PATIENCE = 60_000

/** Days after which GitHub removes a cache that was not used. */
const DAYS = 7

/**
 * GitHub's cache service as a place for measurements, or why it is none: the end of a sentence.
 *
 * @param api is asked whose run stored what is found; null: nobody is.
 */
export function openMeasurementStore(
  context: ToolContext & Clock,
  api: GitHubApi | null,
): MeasurementStore | string {
  const service = readCacheService(context.env, context.now().getTime())
  if (service.state === 'absent') return 'this run has no cache service'
  if (service.state === 'unusable') return service.why
  const directories = actionsCache({ ...context, patience: PATIENCE, most: LARGEST_STORED })
  const repository = repositoryOfRun(context.env)
  if (api === null || repository === null) return { directories, days: DAYS }
  const scopes = scopesOfRun(context.env)
  return { directories, days: DAYS, storedBy: key => whoStored(key, repository, scopes, api) }
}
