import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the registry does with requests about a repository. */
export type Trouble =
  | { readonly status: number; readonly code: string; readonly message: string }
  /** It takes the request and never answers. */
  | 'hangs'
  /** It answers well, a byte at a time, and never comes to an end. */
  | 'drips'
  /** It answers with this. */
  | { readonly mediaType: string; readonly body: Buffer }

/** What a registry says (distribution spec, "Error Codes"). */
export const TROUBLES = {
  unauthorized: { status: 401, code: 'UNAUTHORIZED', message: 'authentication required' },
  denied: { status: 403, code: 'DENIED', message: 'requested access to the resource is denied' },
  unknown: { status: 404, code: 'MANIFEST_UNKNOWN', message: 'manifest unknown' },
  limited: { status: 429, code: 'TOOMANYREQUESTS', message: 'you have reached your pull rate limit' },
  broken: { status: 500, code: 'UNKNOWN', message: 'unknown error' },
  hangs: 'hangs',
} as const satisfies Record<string, Trouble>

export interface TroubledRegistry {
  /** `localhost:PORT`, as in references. */
  readonly host: string
  /** Paths that were asked for. */
  readonly requests: string[]
  close(): Promise<void>
}

/**
 * A registry in front of another one: it passes everything on, but for repositories that are in trouble.
 *
 * @param upstream `localhost:PORT` of the real registry.
 * @param troubleOf what is wrong with a path (`/v2/acme/api/manifests/main`); null: nothing.
 */
export async function startTroubledRegistry(
  upstream: string,
  troubleOf: (path: string) => Trouble | null,
): Promise<TroubledRegistry> {
  const requests: string[] = []
  const server = createServer((request, response) => {
    const { url = '/' } = request
    requests.push(`${request.method ?? ''} ${url}`)
    const trouble = troubleOf(url)
    if (trouble === null) passOn(upstream, request, response)
    else if (trouble === 'drips') drip(response)
    else if (trouble === 'hangs') return
    else if ('body' in trouble) serve(trouble, request, response)
    else refuse(trouble, request, response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `localhost:${port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': MANIFEST, 'content-length': 1_000_000 })
  const timer = setInterval(() => response.write(' '), 20)
  response.once('close', () => {
    clearInterval(timer)
  })
}

function serve(
  { mediaType, body }: Extract<Trouble, { readonly body: Buffer }>,
  { method }: IncomingMessage,
  response: ServerResponse,
): void {
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': body.length,
    'docker-content-digest': digest,
  })
  response.end(method === 'HEAD' ? undefined : body)
}

function refuse(
  { status, code, message }: Extract<Trouble, { readonly status: number }>,
  { method, headers: { host = '' } }: IncomingMessage,
  response: ServerResponse,
): void {
  const challenge = status === 401 ? { 'www-authenticate': `Basic realm="http://${host}"` } : {}
  const body = JSON.stringify({ errors: [{ code, message }] })
  response.writeHead(status, { 'content-type': 'application/json', ...challenge })
  response.end(method === 'HEAD' ? undefined : body)
}

function passOn(upstream: string, request: IncomingMessage, response: ServerResponse): void {
  const [hostname, port] = upstream.split(':')
  const { method, url, headers } = request
  const passed = ask({ hostname, port, method, path: url, headers }, answer => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  passed.once('error', () => response.writeHead(502).end())
  request.pipe(passed)
}
