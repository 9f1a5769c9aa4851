import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerCaches, type ListedCache } from './caches.ts'
import { answerCommit } from './commits.ts'
import { contractViolations } from './contract.ts'
import { answerLabels, type LabelHistory } from './labels.ts'
import { answerPull } from './pulls.ts'
import { answerRuns, emptyRunStore, type RunStore, signedContent } from './runs.ts'

export interface StoredComment {
  readonly id: number
  readonly node_id: string
  readonly user: { readonly login: string; readonly type: string }
  body: string
}

export interface StoredCheck {
  /** What it was posted as, and at which commit. */
  readonly kind: 'check-run' | 'status'
  readonly sha: string
  /** What was posted. */
  readonly sent: Readonly<Record<string, unknown>>
}

/** What goes wrong with requests of a method. */
export interface Failure {
  readonly method: string
  readonly kind: number | 'reset' | 'hang'
  /** Of what; default: of everything. */
  readonly path?: RegExp | undefined
  /** Only of what is sent this. */
  readonly sent?: RegExp | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What GitHub says of it. */
  readonly message?: string | undefined
  /** How often; default: always. */
  times?: number
}

export interface GitHubServer {
  readonly url: string
  readonly comments: StoredComment[]
  readonly failures: Failure[]
  readonly minimized: string[]
  readonly requests: string[]
  /** What was posted as check runs and commit statuses. */
  readonly checks: StoredCheck[]
  /** Who set which labels, and who may do what. */
  readonly labels: LabelHistory
  /** The commit that the pull request is at; null: GitHub does not say. */
  head: string | null
  /** What commits of the repository stand on. */
  readonly parents: Map<string, readonly string[]>
  /** Workflow runs, their jobs and artifacts, and pull requests. */
  readonly runs: RunStore
  /** Entries of the repository's cache, oldest first: what the test's results server has. */
  caches: () => readonly ListedCache[]
  /** Milliseconds that a request is on its way, and as long its answer; default: none. */
  latency: (() => number) | null
  /** Where a request or an answer does not fit GitHub's description. */
  readonly violations: string[]
  add(login: string, body: string): StoredComment
  close(): Promise<void>
}

/** As GitHub says it of a comment's body. Characters. */
const LONGEST_BODY = 65_536

const TOKENS: Readonly<Record<string, { login: string; writes: boolean; noChecks?: boolean }>> = {
  writes: { login: 'github-actions[bot]', writes: true },
  'writes-no-checks': { login: 'github-actions[bot]', writes: true, noChecks: true },
  app: { login: 'acme-sizes[bot]', writes: true },
  reads: { login: 'github-actions[bot]', writes: false },
  person: { login: 'octocat', writes: true },
}

const COMMENTS = '/repos/acme/shop/issues/7/comments'

/**
 * Issue comments of one pull request, `acme/shop` number 7, as GitHub's REST API serves them. Closing it throws when any
 * request was one that GitHub's published description does not know.
 */
export async function startGitHubServer(): Promise<GitHubServer> {
  const store = new Store()
  const server = createServer((request, response) => {
    void answer(store, request, response)
  })
  // Node.js closes idle connections after 5 seconds, which may be just when a busy machine asks again.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(store, {
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }).then(() => {
        if (store.violations.length > 0) throw new Error(store.violations.join('\n'))
      }),
  })
}

interface Reply {
  readonly status: number
  readonly body: object
  readonly headers?: Readonly<Record<string, string>> | undefined
}

class Store {
  url = ''
  readonly comments: StoredComment[] = []
  readonly failures: Failure[] = []
  readonly minimized: string[] = []
  readonly requests: string[] = []
  readonly checks: StoredCheck[] = []
  readonly violations: string[] = []
  head: string | null = null
  readonly parents = new Map<string, readonly string[]>()
  readonly labels: LabelHistory = { events: [], permissions: new Map() }
  readonly runs = emptyRunStore()
  caches: () => readonly ListedCache[] = () => []
  latency: (() => number) | null = null

  add(login: string, body: string): StoredComment {
    const id = this.comments.length + 1
    const type = login.endsWith('[bot]') ? 'Bot' : 'User'
    const comment = { id, node_id: `IC_${id}`, user: { login, type }, body }
    this.comments.push(comment)
    return comment
  }

  failureOf(method: string, url: string, text: string): Failure | undefined {
    const failure = this.failures.find(
      each =>
        each.method === method &&
        (each.times ?? 1) > 0 &&
        (each.path?.test(url) ?? true) &&
        (each.sent?.test(text) ?? true),
    )
    if (failure?.times !== undefined) failure.times--
    return failure
  }

  reply(method: string, target: URL, authorization: string, text: string): Reply {
    const token = TOKENS[authorization.replace(/^(?:Bearer|token) /, '')]
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    if (target.pathname === '/graphql' && text.includes('viewer'))
      return { status: 200, body: { data: { viewer: { login: token.login } } } }
    if (method === 'GET') return this.read(target)
    const refused = token.noChecks === true && target.pathname.endsWith('/check-runs')
    if (!token.writes || refused)
      return { status: 403, body: { message: 'Resource not accessible by integration' } }
    return this.write(method, target.pathname, token.login, text)
  }

  private read(target: URL): Reply {
    return (
      answerLabels(this.labels, target) ??
      answerPull(this.head, target) ??
      answerCommit(this.parents, target) ??
      answerCaches(this.caches(), this.runs.readable, target) ??
      answerRuns(this.runs, target) ??
      this.list(target)
    )
  }

  private list({ pathname, searchParams }: URL): Reply {
    if (pathname !== COMMENTS) return { status: 404, body: { message: 'Not Found' } }
    const size = Math.min(100, Number(searchParams.get('per_page') ?? 30))
    const page = Number(searchParams.get('page') ?? 1)
    const next = `<${this.url}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
    const headers = page * size < this.comments.length ? { link: next } : {}
    return { status: 200, body: this.comments.slice((page - 1) * size, page * size), headers }
  }

  /** POST of a check run or of a commit status; null for all else. */
  private check(method: string, pathname: string, text: string): Reply | null {
    const sha = /^\/repos\/acme\/shop\/statuses\/(\w+)$/.exec(pathname)?.[1]
    const isRun = pathname === '/repos/acme/shop/check-runs'
    if (method !== 'POST' || (sha === undefined && !isRun)) return null
    const sent = JSON.parse(text) as { head_sha?: string }
    this.checks.push({
      kind: isRun ? 'check-run' : 'status',
      sha: sha ?? sent.head_sha ?? '',
      sent: { ...sent },
    })
    return { status: 201, body: { id: this.checks.length } }
  }

  private write(method: string, pathname: string, login: string, text: string): Reply {
    const { body = '', variables } = JSON.parse(text) as { body?: string; variables?: { id: string } }
    if (pathname === '/graphql') {
      this.minimized.push(variables?.id ?? '')
      return { status: 200, body: { data: {} } }
    }
    const check = this.check(method, pathname, text)
    if (check !== null) return check
    if (body.length > LONGEST_BODY) return { status: 422, body: { message: 'Body is too long' } }
    if (method === 'POST' && pathname === COMMENTS) return { status: 201, body: this.add(login, body) }
    const edited = this.comments.find(({ id }) => pathname === `/repos/acme/shop/issues/comments/${id}`)
    if (method !== 'PATCH' || edited === undefined) return { status: 404, body: { message: 'Not Found' } }
    edited.body = body
    return { status: 200, body: edited }
  }
}

async function answer(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '' } = request
  store.requests.push(`${method} ${url}`)
  let text = ''
  for await (const chunk of request) text += String(chunk)
  await delay(store)
  const failure = store.failureOf(method, url, text)
  if (failure?.kind === 'hang') return
  if (failure?.kind === 'reset') {
    request.socket.resetAndDestroy()
    return
  }
  const { authorization = '' } = request.headers
  if (sendSigned(store, url, authorization, response)) return
  const reply: Reply =
    failure === undefined
      ? store.reply(method, new URL(url, store.url), authorization, text)
      : replyOf(failure.kind, failure)
  if (!url.startsWith('/graphql'))
    store.violations.push(...violations(new URL(url, store.url), method, text, reply))
  await send(reply, response, store)
}

function replyOf(status: number, { message = 'No', headers }: Failure): Reply {
  return { status, body: { message }, headers }
}

async function send(
  { status, body, headers = {} }: Reply,
  response: ServerResponse,
  store: Store,
): Promise<void> {
  await delay(store)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

async function delay({ latency }: Store): Promise<void> {
  if (latency !== null) await sleep(latency())
}

/** Answers what a signed address names, which must not be shown the token. */
function sendSigned(store: Store, url: string, authorization: string, response: ServerResponse): boolean {
  const content = signedContent(store.runs, url)
  if (content === null) return false
  if (authorization !== '') store.violations.push(`${url} was shown a token`)
  response.writeHead(200, { 'content-type': 'application/zip' }).end(content)
  return true
}

function violations(url: URL, method: string, text: string, { status, body: answer }: Reply): string[] {
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  return contractViolations({ method, url, body, status, answer })
}
