import type { GitHub } from '@actions/github/lib/utils'
import { boundedFetch, type Fetch } from './bounded-fetch.ts'

export type Octokit = InstanceType<typeof GitHub>

export interface OctokitOptions {
  /** Without a slash at its end. */
  readonly url: string
  readonly token: string
  /** Milliseconds that one answer may take. */
  readonly timeout: number
}

/** Octokit logs headers of answers, which are untrusted text. */
const SILENT = { debug: silence, info: silence, warn: silence, error: silence }

/**
 * GitHub's own client, which is loaded when it is first needed: most runs of the program ask GitHub nothing. It sends what it is given
 * once: only who asks knows whether the same may be asked again, and for how long.
 */
export async function openOctokit({ url, token, timeout }: OctokitOptions): Promise<Octokit> {
  const { defaults, getOctokitOptions, GitHub } = await import('@actions/github/lib/utils')
  return new GitHub(
    getOctokitOptions(token, {
      baseUrl: url,
      userAgent: 'slim-build',
      log: SILENT,
      request: { fetch: boundedFetch(defaults.request?.fetch as Fetch, timeout), log: SILENT },
    }),
  )
}

function silence(): void {
  // Nothing of it is for the log.
}
