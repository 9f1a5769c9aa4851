import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { buffer } from 'node:stream/consumers'
import { readObject, type StoredObject } from './kubernetes-objects.ts'
import { type Listener, listen } from './listener.ts'
import { bridgeSpdy } from './spdy-bridge.ts'

/** A stand-in for the API of a Kubernetes cluster, as far as buildx's kubernetes driver asks it. */
export interface KubernetesApi extends Listener {
  /** What there is, as `kind/name`. */
  names(): string[]
  /** Replicas and images of a deployment. */
  deployment(name: string): StoredObject | undefined
  /** Text of a kubeconfig that leads here. */
  readonly kubeconfig: string
}

interface Stored extends StoredObject {
  readonly uid: string
}

const NAMESPACED =
  /^\/(apis\/apps\/v1|api\/v1)\/namespaces\/([^/]+)\/(deployments|configmaps|pods)(?:\/([^/]+))?$/
const KINDS: Readonly<Record<string, string>> = { deployments: 'Deployment', configmaps: 'ConfigMap' }

/**
 * Starts the stand-in: deployments and config maps are kept, their pods run at once (or never), and `exec` in one of them is
 * a connection to BuildKit.
 *
 * @param buildkit port of this machine where BuildKit listens
 */
export async function startKubernetesApi(
  buildkit: number,
  { ready = true }: { readonly ready?: boolean } = {},
): Promise<KubernetesApi> {
  const store = new Map<string, Stored>()
  const server = http.createServer((request, response) => {
    void answer(request, store, ready).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  server.on('upgrade', (request: http.IncomingMessage, socket, head: Buffer) => {
    if (
      !/^SPDY\/3\.1$/i.test(request.headers.upgrade ?? '') ||
      !/\/pods\/[^/]+\/exec\?/.test(request.url ?? '')
    ) {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      return
    }
    socket.write(UPGRADED)
    if (head.length > 0) socket.unshift(head)
    bridgeSpdy(socket, buildkit)
  })
  const listener = await listen(server)
  return {
    ...listener,
    names: () => [...store.keys()],
    deployment: name => store.get(`deployments/${name}`),
    kubeconfig: kubeconfigFor(listener.port),
  }
}

const UPGRADED = [
  'HTTP/1.1 101 Switching Protocols',
  'Connection: Upgrade',
  'Upgrade: SPDY/3.1',
  'X-Stream-Protocol-Version: v4.channel.k8s.io',
  '\r\n',
].join('\r\n')

interface Answer {
  readonly status: number
  readonly body: object
}

async function answer(
  request: http.IncomingMessage,
  store: Map<string, Stored>,
  ready: boolean,
): Promise<Answer> {
  const body = await buffer(request)
  const url = new URL(request.url ?? '', 'http://localhost')
  const [, , namespace = '', kind, name = ''] = NAMESPACED.exec(url.pathname) ?? []
  if (kind === 'pods') return { status: 200, body: podList(store, namespace, url, ready) }
  if (kind === undefined) return failure(404, 'NotFound', `${url.pathname} not found`)
  if (request.method === 'POST') return create(store, kind, namespace, body, ready)
  const key = `${kind}/${name}`
  const found = store.get(key)
  if (found === undefined) return failure(404, 'NotFound', `${key} not found`)
  if (request.method === 'DELETE') {
    store.delete(key)
    return { status: 200, body: { kind: 'Status', apiVersion: 'v1', status: 'Success' } }
  }
  return request.method === 'GET'
    ? { status: 200, body: view(kind, namespace, found, ready) }
    : failure(405, 'MethodNotAllowed', String(request.method))
}

function create(
  store: Map<string, Stored>,
  kind: string,
  namespace: string,
  body: Buffer,
  ready: boolean,
): Answer {
  const object = { ...readObject(body), uid: randomUUID() }
  const key = `${kind}/${object.metadata.name}`
  if (store.has(key)) return failure(409, 'AlreadyExists', `${key} already exists`)
  store.set(key, object)
  return { status: 201, body: view(kind, namespace, object, ready) }
}

function view(kind: string, namespace: string, object: Stored, ready: boolean): object {
  const metadata = { ...object.metadata, namespace, uid: object.uid }
  if (kind === 'configmaps') return { kind: KINDS[kind], apiVersion: 'v1', metadata }
  const { replicas, selector, template } = object
  const running = ready ? replicas : 0
  return {
    kind: KINDS[kind],
    apiVersion: 'apps/v1',
    metadata,
    spec: { replicas, selector: { matchLabels: selector }, template: { metadata: template } },
    status: { replicas, readyReplicas: running, availableReplicas: running },
  }
}

function podList(store: Map<string, Stored>, namespace: string, url: URL, ready: boolean): object {
  const wanted = (url.searchParams.get('labelSelector') ?? '').split(',').map(pair => pair.split('='))
  const items = [...store]
    .filter(([key]) => key.startsWith('deployments/'))
    .map(([, object]) => object)
    .filter(({ template }) => wanted.every(([label = '', value]) => template.labels[label] === value))
    .flatMap(({ metadata, template, containers, replicas, uid }) =>
      Array.from({ length: replicas }, (_, index) => ({
        kind: 'Pod',
        apiVersion: 'v1',
        metadata: { ...template, name: `${metadata.name}-${uid.slice(0, 5)}${index}`, namespace },
        spec: { containers },
        status: { phase: ready ? 'Running' : 'Pending' },
      })),
    )
  return { kind: 'PodList', apiVersion: 'v1', metadata: {}, items }
}

function failure(code: number, reason: string, message: string): Answer {
  const body = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code }
  return { status: code, body }
}

function kubeconfigFor(port: number): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'stand-in', cluster: { server: `http://127.0.0.1:${port}` } }],
    users: [{ name: 'nobody', user: {} }],
    contexts: [{ name: 'stand-in', context: { cluster: 'stand-in', user: 'nobody', namespace: 'builds' } }],
    'current-context': 'stand-in',
  })
}
