import { ToolError } from '../errors/tool-error.ts'
import { apiErrorFrom, RefusedError } from './api-error.ts'
import type { CheckLocation } from './check-location.ts'
import { checkMark, checkRunSources, statusLink, statusSources } from './check-sources.ts'
import { Endurance } from './endurance.ts'
import type { GitHubApi } from './github-api.ts'
import { isNotAllowed } from './is-not-allowed.ts'
import { mayTakeEffect, STILL_ARRIVES } from './late-write.ts'
import { hiddenCheck, ownCheck } from './own-check.ts'

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
  /** Whether the commit shows it already, posted by this run: one of an older run that says the same may still be hidden. */
  readonly isThere: () => Promise<boolean>
  /** What a newer run has posted since and this one hides; null: nothing. */
  readonly hidden: () => Promise<object | null>
}

/**
 * Whether it was posted, or need not be; false where the token may not, or the server does not have that.
 *
 * @throws ToolError when it is given up.
 */
async function isPosted(way: Way, api: GitHubApi): Promise<boolean> {
  const endurance = new Endurance(api.patience)
  const post = new Post(way, api, endurance)
  for (;;) {
    try {
      return await post.attempt()
    } catch (error) {
      if (!(error instanceof ToolError)) throw error
      if (await endurance.bears(error)) continue
      if (post.isDone) return true
      if (error instanceof RefusedError) return false
      throw error
    }
  }
}

class Post {
  private readonly way: Way
  private readonly api: GitHubApi
  private readonly endurance: Endurance
  private isSent = false
  /** Whether the commit has it, or need not have it; what is left is to see to those of newer runs. */
  isDone = false
  /** When all that was sent has arrived, or never will. */
  private arrived = 0

  constructor(way: Way, api: GitHubApi, endurance: Endurance) {
    this.way = way
    this.api = api
    this.endurance = endurance
  }

  /** @throws ToolError when it may be tried again. */
  async attempt(): Promise<boolean> {
    const { body, isThere, hidden } = this.way
    if (!this.isDone && !(this.isSent && (await isThere()))) {
      const sent = await body()
      // What was sent before and not heard of may still come to hide that of a newer run.
      if (sent === null && !this.isSent) return true
      if (sent !== null && !(await this.isAllowed(sent))) return false
    }
    this.isDone = true
    await this.endurance.rest(Math.max(0, this.arrived - this.now()))
    const newer = await hidden()
    if (newer !== null) await this.isAllowed(newer)
    return true
  }

  private async isAllowed(sent: object): Promise<boolean> {
    this.isSent = true
    this.endurance.progress()
    try {
      const answer = await this.api.request('POST', this.way.path, sent)
      if (answer.status < 300) return true
      if (isNotAllowed(answer)) return false
      throw apiErrorFrom(answer, WRITES)
    } catch (error) {
      if (mayTakeEffect(error)) this.arrived = this.now() + STILL_ARRIVES
      throw error
    }
  }

  private now(): number {
    return this.api.patience?.now() ?? 0
  }
}

/** The best way first. */
function waysOf(check: Check, place: CheckLocation, api: GitHubApi): Way[] {
  const { repository, sha, source } = place
  const { name, conclusion, state, title, summary } = check
  const called = { run: name, status: name }
  const mark = source && checkMark(source)
  const own = async (kind: keyof typeof called, sourcesOf: typeof checkRunSources) => {
    const { name: found, isOvertaken } = await ownCheck(name, place, api, sourcesOf)
    called[kind] = found
    return isOvertaken ? null : found
  }
  return [
    {
      path: `/repos/${repository}/check-runs`,
      body: async () => {
        const found = await own('run', checkRunSources)
        const shown = { status: 'completed', conclusion, external_id: mark, output: { title, summary } }
        return found === null ? null : { name: found, head_sha: sha, ...shown }
      },
      isThere: async () => {
        const query = new URLSearchParams({ check_name: called.run, per_page: '1' })
        const path = `/repos/${repository}/commits/${sha}/check-runs?${query.toString()}`
        return isSame((await api.request('GET', path)).body, check, mark)
      },
      hidden: () => hiddenCheck(called.run, place, api, checkRunSources),
    },
    {
      path: `/repos/${repository}/statuses/${sha}`,
      body: async () => {
        const context = await own('status', statusSources)
        return context === null ? null : { state, context, description: title, target_url: statusLink(place) }
      },
      // The later one of a name replaces the earlier one.
      isThere: () => Promise.resolve(false),
      hidden: () => hiddenCheck(called.status, place, api, statusSources),
    },
  ]
}

/**
 * Whether the newest check run of the name says the same.
 *
 * @param mark and is marked with this; absent: whatever it is marked with.
 */
function isSame(answer: unknown, { conclusion, title }: Check, mark: string | undefined): boolean {
  interface Run {
    readonly conclusion?: unknown
    readonly external_id?: unknown
    readonly output?: { readonly title?: unknown } | null
  }
  const runs = (answer as { check_runs?: unknown } | null)?.check_runs
  const [newest] = Array.isArray(runs) ? (runs as Run[]) : []
  if (mark !== undefined && newest?.external_id !== mark) return false
  return newest?.conclusion === conclusion && newest.output?.title === title
}
