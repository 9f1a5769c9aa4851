import { setTimeout as sleep } from 'node:timers/promises'
import { ToolError } from '../../errors/tool-error.ts'
import { backendIds } from '../event/backend-ids.ts'
import { eventField } from '../event/read-event.ts'
import { messages } from '../messages.ts'
import type { ArtifactSource, ListedArtifact } from './artifact-source.ts'
import { downloadBounded } from './download-bounded.ts'

export interface ResultsOptions {
  readonly signal: AbortSignal
  /** Milliseconds for one request; default ten seconds. */
  readonly patience?: number
  /** Milliseconds before a request that failed is made once more; default two seconds. */
  readonly pause?: number
}

const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService/'

/**
 * The artifacts of the run that this job belongs to, by the token that every job has for them, which needs no permission. Asked
 * directly and not with GitHub's client: that one waits for minutes, and takes downloads of any size.
 *
 * @returns null where the job has no such service.
 */
export function resultsArtifacts(env: NodeJS.ProcessEnv, options: ResultsOptions): ArtifactSource | null {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = env
  const known = backendIds(token)
  if (url === '' || known === null || !URL.canParse(url)) return null
  const { run, job } = known
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job }
  return {
    list: async () => {
      const answer = await call('ListArtifacts', ids, { url, token, ...options })
      const items = eventField(answer, 'artifacts')
      return {
        artifacts: Array.isArray(items) ? (items as unknown[]).flatMap(item => listed(item, run)) : [],
        left: 0,
      }
    },
    download: async ({ name }, most) => {
      const answer = await call('GetSignedArtifactURL', { ...ids, name }, { url, token, ...options })
      const signed = eventField(answer, 'signed_url') ?? eventField(answer, 'signedUrl')
      if (typeof signed !== 'string') throw new ToolError(messages.artifactWithoutUrl)
      return await downloadBounded(signed, most, options)
    },
  }
}

function listed(item: unknown, run: string): ListedArtifact[] {
  const owner = eventField(item, 'workflow_run_backend_id') ?? eventField(item, 'workflowRunBackendId')
  const id = Number(eventField(item, 'database_id') ?? eventField(item, 'databaseId'))
  const name = eventField(item, 'name')
  const size = Number(eventField(item, 'size'))
  return owner === run && Number.isSafeInteger(id) && typeof name === 'string'
    ? [{ id, name, size, expired: false }]
    : []
}

interface Service extends ResultsOptions {
  readonly url: string
  readonly token: string
}

/** Once more after a failure that may be over soon. */
async function call(method: string, body: object, service: Service): Promise<unknown> {
  const first = await once(method, body, service)
  if (typeof first !== 'string') return first
  await sleep(service.pause ?? 2000, undefined, { signal: service.signal })
  const second = await once(method, body, service)
  if (typeof second === 'string') throw new ToolError(second)
  return second
}

/** The answer's JSON, or a sentence on why there is none. */
async function once(method: string, body: object, service: Service): Promise<unknown> {
  const { url, token, signal, patience = 10_000 } = service
  try {
    const response = await fetch(new URL(SERVICE + method, url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'slim-build',
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    })
    if (response.ok) return await response.json()
    await response.body?.cancel()
    return `the artifact service answered ${response.status}`
  } catch {
    signal.throwIfAborted()
    return 'the artifact service did not answer'
  }
}
