import { ToolError } from '../errors/tool-error.ts'
import { apiErrorFrom, RefusedError } from './api-error.ts'
import type { CheckLocation } from './check-location.ts'
import { checkMark, checkRunSources, statusLink, statusSources } from './check-sources.ts'
import { Endurance } from './endurance.ts'
import type { GitHubApi } from './github-api.ts'
import { isNotAllowed } from './is-not-allowed.ts'
import { type OwnCheck, ownCheck } from './own-check.ts'

const WRITES = { verb: 'write', permission: '`checks: write`' } as const

/** What a commit shows. */
export interface Check {
  readonly name: string
  readonly conclusion: 'failure' | 'success' | 'neutral'
  /** What a commit status says instead, which knows no third colour. */
  readonly state: 'failure' | 'success' | 'pending'
  /** Plain text of at most 140 characters. */
  readonly title: string
  /** Markdown of at most 65,535 characters. */
  readonly summary: string
}

/**
 * Shows something at a commit: as a check run where the token may write those, else as a commit status, else not at all. What may have
 * been posted is looked for before it is posted again.
 *
 * @returns a sentence for a warning when GitHub's API failed; a token that may do neither is no news. A check is a courtesy: what
 *   blocks is the failed step.
 */
export async function postCheck(check: Check, place: CheckLocation, api: GitHubApi): Promise<string | null> {
  try {
    for (const way of waysOf(check, place, api)) if (await isPosted(way, api)) return null
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `The commit got no check: ${error.message}. The result of this step is not affected.`
  }
}

interface Way {
  readonly path: string
  /** Null: a newer run shows its own, which would be hidden. */
  readonly body: () => Promise<object | null>
  /** Whether the commit shows it already. */
  readonly isThere: () => Promise<boolean>
}

/**
 * Whether it was posted, or need not be; false where the token may not, or the server does not have that.
 *
 * @throws ToolError when it is given up.
 */
async function isPosted({ path, body, isThere }: Way, api: GitHubApi): Promise<boolean> {
  const endurance = new Endurance(api.patience)
  for (let isFirst = true; ; isFirst = false) {
    try {
      if (!isFirst && (await isThere())) return true
      const sent = await body()
      if (sent === null) return true
      const answer = await api.request('POST', path, sent)
      if (answer.status < 300) return true
      if (isNotAllowed(answer)) return false
      throw apiErrorFrom(answer, WRITES)
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      if (await endurance.bears(error)) continue
      if (error instanceof RefusedError) return false
      throw error
    }
  }
}

/** The best way first. */
function waysOf(check: Check, place: CheckLocation, api: GitHubApi): Way[] {
  const { repository, sha, source } = place
  const { name, conclusion, state, title, summary } = check
  let known: OwnCheck | null = null
  const own = async () => (known ??= await ownCheck(name, place, api, checkRunSources))
  return [
    {
      path: `/repos/${repository}/check-runs`,
      body: async () => {
        const { name: called, isOvertaken } = await own()
        const mark = source !== undefined && { external_id: checkMark(source) }
        const output = { title, summary }
        return isOvertaken
          ? null
          : { name: called, head_sha: sha, status: 'completed', conclusion, ...mark, output }
      },
      isThere: async () => {
        const query = new URLSearchParams({ check_name: (await own()).name, per_page: '1' })
        const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`
        return isSame((await api.request('GET', path)).body, check)
      },
    },
    {
      path: `/repos/${repository}/statuses/${sha}`,
      body: async () => {
        const { name: context, isOvertaken } = await ownCheck(name, place, api, statusSources)
        return isOvertaken ? null : { state, context, description: title, target_url: statusLink(place) }
      },
      // The later one of a name replaces the earlier one.
      isThere: () => Promise.resolve(false),
    },
  ]
}

/** Whether the newest check run of the name says the same. */
function isSame(answer: unknown, { conclusion, title }: Check): boolean {
  interface Run {
    readonly conclusion?: unknown
    readonly output?: { readonly title?: unknown } | null
  }
  const runs = (answer as { check_runs?: unknown } | null)?.check_runs
  const [newest] = Array.isArray(runs) ? (runs as Run[]) : []
  return newest?.conclusion === conclusion && newest.output?.title === title
}
