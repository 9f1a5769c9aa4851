import { createServer } from 'node:net'

import { ToolError } from '../../src/errors/tool-error.ts'

/** A port on 127.0.0.1 that nobody listens on: the one that the checkout's id suggests, or the next one. */
export async function choosePort(checkoutId: string): Promise<number> {
  const start = Number.parseInt(checkoutId, 16) % 10_000
  for (let step = 0; step < 100; step++) {
    // Below the range from which Linux takes the ports of outgoing connections.
    const port = 20_000 + ((start + step) % 10_000)
    if (await isFree(port)) return port
  }
  throw new ToolError('100 ports in a row are taken on 127.0.0.1: the registry finds none to listen on')
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise(resolve => {
    const server = createServer()
    server.once('error', () => {
      resolve(false)
    })
    server.listen(port, '127.0.0.1', () =>
      server.close(() => {
        resolve(true)
      }),
    )
  })
}
