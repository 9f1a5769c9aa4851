import { ToolError } from '../errors/tool-error.ts'
import { outdatedNote, withNote } from '../report/comment/note.ts'
import type { CommentTarget } from './comment-target.ts'
import type { GitHubApi } from './github-api.ts'

type Pull = Pick<CommentTarget, 'pullRequest' | 'run' | 'links'>

/** The commit that a pull request is at; null when GitHub does not say: a note is not worth a word of that. */
export async function headOfPull({ pullRequest, links }: Pull, api: GitHubApi): Promise<string | null> {
  try {
    const { status, body } = await api.request('GET', `/repos/${links.repository}/pulls/${pullRequest}`)
    const sha = (body as { head?: { sha?: unknown } | null } | null)?.head?.sha
    return status === 200 && typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return null
  }
}

/** The comment, with a note on top when the pull request has a newer commit than its numbers are for. */
export function noteOutdated(body: string, head: string | null, { run, links: { sha } }: Pull): string {
  return head === null || head === sha ? body : withNote(body, outdatedNote(sha, head), run)
}
