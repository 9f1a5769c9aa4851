import { ToolError } from '../errors/tool-error.ts'
import { accept } from './accept-answer.ts'
import { existingComment, type ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'

const OWNER = 'query{viewer{login}}'

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
 * Those that the token's owner wrote: anyone can write the marker, and so can another app.
 *
 * @throws ToolError when GitHub does not answer.
 */
export async function ownComments(
  marked: readonly ExistingComment[],
  api: GitHubApi,
): Promise<readonly ExistingComment[]> {
  if (marked.length === 0) return []
  const author = await ownerOf(api)
  return marked.filter(comment => comment.author === author)
}

/** The token of an app may ask for its owner's name here, and not in the REST API. */
async function ownerOf(api: GitHubApi): Promise<string> {
  const { body } = accept(await api.graphql(OWNER, {}))
  const login = (body as { data?: { viewer?: { login?: unknown } | null } | null } | null)?.data?.viewer
    ?.login
  if (typeof login !== 'string') throw new ToolError(messages.tokenUserUnknown)
  return login
}
