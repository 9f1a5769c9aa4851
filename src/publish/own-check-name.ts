import { visible } from '../text/escape/visible.ts'
import { apiErrorFrom } from './api-error.ts'
import type { CheckLocation, CheckSource } from './check-location.ts'
import type { GitHubApi } from './github-api.ts'
import { isNotAllowed } from './is-not-allowed.ts'

/** How a check run says whose it is. */
const MARK = 'slim-build'

/** More check runs of one name than a commit has. */
const MOST = '100'

/** What a check run of slim-build is marked with (`external_id`). */
export function checkMark({ workflow, event }: CheckSource): string {
  return [MARK, workflow, event].join(' ')
}

/**
 * What a check is called: a later check of the same name hides an earlier one, so where another workflow shows one at the commit, or
 * another event of this one, it gets a name of its own.
 *
 * @throws ToolError when GitHub does not say what the commit shows.
 */
export async function ownCheckName(name: string, place: CheckLocation, api: GitHubApi): Promise<string> {
  const { source } = place
  if (source === undefined) return name
  const { workflow, event } = source
  const other = await otherSource(name, { ...place, source }, api)
  if (other === null) return name
  const own = withWords(name, other.workflow === workflow ? event : workflow)
  return (await otherSource(own, { ...place, source }, api)) === null
    ? own
    : withWords(name, `${workflow}, ${event}`)
}

/** `slim-build / api (linux/arm64, ci.yml)`. */
function withWords(name: string, words: string): string {
  const shown = visible(words, 80)
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${shown})` : `${name} (${shown})`
}

/** Whose check runs of a name the commit shows besides the own ones; null: nobody's. */
async function otherSource(
  name: string,
  { repository, sha, source }: CheckLocation & { readonly source: CheckSource },
  api: GitHubApi,
): Promise<CheckSource | null> {
  const query = new URLSearchParams({ check_name: name, filter: 'all', per_page: MOST })
  const answer = await api.request(
    'GET',
    `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`,
  )
  // Who may not read them may not write them, which is said then.
  if (isNotAllowed(answer)) return null
  if (answer.status !== 200) throw apiErrorFrom(answer, { verb: 'read', permission: '`checks: write`' })
  const runs = (answer.body as { check_runs?: unknown } | null)?.check_runs
  const marks = (Array.isArray(runs) ? (runs as { external_id?: unknown }[]) : []).map(run => run.external_id)
  const other = marks.find(mark => isMark(mark) && mark !== checkMark(source))
  return typeof other === 'string' ? sourceOf(other) : null
}

function isMark(mark: unknown): mark is string {
  return typeof mark === 'string' && mark.startsWith(`${MARK} `)
}

/** The name of an event has no blanks; that of a file may. */
function sourceOf(mark: string): CheckSource {
  const text = mark.slice(MARK.length + 1)
  const end = text.lastIndexOf(' ')
  return { workflow: text.slice(0, Math.max(0, end)), event: text.slice(end + 1) }
}
