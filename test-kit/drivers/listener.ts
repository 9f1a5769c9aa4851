import type { AddressInfo, Server, Socket } from 'node:net'

/** A server that is listening. */
export interface Listener {
  readonly port: number
  /** Stops listening and breaks all connections. */
  close(): void
}

/** Makes a server listen on a free port. It does not keep the process alive. */
export async function listen(server: Server, host = '127.0.0.1'): Promise<Listener> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve)
  })
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close()
      for (const socket of open) socket.destroy()
    },
  }
}
