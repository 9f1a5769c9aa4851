import { ToolError } from '../errors/tool-error.ts'
import { limitMet } from './bounded-fetch.ts'
import { messages } from './messages.ts'
import { type Octokit, openOctokit } from './open-octokit.ts'

export interface GitHubApiOptions {
  /** `https://api.github.com`. */
  readonly url: string
  readonly graphqlUrl: string
  readonly token: string
  /** One request may take this long. In milliseconds. */
  readonly timeout?: number
}

export interface GitHubAnswer {
  readonly status: number
  /** What the body says, null when it is no JSON. Untrusted. */
  readonly body: unknown
  /** Whether there is a next page. */
  readonly more: boolean
  /** Whether it is no answer but the demand to ask later. */
  readonly limited: boolean
}

type Method = 'GET' | 'POST' | 'PATCH'

/** Octokit leaves a second between two things that a client writes, and takes a question in GraphQL for one. */
type Client = 'asks' | 'writes'

interface OctokitResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | number | undefined>>
  readonly data: unknown
}

const TIMEOUT = 10_000

/** GitHub's REST and GraphQL APIs through Octokit, for whom a refusal is an answer and only silence an error. */
export class GitHubApi {
  private readonly options: GitHubApiOptions
  private readonly clients = new Map<Client, Promise<Octokit>>()

  constructor(options: GitHubApiOptions) {
    this.options = options
  }

  /**
   * @param path starts with a slash.
   * @throws ToolError when no answer comes; a refusal is an answer.
   */
  async request(method: Method, path: string, body?: object): Promise<GitHubAnswer> {
    return answerOf(await this.send(method === 'GET' ? 'asks' : 'writes', method, path, body))
  }

  /**
   * Where an answer sends the asker, who must not show the token there; null when it sends nowhere.
   *
   * @throws ToolError when no answer comes.
   */
  async redirect(path: string): Promise<{ readonly status: number; readonly location: string | null }> {
    const { status, headers } = await this.send('asks', 'GET', path, undefined, { redirect: 'manual' })
    return { status, location: typeof headers.location === 'string' ? headers.location : null }
  }

  /** @throws ToolError when no answer comes. */
  async graphql(query: string, variables: object): Promise<GitHubAnswer> {
    const client = query.startsWith('mutation') ? 'writes' : 'asks'
    return answerOf(await this.send(client, 'POST', this.options.graphqlUrl, { query, variables }))
  }

  private async send(
    client: Client,
    method: Method,
    url: string,
    body?: object,
    request?: object,
  ): Promise<OctokitResponse> {
    try {
      const octokit = await this.client(client)
      // What writes is not repeated, so nothing is posted twice.
      const repeated = method === 'GET' ? {} : { retries: 0 }
      return await octokit.request({
        method,
        url,
        ...(body === undefined ? {} : { data: body }),
        headers: { 'x-github-api-version': '2022-11-28' },
        request: { ...repeated, ...request },
      })
    } catch (error) {
      const { response } = error as { response?: OctokitResponse }
      if (response !== undefined) return response
      throw new ToolError(messages.noAnswer(reasonOf(error)), { cause: error })
    }
  }

  private client(which: Client): Promise<Octokit> {
    const { url, token, timeout = TIMEOUT } = this.options
    const client = this.clients.get(which) ?? openOctokit({ url: url.replace(/\/+$/, ''), token, timeout })
    this.clients.set(which, client)
    return client
  }
}

function answerOf({ status, headers, data }: OctokitResponse): GitHubAnswer {
  const body = typeof data === 'object' && !(data instanceof ArrayBuffer) ? data : null
  const more = String(headers.link ?? '').includes('rel="next"')
  return { status, body, limited: isLimited({ status, headers, data }), more }
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
