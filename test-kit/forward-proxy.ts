import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'

export interface ForwardProxy {
  readonly url: string
  /** Whom it was asked for, `github.example:80`. */
  readonly asked: string[]
  close(): Promise<void>
}

/** An HTTP proxy that leads to one local port whatever host is asked for: what reaches that port has come through it. */
export async function startForwardProxy(port: number): Promise<ForwardProxy> {
  const asked: string[] = []
  const open = new Set<Duplex>()
  const server = createServer((_, response) => {
    response.writeHead(405).end()
  })
  server.on('connect', ({ url = '' }, client: Duplex) => {
    asked.push(url)
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      target.pipe(client).pipe(target)
    })
    for (const socket of [client, target]) open.add(socket.on('error', () => socket.destroy()))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise(resolve => {
        for (const socket of open) socket.destroy()
        server.close(() => {
          resolve()
        })
      }),
  }
}
