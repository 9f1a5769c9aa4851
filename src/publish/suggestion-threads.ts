import { ToolError } from '../errors/tool-error.ts'
import { parseSuggestion, type SuggestionMark } from '../report/comment/suggestion.ts'
import { accept } from './accept-answer.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { minimizeComment } from './minimize-comment.ts'

/** A suggestion on a pull request that the token's owner made. */
export interface SuggestionThread {
  readonly mark: SuggestionMark
  /** Nodes of the thread and of its first comment. */
  readonly thread: string
  readonly comment: string
  /** Whether no one has resolved it or folded it away. */
  readonly isOpen: boolean
  /** Whether its lines have changed since. */
  readonly isOutdated: boolean
}

const THREADS = `query($owner:String!,$name:String!,$number:Int!,$after:String){
  repository(owner:$owner,name:$name){pullRequest(number:$number){reviewThreads(first:100,after:$after){
    nodes{id isResolved isOutdated comments(first:1){nodes{id body isMinimized viewerDidAuthor}}}
    pageInfo{hasNextPage endCursor}}}}}`

const RESOLVE = 'mutation($id:ID!){resolveReviewThread(input:{threadId:$id}){clientMutationId}}'

/** More pages of 100 than any pull request has. */
const MOST_PAGES = 50

/**
 * All suggestions that the token's owner made on a pull request, the oldest first.
 *
 * @throws ToolError when GitHub does not list them.
 */
export async function listSuggestions(
  api: GitHubApi,
  { repository, pullRequest }: { readonly repository: string; readonly pullRequest: number },
): Promise<SuggestionThread[]> {
  const [owner, name] = repository.split('/')
  const found: SuggestionThread[] = []
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await api.graphql(THREADS, { owner, name, number: pullRequest, after })
    const { nodes, pageInfo } = threadsOf(accept(answer).body)
    found.push(...nodes.flatMap(node => suggestionOf(node) ?? []))
    after = pageInfo?.hasNextPage === true ? (pageInfo.endCursor ?? null) : null
    if (after === null) break
  }
  return found
}

/**
 * Closes a suggestion: resolves its thread, or folds its comment away where the token may not. GitHub lets only tokens with
 * `contents: write` resolve.
 *
 * @throws ToolError when GitHub does neither.
 */
export async function closeSuggestion(
  { thread, comment }: Pick<SuggestionThread, 'thread' | 'comment'>,
  api: GitHubApi,
): Promise<void> {
  const { status, body } = await api.graphql(RESOLVE, { id: thread })
  const isResolved = status === 200 && (body as { errors?: unknown } | null)?.errors === undefined
  if (!isResolved) await minimizeComment(comment, api)
}

interface Threads {
  readonly nodes: readonly unknown[]
  readonly pageInfo?: { readonly hasNextPage?: unknown; readonly endCursor?: string | null }
}

function threadsOf(body: unknown): Threads {
  const { data } = (body ?? {}) as {
    data?: { repository?: { pullRequest?: { reviewThreads?: Threads } | null } | null } | null
  }
  const threads = data?.repository?.pullRequest?.reviewThreads
  if (!Array.isArray(threads?.nodes)) throw new ToolError(messages.noReviewThreads)
  return threads
}

interface ThreadNode {
  readonly id?: unknown
  readonly isResolved?: unknown
  readonly isOutdated?: unknown
  readonly comments?: { readonly nodes?: readonly CommentNode[] }
}

interface CommentNode {
  readonly id?: unknown
  readonly body?: unknown
  readonly isMinimized?: unknown
  readonly viewerDidAuthor?: unknown
}

/** Null for a thread that someone else began, or that is about something else. */
function suggestionOf(node: unknown): SuggestionThread | null {
  const { id: thread, isResolved, isOutdated, comments } = (node ?? {}) as ThreadNode
  const { id: comment, body, isMinimized, viewerDidAuthor } = comments?.nodes?.[0] ?? {}
  if (typeof thread !== 'string' || typeof comment !== 'string' || viewerDidAuthor !== true) return null
  const mark = typeof body === 'string' ? parseSuggestion(body) : null
  if (mark === null) return null
  const isOpen = isResolved !== true && isMinimized !== true
  return { mark, thread, comment, isOpen, isOutdated: isOutdated === true }
}
