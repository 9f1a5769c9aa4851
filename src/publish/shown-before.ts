import { ToolError } from '../errors/tool-error.ts'
import type { CheckLocation } from './check-location.ts'
import { checkRunSources, statusSources } from './check-sources.ts'
import type { GitHubApi } from './github-api.ts'
import { ownCheck } from './own-check.ts'

/** Whether an earlier attempt of a run shows a check of this name; not where GitHub does not say. */
export async function isShownBefore(name: string, place: CheckLocation, api: GitHubApi): Promise<boolean> {
  const { run } = place.source ?? {}
  if (run === undefined || run.attempt === 1) return false
  try {
    for (const sourcesOf of [checkRunSources, statusSources]) {
      const own = await ownCheck(name, place, api, sourcesOf)
      const shown = await sourcesOf(own.name, place, api)
      if (shown.some(each => each.run?.id === run.id)) return true
    }
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
  }
  return false
}
