import http from 'node:http'
import { listen } from './drivers/listener.ts'

/** What the front says itself: an answer, or nothing ever. */
export type FrontAnswer =
  | 'hang'
  | { readonly status: number; readonly type?: string; readonly digest?: string; readonly body?: string }

/** A way to a real registry on which every request is seen. */
export interface RegistryFront {
  /** `localhost:PORT`, as it stands in image names. */
  readonly host: string
  /** `GET /v2/acme/api/manifests/1`, in order. */
  readonly requests: readonly string[]
  close(): void
}

/**
 * Starts a front of a registry, which hands requests on to it.
 *
 * @param registry `localhost:5000`
 * @param answerTo what the front says by itself; null: it is the registry's to say.
 */
export async function startRegistryFront(
  registry: string,
  answerTo: (path: string, method: string) => FrontAnswer | null = () => null,
): Promise<RegistryFront> {
  const requests: string[] = []
  const server = http.createServer((request, response) => {
    const { method = '', url = '', headers } = request
    requests.push(`${method} ${url}`)
    const answer = answerTo(url, method)
    if (answer === 'hang') return
    if (answer !== null) {
      const { status, type = 'application/json', digest, body = '' } = answer
      response.writeHead(status, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        ...(digest !== undefined && { 'docker-content-digest': digest }),
      })
      response.end(method === 'HEAD' ? undefined : body)
      return
    }
    const onward = http.request(`http://${registry}${url}`, { method, headers }, found => {
      response.writeHead(found.statusCode ?? 502, found.headers)
      found.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  const listener = await listen(server)
  return {
    host: `localhost:${listener.port}`,
    requests,
    close: () => {
      listener.close()
    },
  }
}
