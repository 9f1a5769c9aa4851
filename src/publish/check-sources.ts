import { apiErrorFrom } from './api-error.ts'
import type { CheckLocation, CheckSource } from './check-location.ts'
import type { GitHubApi } from './github-api.ts'
import type { CommentRun } from './plan-comment.ts'
import { isNotAllowed } from './is-not-allowed.ts'

/** A check run or a status that a commit shows or has shown, and whose it is. */
export interface ShownCheck extends CheckSource {
  /** What is sent to show it once more. */
  readonly again: object
}

/** How a check run says whose it is. */
const MARK = 'slim-build'

/** As many of a list as GitHub gives at once. */
const PAGE = 100

/** GitHub keeps a thousand statuses of one name at a commit. */
const MOST_PAGES = 10

/** What a check run of slim-build is marked with (`external_id`). */
export function checkMark({ workflow, event, run }: CheckSource): string {
  return [MARK, workflow, event, ...(run === undefined ? [] : [runWord(run)])].join(' ')
}

/**
 * What a commit status links to: the runs that it may be of. A status has no other place to say whose it is.
 */
export function statusLink({ server, repository, source }: CheckLocation): string | undefined {
  if (source === undefined) return undefined
  const { workflow, event, run } = source
  const query = new URLSearchParams({ workflow, query: `event:${event}` })
  return `${server}/${repository}/actions?${query.toString()}${run === undefined ? '' : `#${runWord(run)}`}`
}

function runWord({ id, attempt }: CommentRun): string {
  return `${id}.${attempt}`
}

/** Of a word that is none nothing. */
function runOf(word: string): Pick<CheckSource, 'run'> {
  const [, id, attempt] = /^(\d{1,15})\.(\d{1,6})$/.exec(word) ?? []
  return id === undefined || attempt === undefined
    ? {}
    : { run: { id: Number(id), attempt: Number(attempt) } }
}

/**
 * Whose check runs of a name a commit has, the newest first, as far as they are slim-build's; more than {@link PAGE} of one name no
 * commit has.
 *
 * @throws ToolError when GitHub does not say.
 */
export async function checkRunSources(
  name: string,
  { repository, sha }: CheckLocation,
  api: GitHubApi,
): Promise<ShownCheck[]> {
  const query = new URLSearchParams({ check_name: name, filter: 'all', per_page: String(PAGE) })
  const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`
  const body = (await read(path, '`checks: write`', api)) as { check_runs?: unknown } | null
  return entries(body?.check_runs).flatMap(({ external_id: mark, conclusion, output }): ShownCheck[] => {
    if (typeof mark !== 'string' || !mark.startsWith(`${MARK} `)) return []
    const { title, summary } = output ?? {}
    const shown = { conclusion, external_id: mark, output: { title, summary } }
    return [{ ...sourceOf(mark), again: { name, head_sha: sha, status: 'completed', ...shown } }]
  })
}

/** The same of commit statuses, which GitHub lists whatever their names are. */
export async function statusSources(
  name: string,
  { repository, sha }: CheckLocation,
  api: GitHubApi,
): Promise<ShownCheck[]> {
  const found: ShownCheck[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const path = `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&page=${page}`
    const listed = entries(await read(path, '`statuses: write`', api))
    found.push(...listed.filter(({ context }) => context === name).flatMap(shownStatus))
    if (listed.length < PAGE) break
  }
  return found
}

/** How the newest check run of a name went that a commit shows; null without one of slim-build. */
export async function newestCheckRun(
  name: string,
  { repository, sha }: CheckLocation,
  api: GitHubApi,
): Promise<unknown> {
  const query = new URLSearchParams({ check_name: name, per_page: '1' })
  const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`
  const body = (await read(path, '`checks: write`', api)) as { check_runs?: unknown } | null
  const [newest] = entries(body?.check_runs)
  return String(newest?.external_id).startsWith(`${MARK} `) ? newest?.conclusion : null
}

/** The same of its newest commit status, among the last {@link PAGE}. */
export async function newestStatus(
  name: string,
  { repository, sha }: CheckLocation,
  api: GitHubApi,
): Promise<unknown> {
  const path = `/repos/${repository}/commits/${sha}/statuses?per_page=${PAGE}&page=1`
  const newest = entries(await read(path, '`statuses: write`', api)).find(({ context }) => context === name)
  return newest !== undefined && linkedSource(newest).length > 0 ? newest.state : null
}

/** What is read of a check run or of a status. */
interface Entry {
  readonly conclusion?: unknown
  readonly output?: { readonly title?: unknown; readonly summary?: unknown } | null
  readonly state?: unknown
  readonly description?: unknown
  readonly external_id?: unknown
  readonly context?: unknown
  readonly target_url?: unknown
}

function shownStatus(entry: Entry): ShownCheck[] {
  const { state, context, description, target_url } = entry
  return linkedSource(entry).map(source => ({
    ...source,
    again: { state, context, description, target_url },
  }))
}

function linkedSource({ target_url: link }: Entry): CheckSource[] {
  const url = typeof link === 'string' ? URL.parse(link) : null
  const workflow = url?.searchParams.get('workflow') ?? null
  const query = url?.searchParams.get('query') ?? ''
  return workflow === null || !query.startsWith('event:')
    ? []
    : [{ workflow, event: query.slice('event:'.length), ...runOf(url?.hash.slice(1) ?? '') }]
}

/** Null for who may not read: they may not write either, which is said then. */
async function read(path: string, permission: string, api: GitHubApi): Promise<unknown> {
  const answer = await api.request('GET', path)
  if (isNotAllowed(answer)) return null
  if (answer.status !== 200) throw apiErrorFrom(answer, { verb: 'read', permission })
  return answer.body
}

function entries(list: unknown): readonly Entry[] {
  return Array.isArray(list) ? (list as readonly Entry[]) : []
}

/** The name of an event has no blanks; that of a file may. */
function sourceOf(mark: string): CheckSource {
  const [, text = '', word = ''] = /^(.*?)(?: (\d+\.\d+))?$/s.exec(mark.slice(MARK.length + 1)) ?? []
  const end = text.lastIndexOf(' ')
  return { workflow: text.slice(0, Math.max(0, end)), event: text.slice(end + 1), ...runOf(word) }
}
