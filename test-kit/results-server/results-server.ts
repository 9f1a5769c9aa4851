import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ListedCache } from '../github-server/caches.ts'
import { Artifacts, type StoredArtifact } from './artifacts.ts'
import { BlockBlobs, type Respond, send } from './block-blobs.ts'
import { CacheEntries, fault, type TwirpAnswer } from './cache-entries.ts'
import type { TokenScope } from './cache-token.ts'
import { type Fault, goesWrong } from './faults.ts'

/** How a service in trouble answers: with a status, or not at all. */
export type Trouble = { readonly status: number; readonly retryAfter?: number } | 'hangs'

export interface ResultsServer {
  /** For ACTIONS_RESULTS_URL. */
  readonly url: string
  /** Keys that can be restored. */
  readonly keys: readonly string[]
  /** The same with their scopes, for GitHub's API to list. */
  readonly caches: readonly ListedCache[]
  /** Artifacts that were uploaded to their end. */
  readonly artifacts: readonly StoredArtifact[]
  /** An artifact that some job of the run uploaded as it is. */
  addArtifact(name: string, content: string | Buffer): void
  /** Methods of both services that were called, in order. */
  readonly calls: readonly string[]
  /** From now on; null: it works. `method` narrows it to one method of either service. */
  fail(trouble: Trouble | null, method?: string): void
  /** What goes wrong with a request, by the method of a service or what is done with a blob (`GET`, `PUT`); default: nothing. */
  faultOf: (asked: string) => Fault | undefined
  close(): Promise<void>
}

const ROUTE = /^\/twirp\/github\.actions\.results\.api\.v1\.(Cache|Artifact)Service\/(\w+)$/

/** A call of one of the services, once its token was read. */
type Service = (
  method: string,
  body: Readonly<Record<string, unknown>>,
  scopes: readonly TokenScope[],
) => TwirpAnswer

/**
 * GitHub's results service on the loopback: caches and artifacts (twirp over HTTP, JSON; the cache service is version 2) and
 * the blob store behind their signed addresses. Real clients, BuildKit's among them, cannot tell the difference.
 */
export async function startResultsServer(): Promise<ResultsServer> {
  let base = ''
  let trouble: { readonly kind: Trouble; readonly method: string | undefined } | null = null
  const calls: string[] = []
  const blobs = new BlockBlobs(() => base)
  const entries = new CacheEntries(blobs)
  const artifacts = new Artifacts(blobs)
  const answer = (request: IncomingMessage, body: Buffer, response: Respond): void => {
    const url = new URL(request.url ?? '/', 'http://local')
    const [, room, method = null] = ROUTE.exec(url.pathname) ?? []
    const service: Service = (...asked) => (room === 'Cache' ? entries : artifacts).call(...asked)
    if (method !== null) twirp(service, method, request, body, response)
    else blobs.answer(request, url, body, response)
  }
  const server = createServer((request, response) => {
    void readBody(request).then(body => {
      const method = ROUTE.exec(new URL(request.url ?? '/', 'http://local').pathname)?.[2] ?? null
      if (method !== null) calls.push(method)
      const asked = method ?? request.method ?? ''
      const fault = results.faultOf(asked)
      if (trouble !== null && (trouble.method ?? method) === method) refuse(trouble.kind, response)
      else if (fault === undefined) answer(request, body, response)
      else
        goesWrong(fault, response, place => {
          answer(request, body, place)
        })
    })
  })
  // Node.js closes idle connections after 5 seconds, which may be just when a busy machine asks again.
  server.keepAliveTimeout = 0
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const results: ResultsServer = {
    url: `${base}/`,
    get keys() {
      return entries.keys
    },
    get caches() {
      return entries.listed
    },
    get artifacts() {
      return artifacts.stored
    },
    addArtifact: (name, content) => {
      artifacts.add(name, content)
    },
    calls,
    faultOf: () => undefined,
    fail(kind, method) {
      trouble = kind === null ? null : { kind, method }
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
  return results
}

function refuse(kind: Trouble, response: Respond): void {
  if (kind === 'hangs') return
  const headers = kind.retryAfter === undefined ? {} : { 'retry-after': String(kind.retryAfter) }
  send(response, kind.status, JSON.stringify({ code: 'unavailable', msg: 'the service is in trouble' }), {
    'content-type': 'application/json',
    ...headers,
  })
}

function twirp(
  service: Service,
  method: string,
  request: IncomingMessage,
  body: Buffer,
  response: Respond,
): void {
  const scopes = scopesOf(request.headers.authorization)
  const answer =
    scopes === null
      ? fault(401, 'unauthenticated', 'missing or bad token')
      : service(method, JSON.parse(body.toString('utf8')) as Record<string, unknown>, scopes)
  send(response, answer.status, JSON.stringify(answer.body), { 'content-type': 'application/json' })
}

function scopesOf(authorization: string | undefined): TokenScope[] | null {
  const claims = /^Bearer [\w-]+\.([\w-]+)\.[\w-]*$/.exec(authorization ?? '')?.[1]
  if (claims === undefined) return null
  try {
    const { ac } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { ac: string }
    return JSON.parse(ac) as TokenScope[]
  } catch {
    return null
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts)
}
