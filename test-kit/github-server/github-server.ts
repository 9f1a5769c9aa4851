import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerCaches, type ListedCache } from './caches.ts'
import { answerChecks, type StoredCheck } from './checks.ts'
import { CommentStore, type StoredComment } from './comments.ts'
import { answerCommit } from './commits.ts'
import { contractViolations } from './contract.ts'
import { type Failure, failureOf, type Received } from './failures.ts'
import { answerLabels, type LabelHistory } from './labels.ts'
import { answerFiles, answerPull } from './pulls.ts'
import { ReviewStore } from './reviews.ts'
import { answerRuns, emptyRunStore, type RunStore, signedContent } from './runs.ts'

export type { StoredCheck } from './checks.ts'
export type { StoredComment } from './comments.ts'
export type { Failure } from './failures.ts'

export interface ServerTime {
  /** For a request that is held. */
  readonly wait: (milliseconds: number) => Promise<unknown>
  /** For what nobody waits for. */
  readonly later: (milliseconds: number, act: () => void) => void
}

/** What a server has. GitHub has all; Gitea and Forgejo have neither GraphQL nor checks. */
export interface Features {
  graphql: boolean
  checks: boolean
  /** Whether a token may ask whose it is over REST; that of an app may not at GitHub. */
  user: boolean
}

export interface GitHubServer {
  readonly url: string
  readonly comments: StoredComment[]
  /** Comments of other pull requests than number 7, by number. */
  readonly elsewhere: ReadonlyMap<number, readonly StoredComment[]>
  readonly failures: Failure[]
  /** What else goes wrong, by the request; default: nothing. */
  trouble: ((request: Received) => Failure | undefined) | null
  readonly minimized: string[]
  /** Review comments of number 7, and the files that it changes. */
  readonly reviews: ReviewStore
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
  /** How time passes at the server; tests may have one of their own. */
  time: ServerTime
  readonly features: Features
  /** Where a request or an answer does not fit GitHub's description. */
  readonly violations: string[]
  add(login: string, body: string): StoredComment
  close(): Promise<void>
}

/** What is behind a dot in a token tells jobs apart. */
const TOKENS: Readonly<
  Record<string, { login: string; writes: boolean; noChecks?: boolean; contents?: boolean }>
> = {
  writes: { login: 'github-actions[bot]', writes: true },
  'writes-no-checks': { login: 'github-actions[bot]', writes: true, noChecks: true },
  // Only a token that may write contents, too, may resolve threads.
  'writes-contents': { login: 'github-actions[bot]', writes: true, contents: true },
  app: { login: 'acme-sizes[bot]', writes: true },
  reads: { login: 'github-actions[bot]', writes: false },
  person: { login: 'octocat', writes: true },
}

type Token = (typeof TOKENS)[string]

const COMMENTS = /^\/repos\/acme\/shop\/issues\/(\d+)\/comments$/

/**
 * Issue comments of the pull requests of `acme/shop`, first of all number 7, as GitHub's REST API serves them. Closing it throws when any
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
  readonly store = new CommentStore()
  readonly comments = this.store.comments
  readonly elsewhere = this.store.elsewhere
  readonly minimized = this.store.minimized
  readonly reviews = new ReviewStore()
  readonly failures: Failure[] = []
  trouble: ((request: Received) => Failure | undefined) | null = null
  readonly requests: string[] = []
  readonly checks: StoredCheck[] = []
  readonly violations: string[] = []
  head: string | null = null
  readonly parents = new Map<string, readonly string[]>()
  readonly labels: LabelHistory = { events: [], permissions: new Map() }
  readonly runs = emptyRunStore()
  caches: () => readonly ListedCache[] = () => []
  latency: (() => number) | null = null
  time: ServerTime = { wait: sleep, later: (milliseconds, act) => void sleep(milliseconds).then(act) }
  readonly features: Features = { graphql: true, checks: true, user: false }

  add(login: string, body: string): StoredComment {
    return this.store.add(login, body)
  }

  failureOf(request: Received): Failure | undefined {
    return failureOf(this.failures, request) ?? this.trouble?.(request)
  }

  reply({ method, url, text, token: secret }: Received): Reply {
    const target = new URL(url, this.url)
    const token = TOKENS[secret.replace(/\..*/, '')]
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } }
    if (target.pathname === '/graphql') return this.graphql(token, text)
    if (method === 'GET') return this.read(token, target)
    const checked = this.features.checks && token.noChecks !== true
    if (!checked && target.pathname.endsWith('/check-runs')) return this.features.checks ? REFUSED : NOT_FOUND
    if (!token.writes) return REFUSED
    return this.write(method, target, token.login, text)
  }

  private graphql({ login, writes, contents = false }: Token, text: string): Reply {
    if (!this.features.graphql) return NOT_FOUND
    const { variables } = JSON.parse(text) as { variables: { id?: string; after?: string | null } }
    if (text.includes('reviewThreads'))
      return { status: 200, body: this.reviews.list(login, variables.after ?? null, this.minimized) }
    if (text.includes('resolveReviewThread')) return this.reviews.resolve(variables.id ?? '', contents)
    if (text.includes('viewer')) return { status: 200, body: { data: { viewer: { login } } } }
    const { id = '' } = variables
    if (text.includes('isMinimized'))
      return { status: 200, body: { data: { node: { isMinimized: this.minimized.includes(id) } } } }
    if (text.includes('userContentEdits')) return { status: 200, body: this.store.edits(id) }
    if (!writes) return REFUSED
    this.minimized.push(id)
    return { status: 200, body: { data: {} } }
  }

  private read(token: Token, target: URL): Reply {
    if (target.pathname === '/user') return this.user(token)
    const pull = COMMENTS.exec(target.pathname)?.[1]
    return (
      answerLabels(this.labels, target) ??
      answerPull(this.head, target) ??
      answerFiles(this.reviews.files, target) ??
      answerCommit(this.parents, target) ??
      answerCaches(this.caches(), this.runs.readable, target) ??
      answerRuns(this.runs, target) ??
      answerChecks(this.checks, { method: 'GET', url: target, text: '' }) ??
      (pull === undefined ? NOT_FOUND : this.store.list(Number(pull), target))
    )
  }

  private user({ login }: Token): Reply {
    return this.features.user || !login.endsWith('[bot]') ? { status: 200, body: { login } } : REFUSED
  }

  private write(method: string, url: URL, login: string, text: string): Reply {
    const check = answerChecks(this.checks, { method, url, text })
    if (check !== null) return check
    if (method === 'POST' && url.pathname === '/repos/acme/shop/pulls/7/comments')
      return this.reviews.add(login, text, this.head)
    const { body = '' } = JSON.parse(text === '' ? '{}' : text) as { body?: string }
    return this.store.write(method, url.pathname, login, body)
  }
}

const NOT_FOUND: Reply = { status: 404, body: { message: 'Not Found' } }
const REFUSED: Reply = { status: 403, body: { message: 'Resource not accessible by integration' } }

async function answer(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = '', url = '', headers } = request
  store.requests.push(`${method} ${url}`)
  let text = ''
  for await (const chunk of request) text += String(chunk)
  await delay(store)
  const { authorization = '' } = headers
  const received = { method, url, text, token: authorization.replace(/^\w+ /, '') }
  const failure = store.failureOf(received)
  if (failure !== undefined && (await fails(store, failure, received, request))) return
  if (sendSigned(store, url, authorization, response)) return
  const reply = refusalOf(failure) ?? store.reply(received)
  if (!url.startsWith('/graphql')) store.violations.push(...violations(received, store.url, reply))
  if (failure?.kind === 'truncated') await breakOff(reply, request, response)
  else await send(reply, response, store)
}

/** Whether a request gets no answer. */
async function fails(
  store: Store,
  failure: Failure,
  received: Received,
  { socket }: IncomingMessage,
): Promise<boolean> {
  const { kind, held, meanwhile } = failure
  await meanwhile?.()
  if (held !== undefined) await store.time.wait(held)
  if (kind !== 'slow') takeEffect(store, failure, () => store.reply(received))
  if (kind === 'reset') socket.resetAndDestroy()
  return kind === 'reset' || kind === 'hang'
}

/** What was asked for is done although the answer says nothing of it. */
function takeEffect(store: Store, { effect = 'none', kind }: Failure, take: () => void): void {
  // What breaks off is an answer to what was done.
  if (effect === 'none' || kind === 'truncated') return
  if (effect === 'done') take()
  else store.time.later(effect, take)
}

async function breakOff(
  { status, body }: Reply,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': String(text.length + 1),
  })
  await new Promise<void>(resolve => {
    response.write(text.slice(0, text.length / 2 + 1), () => {
      resolve()
    })
  })
  request.socket.resetAndDestroy()
}

function refusalOf(failure: Failure | undefined): Reply | null {
  if (typeof failure?.kind !== 'number') return null
  const { kind: status, message = 'No', headers } = failure
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

async function delay({ latency, time }: Store): Promise<void> {
  if (latency !== null) await time.wait(latency())
}

/** Answers what a signed address names, which must not be shown the token. */
function sendSigned(store: Store, url: string, authorization: string, response: ServerResponse): boolean {
  const content = signedContent(store.runs, url)
  if (content === null) return false
  if (authorization !== '') store.violations.push(`${url} was shown a token`)
  response.writeHead(200, { 'content-type': 'application/zip' }).end(content)
  return true
}

function violations(
  { method, url, text }: Received,
  origin: string,
  { status, body: answer }: Reply,
): string[] {
  const body: unknown = text === '' ? undefined : JSON.parse(text)
  return contractViolations({ method, url: new URL(url, origin), body, status, answer })
}
