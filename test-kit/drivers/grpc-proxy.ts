import net from 'node:net'
import { type Listener, listen } from './listener.ts'

/**
 * BuildKit as a TCP server: each connection becomes one to the BuildKit inside the Docker engine, which speaks plain HTTP/2
 * after an upgrade of `POST /grpc`. So drivers that expect a BuildKit of their own are driven for real.
 *
 * @param dockerHost `unix:///…`
 */
export async function startGrpcProxy(dockerHost: string, host = '127.0.0.1'): Promise<Listener> {
  const socket = dockerHost.replace(/^unix:\/\//, '')
  const server = net.createServer(client => {
    client.pause()
    const engine = net.connect(socket)
    tie(client, engine)
    engine.once('connect', () => engine.write(UPGRADE))
    awaitUpgrade(client, engine)
  })
  return listen(server, host)
}

/**
 * The Docker engine itself as a TCP server.
 *
 * @param dockerHost `unix:///…`
 */
export async function startSocketProxy(dockerHost: string): Promise<Listener> {
  const socket = dockerHost.replace(/^unix:\/\//, '')
  const server = net.createServer({ allowHalfOpen: true }, client => {
    const engine = net.connect({ path: socket, allowHalfOpen: true })
    tie(client, engine)
    client.pipe(engine)
    engine.pipe(client)
  })
  return listen(server)
}

const UPGRADE = 'POST /grpc HTTP/1.1\r\nHost: docker\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'

function awaitUpgrade(client: net.Socket, engine: net.Socket): void {
  let head = Buffer.alloc(0)
  const take = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    engine.off('data', take)
    if (!head.toString('latin1').startsWith('HTTP/1.1 101')) {
      client.destroy()
      return
    }
    const rest = head.subarray(end + 4)
    if (rest.length > 0) client.write(rest)
    client.pipe(engine)
    engine.pipe(client)
  }
  engine.on('data', take)
}

/** The end of one connection is the end of the other. */
export function tie(one: net.Socket, other: net.Socket): void {
  one.on('error', () => other.destroy()).on('close', () => other.destroy())
  other.on('error', () => one.destroy()).on('close', () => one.destroy())
}
