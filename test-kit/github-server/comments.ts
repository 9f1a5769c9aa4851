export interface StoredComment {
  readonly id: number
  readonly node_id: string
  readonly user: { readonly login: string; readonly type: string }
  body: string
}

export interface CommentReply {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>>
}

/** As GitHub says it of a comment's body. Characters. */
const LONGEST_BODY = 65_536

const NOT_FOUND: CommentReply = { status: 404, body: { message: 'Not Found' } }

/** The comments of pull requests of `acme/shop`; those of number 7 are in `comments`. */
export class CommentStore {
  readonly comments: StoredComment[] = []
  /** Of other pull requests, by number. */
  readonly elsewhere = new Map<number, StoredComment[]>()
  readonly minimized: string[] = []
  /** Texts of each edited comment, the newest first, by its node. */
  private readonly texts = new Map<string, string[]>()
  private count = 0

  add(login: string, body: string, pull = 7): StoredComment {
    const list = this.listOf(pull)
    this.count = Math.max(this.count + 1, list.length + 1)
    const type = login.endsWith('[bot]') ? 'Bot' : 'User'
    const comment = { id: this.count, node_id: `IC_${this.count}`, user: { login, type }, body }
    list.push(comment)
    return comment
  }

  list(pull: number, { origin, pathname, searchParams }: URL): CommentReply {
    const all = this.listOf(pull)
    const size = Math.min(100, Number(searchParams.get('per_page') ?? 30))
    const page = Number(searchParams.get('page') ?? 1)
    const next = `<${origin}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
    const headers = page * size < all.length ? { link: next } : undefined
    const body = all.slice((page - 1) * size, page * size)
    return headers === undefined ? { status: 200, body } : { status: 200, body, headers }
  }

  /** POST, PATCH and DELETE. */
  write(method: string, pathname: string, login: string, body: string): CommentReply {
    if (body.length > LONGEST_BODY) return { status: 422, body: { message: 'Body is too long' } }
    const pull = /^\/repos\/acme\/shop\/issues\/(\d+)\/comments$/.exec(pathname)?.[1]
    if (method === 'POST' && pull !== undefined)
      return { status: 201, body: this.add(login, body, Number(pull)) }
    const id = Number(/^\/repos\/acme\/shop\/issues\/comments\/(\d+)$/.exec(pathname)?.[1])
    const comment = this.all().find(each => each.id === id)
    if (comment === undefined) return NOT_FOUND
    if (method === 'DELETE') return this.delete(comment)
    return method === 'PATCH' ? this.edit(comment, body) : NOT_FOUND
  }

  /** What GraphQL says of `userContentEdits`: nothing of a comment that was never edited. */
  edits(node: string): object {
    const nodes = (this.texts.get(node) ?? []).map((diff, index) => {
      return { editedAt: new Date(1_700_000_000_000 - index * 1000).toISOString(), diff }
    })
    return { data: { node: { userContentEdits: { nodes: nodes.slice(0, 30) } } } }
  }

  private edit(comment: StoredComment, body: string): CommentReply {
    const texts = this.texts.get(comment.node_id) ?? [comment.body]
    this.texts.set(comment.node_id, [body, ...texts])
    comment.body = body
    return { status: 200, body: comment }
  }

  private delete(comment: StoredComment): CommentReply {
    for (const list of [this.comments, ...this.elsewhere.values()]) {
      const index = list.indexOf(comment)
      if (index >= 0) list.splice(index, 1)
    }
    return { status: 204, body: {} }
  }

  private all(): StoredComment[] {
    return [...this.comments, ...[...this.elsewhere.values()].flat()]
  }

  private listOf(pull: number): StoredComment[] {
    if (pull === 7) return this.comments
    const list = this.elsewhere.get(pull) ?? []
    this.elsewhere.set(pull, list)
    return list
  }
}
