import type { Received } from './failures.ts'

export interface StoredCheck {
  /** What it was posted as, and at which commit. */
  readonly kind: 'check-run' | 'status'
  readonly sha: string
  /** What was posted. */
  readonly sent: Readonly<Record<string, unknown>>
}

export interface CheckReply {
  readonly status: number
  readonly body: object
}

const ROOT = '/repos/acme/shop'

/** POST of a check run or of a commit status, and the lists of those of a commit; null for all else. */
export function answerChecks(
  checks: StoredCheck[],
  { method, url, text }: Pick<Received, 'method' | 'text'> & { readonly url: URL },
): CheckReply | null {
  const { pathname } = url
  if (method === 'GET') {
    const [, sha, kind] = /^\/repos\/acme\/shop\/commits\/(\w+)\/(check-runs|statuses)$/.exec(pathname) ?? []
    if (sha === undefined) return null
    return kind === 'statuses'
      ? listStatuses(checks, sha)
      : list(checks, sha, url.searchParams.get('check_name'))
  }
  const sha = /^\/repos\/acme\/shop\/statuses\/(\w+)$/.exec(pathname)?.[1]
  const isRun = pathname === `${ROOT}/check-runs`
  if (method !== 'POST' || (sha === undefined && !isRun)) return null
  const sent = JSON.parse(text) as { head_sha?: string }
  checks.push({ kind: isRun ? 'check-run' : 'status', sha: sha ?? sent.head_sha ?? '', sent: { ...sent } })
  return { status: 201, body: { id: checks.length } }
}

function listStatuses(checks: readonly StoredCheck[], sha: string): CheckReply {
  const found = checks.filter(check => check.kind === 'status' && check.sha === sha)
  return { status: 200, body: found.map(({ sent }, index) => ({ id: index + 1, ...sent })).toReversed() }
}

function list(checks: readonly StoredCheck[], sha: string, name: string | null): CheckReply {
  const found = checks
    .filter(check => check.kind === 'check-run' && check.sha === sha)
    .filter(({ sent }) => name === null || sent.name === name)
    .map(({ sent: { output, ...sent } }, index) => {
      const { title = null, summary = null } = (output ?? {}) as { title?: string; summary?: string }
      return {
        id: index + 1,
        ...sent,
        output: { title, summary, text: null, annotations_count: 0, annotations_url: '' },
      }
    })
    .toReversed()
  return { status: 200, body: { total_count: found.length, check_runs: found } }
}
