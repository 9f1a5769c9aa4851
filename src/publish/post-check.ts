import { ToolError } from '../errors/tool-error.ts'
import type { CommitLinks } from '../report/markdown-options.ts'
import { apiErrorFrom } from './api-error.ts'
import type { GitHubApi } from './github-api.ts'

/** Statuses of a token that may not write what was asked for, or of a repository that does not have it. */
const NOT_ALLOWED = [403, 404, 410]

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
 * Shows something at a commit: as a check run where the token may write those, else as a commit status, else not at all.
 *
 * @param links the commit; for a pull request its head, which GitHub shows checks of.
 * @returns a sentence for a warning when GitHub's API failed; a token that may do neither is no news. A check is a courtesy: what
 *   blocks is the failed step.
 */
export async function postCheck(check: Check, links: CommitLinks, api: GitHubApi): Promise<string | null> {
  try {
    for (const [path, body] of waysOf(check, links)) {
      const answer = await api.request('POST', `/repos/${links.repository}${path}`, body)
      if (answer.status < 300) return null
      if (answer.limited || !NOT_ALLOWED.includes(answer.status)) throw apiErrorFrom(answer, WRITES)
    }
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `The commit got no check: ${error.message}. The result of this step is not affected.`
  }
}

/** The best way first. */
function waysOf(
  { name, conclusion, state, title, summary }: Check,
  { sha }: CommitLinks,
): (readonly [path: string, body: object])[] {
  return [
    ['/check-runs', { name, head_sha: sha, status: 'completed', conclusion, output: { title, summary } }],
    [`/statuses/${sha}`, { state, context: name, description: title }],
  ]
}
