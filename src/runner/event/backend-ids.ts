import { eventField } from './read-event.ts'

/** What GitHub's services call the run and the job that a token is for. */
export interface BackendIds {
  readonly run: string
  /** Another one in each attempt. */
  readonly job: string
}

/** As the token of the job says it (ACTIONS_RUNTIME_TOKEN); null where it does not. */
export function backendIds(token: string | undefined): BackendIds | null {
  const [, run, job] = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)/.exec(scopesOf(token ?? '')) ?? []
  return run === undefined || job === undefined ? null : { run, job }
}

/** The claim `scp` of the token, which the service checks and nobody else needs to. */
function scopesOf(token: string): string {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const scopes = eventField(claims, 'scp')
    return typeof scopes === 'string' ? scopes : ''
  } catch {
    return ''
  }
}
