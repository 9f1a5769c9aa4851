import type { GitHub } from '@actions/github/lib/utils'
import { randomUUID } from 'node:crypto'
import { boundedFetch, type Fetch, limitMet } from './bounded-fetch.ts'

export type Octokit = InstanceType<typeof GitHub>

export interface OctokitOptions {
  /** Without a slash at its end. */
  readonly url: string
  readonly token: string
  /** Milliseconds that one answer may take. */
  readonly timeout: number
}

/** Waiting longer than this for a rate limit is not worth a comment. In seconds. */
const LONGEST_WAIT = 5

/** Octokit logs headers of answers, which are untrusted text. */
const SILENT = { debug: silence, info: silence, warn: silence, error: silence }

/**
 * GitHub's own client, which is loaded when it is first needed: most runs of the program ask GitHub nothing. It repeats what only reads
 * once, and anything once after a rate limit that is over soon.
 */
export async function openOctokit({ url, token, timeout }: OctokitOptions): Promise<Octokit> {
  const [{ defaults, getOctokitOptions, GitHub }, { retry }, { throttling }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('@octokit/plugin-retry'),
    import('@octokit/plugin-throttling'),
  ])
  const Client = GitHub.plugin(waitShortly, retry, throttling)
  return new Client(
    getOctokitOptions(token, {
      baseUrl: url,
      userAgent: 'slim-build',
      log: SILENT,
      request: { fetch: boundedFetch(defaults.request?.fetch as Fetch, timeout), log: SILENT },
      retry: { retries: 1, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451] },
      throttle: {
        id: randomUUID(),
        onRateLimit: (seconds: number, _options: object, _octokit: object, retries: number) =>
          seconds <= LONGEST_WAIT && retries === 0,
        // `waitShortly` has waited already where GitHub says for how long; where it does not, a minute is meant.
        onSecondaryRateLimit: () => false,
      },
    }),
  )
}

function silence(): void {
  // Nothing of it is for the log.
}

/**
 * A plugin that goes before the one that repeats: a refusal that names its few seconds is waited for, and what has taken all its time or
 * space is not tried again.
 */
function waitShortly(octokit: { readonly hook: Octokit['hook'] }): object {
  octokit.hook.error('request', (error, options) => {
    const seconds = secondsToWait(error)
    const { retry } = octokit as unknown as { retry: Retry }
    if (seconds !== null) throw retry.retryRequest(error, 1, seconds)
    if (limitMet(error) !== null) options.request.retries = 0
    throw error
  })
  return {}
}

interface Retry {
  retryRequest(error: Error, retries: number, seconds: number): Error
}

interface Refusal extends Error {
  readonly status?: number
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> } | undefined
}

function secondsToWait({ status, response }: Refusal): number | null {
  if (status !== 429 && status !== 403) return null
  const after = String(response?.headers['retry-after'] ?? '')
  return /^\d{1,4}$/.test(after) && Number(after) <= LONGEST_WAIT ? Number(after) : null
}
