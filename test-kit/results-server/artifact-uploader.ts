/** Who uploads. */
export interface Uploader {
  /** Of the results service. */
  readonly url: string
  /** Of the job. */
  readonly token: string
  /** How time passes. */
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Tries of one request, as many as GitHub's client makes. */
const MOST_TRIES = 5

const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService/'

/**
 * Uploads a text as it is by the requests that `@actions/artifact` makes, and gives up where that does, without a process of its own and in a
 * time of the test's own. Returns null, or the client's words on what went wrong.
 */
export async function uploadAsClient(name: string, text: string, who: Uploader): Promise<string | null> {
  const [, run, job] = /Actions\.Results:([^:]+):([^:"]+)/.exec(claimsOf(who.token)) ?? []
  const ids = { workflow_run_backend_id: run, workflow_job_run_backend_id: job }
  try {
    const created = await call('CreateArtifact', { ...ids, name, mime_type: 'application/json' }, who)
    await put(String(created.signed_upload_url), text, who)
    await call('FinalizeArtifact', { ...ids, name, size: String(Buffer.byteLength(text)) }, who)
    return null
  } catch (error) {
    if (error instanceof GivenUp) return error.message
    throw error
  }
}

class GivenUp extends Error {}

async function call(method: string, body: object, { url, token, wait }: Uploader): Promise<Answer> {
  const request = new Request(new URL(SERVICE + method, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  try {
    return JSON.parse(await answerTo(request, wait, false)) as Answer
  } catch (error) {
    if (error instanceof GivenUp) throw new GivenUp(`Failed to ${method}: ${error.message}`)
    throw error
  }
}

type Answer = Readonly<Record<string, unknown>>

async function put(url: string, text: string, { wait }: Uploader): Promise<void> {
  await answerTo(new Request(url, { method: 'PUT', body: text }), wait, true)
}

/** @param repeats whether what got no answer at all is sent again. */
async function answerTo(request: Request, wait: Uploader['wait'], repeats: boolean): Promise<string> {
  let why = ''
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await wait(3000 * 1.5 ** (tries - 1))
    const answer = await fetch(request.clone()).catch(() => null)
    if (answer === null) {
      if (!repeats) throw new GivenUp('Unable to make request: ECONNRESET')
      continue
    }
    const text = await answer.text().catch(() => null)
    if (answer.ok && text !== null) return text
    why = `Failed request: (${answer.status}) ${text ?? ''}`
    if (isLasting(answer)) throw new GivenUp(`Received non-retryable error: ${why}`)
  }
  throw new GivenUp(`Failed to make request after ${MOST_TRIES} attempts: ${why}`)
}

function isLasting({ status }: Response): boolean {
  return status >= 400 && status < 500 && status !== 429
}

function claimsOf(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')
}
