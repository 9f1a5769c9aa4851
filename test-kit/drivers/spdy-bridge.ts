import { createRequire } from 'node:module'
import net from 'node:net'
import type { Duplex } from 'node:stream'

/** What is used of spdy-transport, which has no types of its own. */
interface SpdyTransport {
  readonly connection: {
    create(socket: Duplex, options: { protocol: 'spdy'; isServer: true }): SpdyConnection
  }
  readonly protocol: { readonly spdy: { readonly parser: { create(options: object): object } } }
}
interface SpdyWindow {
  readonly send: { limit: number; current: number; max: number }
}
interface SpdyConnection extends NodeJS.EventEmitter {
  readonly _spdyState: { readonly window: SpdyWindow }
  start(version: number): void
}
interface SpdyStream extends Duplex {
  readonly headers: Readonly<Record<string, string>>
  readonly _spdyState: { readonly window: SpdyWindow }
  respond(status: number, headers: object): void
}
type Headers = Record<string, string>
type TakeHeaders = (error: Error | null, headers?: Headers) => void
interface HeaderParser {
  parseKVs: (this: HeaderParser, body: unknown, done: TakeHeaders) => void
}

const transport = createRequire(import.meta.url)('spdy-transport') as SpdyTransport

acceptBareHeaders()

/**
 * Serves the SPDY/3.1 connection of a `pods/exec` request, once it has been upgraded: its streams `stdin` and `stdout` become
 * a TCP connection to a port of this machine.
 */
export function bridgeSpdy(socket: Duplex, port: number): void {
  const connection = transport.connection.create(socket, { protocol: 'spdy', isServer: true })
  connection.start(3.1)
  connection.on('error', () => socket.destroy())
  openWide(connection._spdyState.window)
  const streams = new Map<string, SpdyStream>()
  let target: net.Socket | null = null
  connection.on('stream', (stream: SpdyStream) => {
    openWide(stream._spdyState.window)
    stream.respond(200, {})
    stream.on('error', () => undefined)
    streams.set(stream.headers.streamtype ?? stream.headers.streamType ?? '', stream)
    const [stdin, stdout] = [streams.get('stdin'), streams.get('stdout')]
    if (target !== null || stdin === undefined || stdout === undefined) return
    const behind = (target = net.connect(port, '127.0.0.1'))
    stdin.pipe(behind)
    behind.pipe(stdout)
    const end = (): void => {
      for (const name of ['stdout', 'stderr', 'error']) streams.get(name)?.end()
      socket.end()
    }
    behind.on('close', end).on('error', end)
    socket.on('close', () => behind.destroy())
  })
}

/** The client, moby/spdystream, never sends WINDOW_UPDATE. */
function openWide({ send }: SpdyWindow): void {
  send.limit = Infinity
  send.current = 2 ** 52
  send.max = 2 ** 52
}

/** The client sends no `:method` and `:path`, without which the parser refuses a stream. */
function acceptBareHeaders(): void {
  const parser = Object.getPrototypeOf(transport.protocol.spdy.parser.create({})) as HeaderParser
  const parse = parser.parseKVs
  parser.parseKVs = function (body, done) {
    parse.call(this, body, (error, headers) => {
      done(error, headers && { ':method': 'POST', ':path': '/', ...headers })
    })
  }
}
