import { accept } from './accept-answer.ts'
import { existingComment, type ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'

/** Who writes with the token of a job, which may not ask who it is. */
const JOB_AUTHOR = 'github-actions[bot]'

/** More pages of 100 than any pull request has. */
const MOST_PAGES = 100

/**
 * Comments with slim-build's marker of a key, of everybody, through all pages.
 *
 * @throws ToolError when GitHub refuses or does not answer.
 */
export async function allMarked(api: GitHubApi, path: string, key: string): Promise<ExistingComment[]> {
  const found: ExistingComment[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { body, more } = accept(await api.request('GET', `${path}?per_page=100&page=${page}`))
    for (const item of Array.isArray(body) ? (body as unknown[]) : []) {
      const comment = existingComment(item)
      if (comment?.key === key) found.push(comment)
    }
    if (!more) break
  }
  return found
}

/**
 * Those that the token's owner wrote: anyone can write the marker. An app may not ask who it is; the comments of the job's own app
 * are taken first, then those of any app, of which GitHub itself tells whether they may be edited.
 */
export async function ownComments(
  marked: readonly ExistingComment[],
  api: GitHubApi,
): Promise<{ readonly own: readonly ExistingComment[]; readonly certain: boolean }> {
  if (marked.length === 0) return { own: [], certain: true }
  const { status, body } = await api.request('GET', '/user')
  const login = (body as { login?: unknown } | null)?.login
  const author = status === 200 && typeof login === 'string' ? login : JOB_AUTHOR
  const own = marked.filter(comment => comment.author === author)
  if (own.length > 0 || author !== JOB_AUTHOR) return { own, certain: true }
  return { own: marked.filter(({ byApp }) => byApp), certain: false }
}
