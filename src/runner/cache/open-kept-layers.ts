import { readCacheService } from '../../buildx/cache/cache-service.ts'
import { type KeptLayers, LARGEST_ENTRY } from '../../pipeline/cache/kept-layers.ts'
import type { Clock } from '../../pipeline/run-context.ts'
import type { GitHubApi } from '../../publish/github-api.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { repositoryOfRun } from '../publish/open-github-api.ts'
import { actionsCache } from './actions-cache.ts'
import { scopesOfRun } from './scopes-of-run.ts'
import { whoStored } from './who-stored.ts'

/** What takes longer than the layers take to be read is of no use. Milliseconds. */
const PATIENCE = 60_000

const UNKNOWN = 'GitHub does not say whose run stored them (`actions: read`)'

/** GitHub's cache service for the indexes of layers, and what a run may do there. */
export interface OpenedLayers extends KeptLayers {
  /** Whether there can be anything that this run believes. */
  readonly reads: boolean
  readonly writes: boolean
}

/**
 * GitHub's cache service as a place for the indexes of layers; null where there is none.
 *
 * A wrong index makes wrong numbers, and nothing in it tells. So a run of a change takes only what GitHub's list says that a run on a branch
 * stored: whatever the change itself runs can save entries that are found before those.
 *
 * @param api is asked whose run stored what is found; null: nobody is.
 */
export function openKeptLayers(
  context: Omit<ToolContext, 'cwd'> & Clock,
  api: GitHubApi | null,
): OpenedLayers | null {
  const service = readCacheService(context.env, context.now().getTime())
  if (service.state !== 'usable') return null
  const scopes = scopesOfRun(context.env)
  const ofChange = scopes.some(({ by }) => by.kind === 'change')
  const repository = repositoryOfRun(context.env)
  return {
    directories: actionsCache({ ...context, patience: PATIENCE, most: LARGEST_ENTRY }),
    reads: service.reads && (!ofChange || api !== null),
    writes: service.writeProtected === null,
    distrust: async key => {
      if (!ofChange) return null
      if (api === null || repository === null) return UNKNOWN
      const by = await whoStored(key, repository, scopes, api)
      if (by.kind === 'change') return `a run of this ${by.name} stored them`
      return by.kind === 'branch' ? null : UNKNOWN
    },
  }
}
