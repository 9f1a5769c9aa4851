import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BuildxReleases {
  /** For BUILDX_RELEASES_URL. */
  readonly url: string
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  /** What the list of checksums says from now on; null: the truth. */
  lie(sha256: string | null): void
  close(): void
}

/**
 * The releases of buildx as GitHub serves them: the one release there is, which is the latest, with a list of checksums.
 *
 * @param bytes a program that is a buildx on this machine
 * @param version `0.29.1`
 */
export async function serveBuildxReleases(bytes: Buffer, version: string): Promise<BuildxReleases> {
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const name = `buildx-v${version}.linux-${arch}`
  let lie: string | null = null
  const asked: string[] = []
  const digest = createHash('sha256').update(bytes).digest('hex')
  const checksums = () => `${'0'.repeat(64)} *buildx-v${version}.darwin-other\n${lie ?? digest} *${name}\n`
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (path === '/latest/download/checksums.txt') {
      response.writeHead(302, { location: `/download/v${version}/checksums.txt` }).end()
    } else if (path === `/download/v${version}/checksums.txt`) response.end(checksums())
    else if (path === `/download/v${version}/${name}`) response.end(bytes)
    else response.writeHead(404).end('Not Found')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    lie(sha256) {
      lie = sha256
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
