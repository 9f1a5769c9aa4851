import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { tie } from './grpc-proxy.ts'
import { type Listener, listen } from './listener.ts'

/** Certificates of an authority that was made for the occasion. PEM texts. */
export interface TestCertificates {
  readonly ca: string
  readonly server: { readonly key: string; readonly cert: string }
  readonly client: { readonly key: string; readonly cert: string }
}

/** Puts mutual TLS before a port of this machine. */
export async function startTlsFront(port: number, { ca, server }: TestCertificates): Promise<Listener> {
  const front = tls.createServer(
    { ...server, ca, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] },
    client => {
      const behind = net.connect(port, '127.0.0.1')
      tie(client, behind)
      client.pipe(behind)
      behind.pipe(client)
    },
  )
  return listen(front)
}

/** Makes an authority, and a server (127.0.0.1, localhost) and a client that it vouches for, with `openssl`. */
export async function makeCertificates(): Promise<TestCertificates> {
  const directory = await mkdtemp(path.join(tmpdir(), 'certificates-'))
  const read = async (name: string) => await readFile(path.join(directory, name), 'utf8')
  const openssl = async (...args: string[]) => {
    await promisify(execFile)('openssl', args, { cwd: directory })
  }
  const newKey = (name: string) => [
    ...['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', `${name}.key`, '-subj', `/CN=${name}`],
  ]
  const pair = async (name: string) => {
    await openssl(...newKey(name), '-out', `${name}.csr`)
    const sign = ['x509', '-req', '-in', `${name}.csr`, '-CA', 'ca.pem', '-CAkey', 'ca.key']
    await openssl(...sign, '-set_serial', '7', '-days', '2', '-extfile', 'names', '-out', `${name}.pem`)
    return { key: await read(`${name}.key`), cert: await read(`${name}.pem`) }
  }
  try {
    await writeFile(path.join(directory, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n')
    await openssl(...newKey('ca'), '-x509', '-days', '2', '-out', 'ca.pem')
    return { ca: await read('ca.pem'), server: await pair('server'), client: await pair('client') }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
