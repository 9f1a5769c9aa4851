import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface GitHttpServer {
  /** `http://127.0.0.1:PORT`, as GITHUB_SERVER_URL. */
  readonly url: string
  /** Requests that were answered: what was fetched, and whether with the token. */
  readonly requests: { readonly path: string; readonly trusted: boolean }[]
  /** Serves what is in a directory as `owner/name`. */
  add(repository: string, directory: string): void
  close(): Promise<void>
}

/**
 * Repositories over Git's smart HTTP protocol, by git itself (`git http-backend`). Any commit may be asked for, as GitHub allows it.
 *
 * @param token without which nobody gets anything, as for private repositories on GitHub; null: everybody does.
 */
export async function startGitHttp(token: string | null = null): Promise<GitHttpServer> {
  const root = mkdtempSync(path.join(tmpdir(), 'git-http-'))
  const requests: { path: string; trusted: boolean }[] = []
  const server = createServer((request, response) => {
    const trusted = token !== null && tokenOf(request) === token
    requests.push({ path: request.url ?? '', trusted })
    if (token === null || trusted) runBackend(root, request, response)
    else response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    add: (repository, directory) => {
      const link = path.join(root, `${repository}.git`)
      mkdirSync(path.dirname(link), { recursive: true })
      symlinkSync(path.join(directory, '.git'), link)
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          rmSync(root, { recursive: true })
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** The password of basic authorization, which is where GitHub wants the token. */
function tokenOf({ headers: { authorization = '' } }: IncomingMessage): string | undefined {
  const [scheme = '', text = ''] = authorization.split(' ')
  if (scheme.toLowerCase() !== 'basic') return undefined
  return Buffer.from(text, 'base64').toString().split(':')[1]
}

/** As a web server runs it (RFC 3875). */
function runBackend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', 'http://git.test')
  const { headers } = request
  const child = spawn(path.join(execPath(), 'git-http-backend'), {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: headers['content-type'],
      HTTP_CONTENT_ENCODING: headers['content-encoding'],
      HTTP_GIT_PROTOCOL: headers['git-protocol']?.toString(),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  request.pipe(child.stdin)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.once('close', () => {
    answer(Buffer.concat(chunks), response)
  })
}

function answer(output: Buffer, response: ServerResponse): void {
  const end = output.indexOf('\r\n\r\n')
  const lines = output.subarray(0, end).toString().split('\r\n')
  const fields = lines.map(line => [
    line.slice(0, line.indexOf(':')),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  const { Status: status = '200', ...headers } = Object.fromEntries(fields) as Record<string, string>
  response.writeHead(Number.parseInt(status), headers).end(output.subarray(end + 4))
}

function execPath(): string {
  return execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim()
}
