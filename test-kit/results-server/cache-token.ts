import { createHmac } from 'node:crypto'

/** What a token may do in one branch or pull request: 1 reads, 2 writes, 3 both. */
export interface TokenScope {
  readonly Scope: string
  readonly Permission: number
}

export interface TokenOptions {
  /** Default: reads and writes `refs/heads/main`. */
  readonly scopes?: readonly TokenScope[]
  /** Seconds until it expires; negative: it has. Default: six hours. */
  readonly secondsToLive?: number
  /** Of the run that artifacts are uploaded for; default: `job-1`. */
  readonly job?: string
}

/** A token as runners get it (ACTIONS_RUNTIME_TOKEN). Its `ac` claim is a JSON text inside the JSON. */
export function cacheToken({ scopes, secondsToLive = 21_600, job = 'job-1' }: TokenOptions = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    // The run and the job that artifacts are uploaded for.
    scp: `Actions.Results:run-1:${job}`,
    ac: JSON.stringify(scopes ?? [{ Scope: 'refs/heads/main', Permission: 3 }]),
    iat: now,
    nbf: now - 60,
    exp: now + secondsToLive,
    iss: 'local',
    aud: 'local',
  }
  const text = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(claims)}`
  return `${text}.${createHmac('sha256', 'local').update(text).digest('base64url')}`
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
