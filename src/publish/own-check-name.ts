import { visible } from '../text/escape/visible.ts'
import type { CheckLocation, CheckSource } from './check-location.ts'
import type { checkRunSources } from './check-sources.ts'
import type { GitHubApi } from './github-api.ts'

/**
 * What a check run or a commit status is called: a later one of the same name hides an earlier one, so where another workflow shows one
 * at the commit, or another event of this one, it gets a name of its own.
 *
 * @param sourcesOf whose check runs, or whose statuses, of a name the commit shows.
 * @throws ToolError when GitHub does not say what the commit shows.
 */
export async function ownCheckName(
  name: string,
  place: CheckLocation,
  api: GitHubApi,
  sourcesOf: typeof checkRunSources,
): Promise<string> {
  const { source } = place
  if (source === undefined) return name
  const { workflow, event } = source
  const otherOf = async (each: string): Promise<CheckSource | undefined> =>
    (await sourcesOf(each, place, api)).find(other => other.workflow !== workflow || other.event !== event)
  const other = await otherOf(name)
  if (other === undefined) return name
  const own = withWords(name, other.workflow === workflow ? event : workflow)
  return (await otherOf(own)) === undefined ? own : withWords(name, `${workflow}, ${event}`)
}

/** `slim-build / api (linux/arm64, ci.yml)`. */
function withWords(name: string, words: string): string {
  const shown = visible(words, 80)
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${shown})` : `${name} (${shown})`
}
