import { ToolError } from '../errors/tool-error.ts'
import { limitMet } from './bounded-fetch.ts'
import { messages } from './messages.ts'
import { type Octokit, openOctokit } from './open-octokit.ts'
import { backoff, type Patience } from './patience.ts'

export interface GitHubApiOptions {
  /** `https://api.github.com`. */
  readonly url: string
  readonly graphqlUrl: string
  readonly token: string
  /** One request may take this long. In milliseconds. */
  readonly timeout?: number
  /** Absent: nothing is waited for, so nothing is repeated. */
  readonly patience?: Patience | undefined
}

export interface GitHubAnswer {
  readonly status: number
  /** What the body says, null when it is no JSON. Untrusted. */
  readonly body: unknown
  /** Whether there is a next page. */
  readonly more: boolean
  /** Whether it is no answer but the demand to ask later. */
  readonly limited: boolean
  /** Milliseconds until it wants to be asked again; null: it does not say. */
  readonly retryAfter: number | null
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

interface OctokitResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

/** What is sent, and whether it may be sent again when nobody knows what became of it. */
interface Sent {
  readonly method: Method
  readonly url: string
  readonly body?: object | undefined
  readonly reads: boolean
  readonly request?: object
}

const TIMEOUT = 10_000

/** How often the same is asked. */
const MOST_TRIES = 3

/** Milliseconds that a refusal may name for a wait that is not worth a word. */
const SHORT_WAIT = 5000

/** Milliseconds that GitHub asks for between two writes ("Best practices for using the REST API"). */
const BETWEEN_WRITES = 1000

/** No answer came. What was asked for may have been done, and may still be. */
export class ApiSilentError extends ToolError {
  /** Whether it took all the time, or all the bytes, that it may. */
  readonly metLimit: boolean

  constructor(error: unknown) {
    super(messages.noAnswer(reasonOf(error)), { cause: error })
    this.metLimit = limitMet(error) !== null
  }
}

/**
 * GitHub's REST and GraphQL APIs through Octokit, for whom a refusal is an answer and only silence an error. Questions are repeated; what
 * is written is not, as nobody knows what became of it, unless a refusal names a few seconds to wait.
 */
export class GitHubApi {
  /** How time passes for whoever repeats what is written; null: it does not. */
  readonly patience: Patience | null
  private readonly options: GitHubApiOptions
  private octokit: Promise<Octokit> | null = null
  /** Before this nothing is written. */
  private nextWrite = 0

  constructor(options: GitHubApiOptions) {
    this.options = options
    this.patience = options.patience ?? null
  }

  /**
   * @param path starts with a slash.
   * @throws ApiSilentError when no answer comes; a refusal is an answer.
   */
  async request(method: Method, path: string, body?: object): Promise<GitHubAnswer> {
    return await this.repeated({ method, url: path, body, reads: method === 'GET' })
  }

  /**
   * Where an answer sends the asker, who must not show the token there; null when it sends nowhere.
   *
   * @throws ApiSilentError when no answer comes.
   */
  async redirect(path: string): Promise<{ readonly status: number; readonly location: string | null }> {
    const request = { redirect: 'manual' }
    const { status, headers } = await this.send({ method: 'GET', url: path, reads: true, request })
    return { status, location: typeof headers.location === 'string' ? headers.location : null }
  }

  /** @throws ApiSilentError when no answer comes. */
  async graphql(query: string, variables: object): Promise<GitHubAnswer> {
    const reads = !query.startsWith('mutation')
    const { graphqlUrl: url } = this.options
    return await this.repeated({ method: 'POST', url, body: { query, variables }, reads })
  }

  private async repeated(sent: Sent): Promise<GitHubAnswer> {
    for (let tries = 1; ; tries++) {
      const outcome = await this.outcomeOf(sent)
      const pause = pauseAfter(outcome, { sent, tries, patience: this.patience })
      if (pause !== null) await this.patience?.wait(pause)
      else if (outcome instanceof ApiSilentError) throw outcome
      else return outcome
    }
  }

  private async outcomeOf(sent: Sent): Promise<GitHubAnswer | ApiSilentError> {
    try {
      return answerOf(await this.send(sent))
    } catch (error) {
      if (error instanceof ApiSilentError) return error
      throw error
    }
  }

  private async send({ method, url, body, reads, request }: Sent): Promise<OctokitResponse> {
    if (!reads) await this.writeTurn()
    const octokit = await this.client()
    try {
      return await octokit.request({
        method,
        url,
        ...(body === undefined ? {} : { data: body }),
        headers: { 'x-github-api-version': '2022-11-28' },
        ...(request === undefined ? {} : { request }),
      })
    } catch (error) {
      const { response } = error as { response?: OctokitResponse }
      if (response !== undefined) return response
      throw new ApiSilentError(error)
    }
  }

  private async writeTurn(): Promise<void> {
    if (this.patience === null) return
    const now = this.patience.now()
    const turn = Math.max(now, this.nextWrite)
    this.nextWrite = turn + BETWEEN_WRITES
    if (turn > now) await this.patience.wait(turn - now)
  }

  private client(): Promise<Octokit> {
    const { url, token, timeout = TIMEOUT } = this.options
    return (this.octokit ??= openOctokit({ url: url.replace(/(?<!\/)\/+$/, ''), token, timeout }))
  }
}

interface Try {
  readonly sent: Sent
  readonly tries: number
  readonly patience: Patience | null
}

/** Milliseconds until it is sent once more; null: it is not. */
function pauseAfter(outcome: GitHubAnswer | ApiSilentError, { sent, tries, patience }: Try): number | null {
  if (patience === null) return null
  const refusal = outcome instanceof ApiSilentError ? null : shortWait(outcome)
  if (refusal !== null) return tries === 1 ? refusal : null
  const isPassing = outcome instanceof ApiSilentError ? !outcome.metLimit : outcome.status >= 500
  return isPassing && sent.reads && tries < MOST_TRIES ? backoff(tries, patience) : null
}

/** Milliseconds that a rate limit wants to be waited for, where they are few. */
function shortWait({ limited, retryAfter }: GitHubAnswer): number | null {
  return limited && retryAfter !== null && retryAfter <= SHORT_WAIT ? retryAfter : null
}

function answerOf(response: OctokitResponse): GitHubAnswer {
  const { status, headers, data } = response
  const body = typeof data === 'object' && !(data instanceof ArrayBuffer) ? data : null
  const more = String(headers.link ?? '').includes('rel="next"')
  return { status, body, limited: isLimited(response), more, retryAfter: retryAfterOf(headers) }
}

/** GitHub gives seconds, and not a date. */
function retryAfterOf(headers: OctokitResponse['headers']): number | null {
  const after = String(headers['retry-after'] ?? '')
  return /^\d{1,6}$/.test(after) ? Number(after) * 1000 : null
}

/**
 * GitHub says 403 of a rate limit as it does of a permission. A secondary one, such as that on new comments, is known by its words alone
 * (docs.github.com, "Rate limits for the REST API").
 */
function isLimited({ status, headers, data }: OctokitResponse): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  const message = (data as { message?: unknown } | null)?.message
  if (typeof message === 'string' && message.includes('rate limit')) return true
  return 'retry-after' in headers || headers['x-ratelimit-remaining'] === '0'
}

function reasonOf(error: unknown): string {
  const limit = limitMet(error)
  if (limit !== null) return limit
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (typeof code === 'string' && /^\w{1,40}$/.test(code)) return code
  }
  return 'the connection broke'
}
