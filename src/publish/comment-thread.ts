import { ToolError } from '../errors/tool-error.ts'
import { accept } from './accept-answer.ts'
import { earlierText, existingComment, type ExistingComment } from './existing-comment.ts'
import type { GitHubApi } from './github-api.ts'
import { messages } from './messages.ts'
import { minimizeComment } from './minimize-comment.ts'
import { type TokenOwner, tokenOwner } from './token-owner.ts'

/** Where the comments of a key are. */
export interface ThreadKey {
  /** `acme/shop`. */
  readonly repository: string
  readonly pullRequest: number
  /** As the marker spells it. */
  readonly key: string
}

/** Comments of a token's owner. */
export interface OwnComments {
  /** Those of the key; null: nobody says which they are. */
  readonly own: readonly ExistingComment[] | null
  /** Those of other keys that were asked for. */
  readonly others: readonly ExistingComment[]
}

const IS_HIDDEN = 'query($id:ID!){node(id:$id){...on IssueComment{isMinimized}}}'

/** Its documentation calls `diff` a summary; it is the whole text after the edit. */
const EDITS =
  'query($id:ID!){node(id:$id){...on IssueComment{userContentEdits(first:30){nodes{editedAt diff}}}}}'

/** More pages of 100 than any pull request has. */
const MOST_PAGES = 100

/** The comments on one pull request that a token may edit as its own: anyone can write the marker, and so can another app. */
export class CommentThread {
  private readonly api: GitHubApi
  private readonly issues: string
  private readonly place: ThreadKey
  private owner: TokenOwner | null = null

  constructor(place: ThreadKey, api: GitHubApi) {
    this.api = api
    this.place = place
    this.issues = `/repos/${place.repository}/issues`
  }

  /**
   * Those of the key that the token's owner wrote, through all pages.
   *
   * @returns null where there are comments of the key and no one says whose the token is.
   * @throws ToolError when GitHub refuses or does not answer.
   */
  async own(): Promise<readonly ExistingComment[] | null> {
    return (await this.all(({ key }) => key === this.place.key)).own
  }

  /**
   * The same with those of other keys that matter beside them.
   *
   * @throws ToolError when GitHub refuses or does not answer.
   */
  async all(matters: (comment: ExistingComment) => boolean): Promise<OwnComments> {
    const marked = await this.marked()
    const own = marked.filter(({ key }) => key === this.place.key)
    const others = marked.filter(comment => comment.key !== this.place.key && matters(comment))
    if (own.length + others.length === 0) return { own, others }
    const { login } = await this.knownOwner()
    if (login === null) return { own: own.length === 0 ? [] : null, others: [] }
    const isOwn = ({ author }: ExistingComment) => author === login
    return { own: own.filter(isOwn), others: others.filter(isOwn) }
  }

  /** @throws ToolError when it was not written, or nobody knows. */
  async create(body: string): Promise<void> {
    const created = existingComment(accept(await this.api.request('POST', this.path, { body })).body)
    // A token that may not ask whose it is learns it here.
    if (created !== null && this.owner?.login === null) this.owner = { ...this.owner, login: created.author }
  }

  /** @throws ToolError when it was not written, or nobody knows. */
  async edit({ id }: ExistingComment, body: string): Promise<void> {
    accept(await this.api.request('PATCH', `${this.issues}/comments/${id}`, { body }))
  }

  /**
   * What a comment said before, the newest first, what it says now included.
   *
   * @returns null where the server does not keep it.
   * @throws ToolError when GitHub does not answer.
   */
  async texts(comment: ExistingComment): Promise<readonly ExistingComment[] | null> {
    const { graphql } = await this.knownOwner()
    if (!graphql || comment.nodeId === '') return null
    const { body } = accept(await this.api.graphql(EDITS, { id: comment.nodeId }))
    return editsOf(body).flatMap(text => earlierText(comment, text) ?? [])
  }

  /**
   * Takes comments out of sight that another one replaces.
   *
   * @throws ToolError when that failed.
   */
  async hide(comments: readonly ExistingComment[]): Promise<void> {
    if (comments.length === 0) return
    const { graphql } = await this.knownOwner()
    if (!graphql) await this.remove(comments)
    else
      for (const { nodeId } of comments)
        if (!(await this.isHidden(nodeId))) await minimizeComment(nodeId, this.api)
  }

  /**
   * Deletes comments that may be written anew: one that is only out of sight would be edited there.
   *
   * @throws ToolError when that failed.
   */
  async remove(comments: readonly ExistingComment[]): Promise<void> {
    for (const { id } of comments) accept(await this.api.request('DELETE', `${this.issues}/comments/${id}`))
  }

  private async isHidden(id: string): Promise<boolean> {
    const { body } = accept(await this.api.graphql(IS_HIDDEN, { id }))
    const { data } = (body ?? {}) as { readonly data?: { readonly node?: { isMinimized?: unknown } | null } }
    return data?.node?.isMinimized === true
  }

  private get path(): string {
    return `${this.issues}/${this.place.pullRequest}/comments`
  }

  private async marked(): Promise<ExistingComment[]> {
    const found: ExistingComment[] = []
    for (let page = 1; page <= MOST_PAGES; page++) {
      const answer = await this.api.request('GET', `${this.path}?per_page=100&page=${page}`)
      const { body, more } = accept(answer)
      for (const item of Array.isArray(body) ? (body as unknown[]) : []) {
        const comment = existingComment(item)
        if (comment !== null) found.push(comment)
      }
      if (!more) break
    }
    return found
  }

  private async knownOwner(): Promise<TokenOwner> {
    return (this.owner ??= await tokenOwner(this.api))
  }
}

interface Edits {
  readonly data?: {
    readonly node?: { readonly userContentEdits?: { readonly nodes?: unknown } | null } | null
  } | null
  readonly errors?: readonly { readonly type?: unknown }[]
}

/** @throws ToolError when they are not said; a comment that somebody deleted has none. */
function editsOf(body: unknown): string[] {
  const { data, errors = [] } = (body ?? {}) as Edits
  const nodes = data?.node?.userContentEdits?.nodes
  if (Array.isArray(nodes)) return (nodes as unknown[]).flatMap(textOf)
  if (data === undefined || errors.some(({ type }) => type !== 'NOT_FOUND'))
    throw new ToolError(messages.editsUnknown)
  return []
}

function textOf(node: unknown): string[] {
  const diff = (node as { diff?: unknown } | null)?.diff
  return typeof diff === 'string' ? [diff] : []
}
