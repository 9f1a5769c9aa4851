import { visible } from '../text/escape/visible.ts'
import type { CheckLocation, CheckSource } from './check-location.ts'
import type { checkRunSources } from './check-sources.ts'
import type { GitHubApi } from './github-api.ts'
import { isNewer } from './plan-comment.ts'

/** What a check is called, and whether a newer run shows it already. */
export interface OwnCheck {
  readonly name: string
  readonly isOvertaken: boolean
}

/**
 * What a check run or a commit status is called: a later one of the same name hides an earlier one, so where another workflow shows one
 * at the commit, or another event of this one, it gets a name of its own. That of a newer run of the same ones is not to be hidden either.
 *
 * @param sourcesOf whose check runs, or whose statuses, of a name the commit shows.
 * @throws ToolError when GitHub does not say what the commit shows.
 */
export async function ownCheck(
  name: string,
  place: CheckLocation,
  api: GitHubApi,
  sourcesOf: typeof checkRunSources,
): Promise<OwnCheck> {
  const { source } = place
  if (source === undefined) return { name, isOvertaken: false }
  const { workflow, event } = source
  const named = async (each: string) => {
    const shown = await sourcesOf(each, place, api)
    const isOvertaken = shown.some(other => isOfSame(other, source) && isOfNewerRun(other, source))
    return { name: each, isOvertaken, other: shown.find(other => !isOfSame(other, source)) }
  }
  const first = await named(name)
  if (first.other === undefined) return first
  const own = await named(withWords(name, first.other.workflow === workflow ? event : workflow))
  return own.other === undefined ? own : await named(withWords(name, `${workflow}, ${event}`))
}

/**
 * What a newer run shows under a name, and a check of an older one that was posted at the same time hides.
 *
 * @returns what is sent to show it again; null: nothing is hidden.
 * @throws ToolError when GitHub does not say what the commit shows.
 */
export async function hiddenCheck(
  name: string,
  place: CheckLocation,
  api: GitHubApi,
  sourcesOf: typeof checkRunSources,
): Promise<object | null> {
  const { source } = place
  if (source === undefined) return null
  const [shown, ...earlier] = (await sourcesOf(name, place, api)).filter(each => isOfSame(each, source))
  if (shown === undefined) return null
  const newest = earlier.reduce((best, each) => (isOfNewerRun(each, best) ? each : best), shown)
  return newest === shown ? null : newest.again
}

function isOfSame(one: CheckSource, other: CheckSource): boolean {
  return one.workflow === other.workflow && one.event === other.event
}

function isOfNewerRun({ run }: CheckSource, { run: own }: CheckSource): boolean {
  return run !== undefined && own !== undefined && isNewer({ run: run.id, attempt: run.attempt }, own)
}

/** `slim-build / api (linux/arm64, ci.yml)`. */
function withWords(name: string, words: string): string {
  const shown = visible(words, 80)
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${shown})` : `${name} (${shown})`
}
