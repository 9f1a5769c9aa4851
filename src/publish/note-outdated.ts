import { ToolError } from '../errors/tool-error.ts'
import { outdatedNote, withNote, type NoteRun } from '../report/comment/note.ts'
import type { GitHubApi } from './github-api.ts'

/** What a comment is about. */
export interface NotedCommit {
  readonly pullRequest: number
  readonly run: NoteRun
  readonly links: { readonly repository: string; readonly sha: string }
}

/** The comment, with a note on top when the pull request has a newer commit than its numbers are for. */
export async function noteOutdated(
  body: string,
  { pullRequest, run, links: { repository, sha } }: NotedCommit,
  api: GitHubApi,
): Promise<string> {
  const head = await headOf(`/repos/${repository}/pulls/${pullRequest}`, api)
  return head === null || head === sha ? body : withNote(body, outdatedNote(sha, head), run)
}

/** Null when GitHub does not say: a note is not worth a word of that. */
async function headOf(path: string, api: GitHubApi): Promise<string | null> {
  try {
    const { status, body } = await api.request('GET', path)
    const sha = (body as { head?: { sha?: unknown } | null } | null)?.head?.sha
    return status === 200 && typeof sha === 'string' && /^[0-9a-f]{40,64}$/.test(sha) ? sha : null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return null
  }
}
