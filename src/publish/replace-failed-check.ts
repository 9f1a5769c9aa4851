import { ToolError } from '../errors/tool-error.ts'
import type { CheckLocation } from './check-location.ts'
import { checkName } from './check-name.ts'
import { checkRunSources, newestCheckRun, newestStatus, statusSources } from './check-sources.ts'
import type { GitHubApi } from './github-api.ts'
import { ownCheck } from './own-check.ts'
import { postCheck } from './post-check.ts'

/**
 * Says that a build is done whose failure an earlier attempt has shown under a name that none of its images has: the images of a bake are
 * only known once it was evaluated. Without such a check nothing is shown.
 *
 * @param build what the failure is called by.
 * @returns a sentence for a warning when GitHub's API failed.
 */
export async function replaceFailedCheck(
  build: { readonly name: string; readonly leg: string | null },
  place: CheckLocation,
  api: GitHubApi,
): Promise<string | null> {
  const name = checkName(build.name, build.leg)
  const title = 'built since; each image has a check of its own'
  const check = { name, conclusion: 'neutral', state: 'success', title, summary: title } as const
  return (await isFailed(name, place, api)) ? await postCheck(check, place, api) : null
}

/** What GitHub does not say is not replaced: that it failed may be so. */
async function isFailed(name: string, place: CheckLocation, api: GitHubApi): Promise<boolean> {
  try {
    const run = await ownCheck(name, place, api, checkRunSources)
    if ((await newestCheckRun(run.name, place, api)) === 'failure') return true
    const status = await ownCheck(name, place, api, statusSources)
    return (await newestStatus(status.name, place, api)) === 'failure'
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return false
  }
}
