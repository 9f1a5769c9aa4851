import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { BlobPlaces } from './cache-entries.ts'

interface Blob {
  data: Buffer | null
  readonly blocks: Map<string, Buffer>
}

/** Where an answer goes. */
export interface Respond {
  writeHead(status: number, headers: Readonly<Record<string, string | number>>): unknown
  end(body: Buffer | string): unknown
}

/** The part of Azure's block blobs that cache clients use: uploads whole or by blocks, downloads whole or by range. */
export class BlockBlobs implements BlobPlaces {
  private readonly blobs = new Map<string, Blob>()
  private readonly base: () => string

  /** @param base the address of the server, once it listens */
  constructor(base: () => string) {
    this.base = base
  }

  reserve(id: string): void {
    this.blobs.set(id, { data: null, blocks: new Map() })
  }

  fill(id: string, data: Buffer): void {
    this.blobs.set(id, { data, blocks: new Map() })
  }

  sizeOf(id: string): number | undefined {
    return this.blobs.get(id)?.data?.length
  }

  url(id: string, permission: 'cw' | 'r'): string {
    return `${this.base()}/blobs/actions-cache/${id}?se=2099-01-01T00%3A00%3A00Z&sig=${signature(id, permission)}&sp=${permission}&sr=b&sv=2025-01-05`
  }

  answer(request: IncomingMessage, url: URL, body: Buffer, response: Respond): void {
    const id = /^\/blobs\/[^/]+\/([\w-]+)$/.exec(url.pathname)?.[1] ?? ''
    const permission = request.method === 'PUT' ? 'cw' : 'r'
    if (url.searchParams.get('sig') !== signature(id, permission)) {
      send(response, 403, '', { 'x-ms-error-code': 'AuthenticationFailed' })
      return
    }
    const blob = this.blobs.get(id)
    if (blob === undefined) send(response, 404, '', { 'x-ms-error-code': 'BlobNotFound' })
    else if (request.method === 'PUT') put(blob, url.searchParams, body, response)
    else get(blob, request, response)
  }
}

function put(blob: Blob, query: URLSearchParams, body: Buffer, response: Respond): void {
  const comp = query.get('comp')
  if (comp === 'block') blob.blocks.set(query.get('blockid') ?? '', body)
  else if (comp === 'blocklist') {
    const ids = body.toString('utf8').matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)
    blob.data = Buffer.concat([...ids].map(([, id = '']) => blob.blocks.get(id) ?? Buffer.alloc(0)))
    blob.blocks.clear()
  } else blob.data = body
  send(response, 201, '')
}

function get({ data }: Blob, { headers }: IncomingMessage, response: Respond): void {
  if (data === null) {
    send(response, 404, '', { 'x-ms-error-code': 'BlobNotFound' })
    return
  }
  const type = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' }
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers['x-ms-range'] ?? headers.range ?? ''))
  if (range === null) {
    send(response, 200, data, type)
    return
  }
  const start = Number(range[1])
  const end = range[2] ? Math.min(Number(range[2]), data.length - 1) : data.length - 1
  const part = data.subarray(start, end + 1)
  send(response, 206, part, { ...type, 'content-range': `bytes ${start}-${end}/${data.length}` })
}

/** BuildKit's client takes `x-ms-request-id` for granted: an answer without it brings the whole engine down. */
export function send(
  response: Respond,
  status: number,
  body: Buffer | string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2025-01-05',
    'x-ms-request-server-encrypted': 'true',
    'x-ms-blob-type': 'BlockBlob',
    etag: '"0x1"',
    'last-modified': new Date().toUTCString(),
    'content-length': Buffer.byteLength(body),
    ...headers,
  })
  response.end(body)
}

function signature(id: string, permission: string): string {
  return createHash('sha256').update(`${id} ${permission}`).digest('hex').slice(0, 32)
}
