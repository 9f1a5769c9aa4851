import { setTimeout as sleep } from 'node:timers/promises'
import { ToolError } from '../errors/tool-error.ts'

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
  /** What the body says, null when it is no JSON. Foreign. */
  readonly body: unknown
  /** Whether there is a next page. */
  readonly more: boolean
  /** Whether it is no answer but the demand to ask later. */
  readonly limited: boolean
}

/** Waiting longer than this for a rate limit is not worth a comment. In seconds. */
const LONGEST_WAIT = 5

const TIMEOUT = 10_000

/** The little of GitHub's REST and GraphQL APIs that a comment needs. */
export class GitHubApi {
  private readonly options: GitHubApiOptions

  constructor(options: GitHubApiOptions) {
    this.options = options
  }

  /**
   * @param path starts with a slash.
   * @throws ToolError when no answer comes; a refusal is an answer.
   */
  async request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<GitHubAnswer> {
    return await this.send(method, this.options.url.replace(/\/+$/, '') + path, body)
  }

  /**
   * Where an answer sends the asker, who must not show the token there; null when it sends nowhere.
   *
   * @throws ToolError when no answer comes.
   */
  async redirect(path: string): Promise<{ readonly status: number; readonly location: string | null }> {
    const url = this.options.url.replace(/\/+$/, '') + path
    try {
      const response = await this.once('GET', url, undefined, 'manual')
      await response.body?.cancel()
      return { status: response.status, location: response.headers.get('location') }
    } catch (error) {
      throw new ToolError(`GitHub's API gave no answer (${reasonOf(error)})`)
    }
  }

  /** @throws ToolError when no answer comes. */
  async graphql(query: string, variables: object): Promise<GitHubAnswer> {
    return await this.send('POST', this.options.graphqlUrl, { query, variables })
  }

  /** Once more after a rate limit that is over soon; nothing else is repeated, so nothing is posted twice. */
  private async send(method: string, url: string, body?: object): Promise<GitHubAnswer> {
    try {
      const first = await this.once(method, url, body)
      const wait = secondsToWait(first)
      if (wait === null) return await answerOf(first)
      await first.body?.cancel()
      await sleep(wait * 1000)
      return await answerOf(await this.once(method, url, body))
    } catch (error) {
      throw new ToolError(`GitHub's API gave no answer (${reasonOf(error)})`)
    }
  }

  private async once(
    method: string,
    url: string,
    body?: object,
    redirect: 'follow' | 'manual' = 'follow',
  ): Promise<Response> {
    const { token, timeout = TIMEOUT } = this.options
    return await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'slim-build',
        'x-github-api-version': '2022-11-28',
      },
      redirect,
      signal: AbortSignal.timeout(timeout),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }
}

async function answerOf(response: Response): Promise<GitHubAnswer> {
  const body = parse(await response.text())
  return {
    status: response.status,
    body,
    limited: isLimited(response, body),
    more: (response.headers.get('link') ?? '').includes('rel="next"'),
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * GitHub says 403 of a rate limit as it does of a permission. A secondary one, such as that on new comments, is known by its words alone
 * (docs.github.com, "Rate limits for the REST API").
 */
function isLimited({ status, headers }: Response, body: unknown): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  const message = (body as { message?: unknown } | null)?.message
  if (typeof message === 'string' && message.includes('rate limit')) return true
  return headers.has('retry-after') || headers.get('x-ratelimit-remaining') === '0'
}

function secondsToWait({ status, headers }: Response): number | null {
  if (status !== 429 && status !== 403) return null
  const after = headers.get('retry-after') ?? ''
  return /^\d{1,4}$/.test(after) && Number(after) <= LONGEST_WAIT ? Number(after) : null
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason'
  if (error.name === 'TimeoutError') return 'it took too long'
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'the connection broke'
}
