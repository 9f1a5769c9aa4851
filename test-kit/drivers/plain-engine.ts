import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runTool } from '../../src/tools/run-tool.ts'
import type { Engine } from '../engine.ts'
import { bridgeOf } from '../engine/bridge.ts'
import { THIS_CHECKOUT } from '../engine/checkout.ts'
import { formatSubnet } from '../engine/subnet.ts'
import { listen, type Listener } from './listener.ts'

/** A second Docker engine, without the containerd image store, to be stopped at will. */
export interface PlainEngine {
  readonly dockerHost: string
  readonly process: ChildProcess
  /** Ends it and removes all that it had. */
  remove(): Promise<void>
}

/** The address of this machine that containers of the checkout's engines see. */
export function bridgeAddress(): string {
  return formatSubnet(bridgeOf(THIS_CHECKOUT).subnet, 1).split('/')[0] ?? ''
}

/**
 * Starts an engine from the programs of the checkout's own one, on the same bridge.
 *
 * @param engine the checkout's own (`ours`)
 * @param mirror where it looks for images of Docker Hub: `http://…`
 */
export async function startPlainEngine(engine: Engine, mirror: string): Promise<PlainEngine> {
  const home = mkdtempSync(path.join(tmpdir(), 'plain-'))
  const bridge = bridgeOf(THIS_CHECKOUT)
  const dockerHost = `unix://${path.join(home, 'docker.sock')}`
  const settings = JSON.parse(readFileSync(path.join(THIS_CHECKOUT.dir, 'daemon.json'), 'utf8')) as object
  const own = {
    features: { 'containerd-snapshotter': false },
    'storage-driver': 'vfs',
    'data-root': path.join(home, 'data'),
    'exec-root': path.join(home, 'exec'),
    pidfile: path.join(home, 'docker.pid'),
    hosts: [dockerHost],
    // Out of the way of the other engine on the bridge, which gives addresses from the start of the subnet.
    'fixed-cidr': formatSubnet(bridge.subnet, 240).replace(/\/\d+$/, '/28'),
    'registry-mirrors': [mirror],
  }
  writeFileSync(path.join(home, 'daemon.json'), JSON.stringify({ ...settings, ...own }))
  const log = openSync(path.join(home, 'log'), 'w')
  const daemon = spawn('dockerd', ['--config-file', path.join(home, 'daemon.json')], {
    env: engine.env,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const remove = async () => {
    if (daemon.exitCode === null && daemon.signalCode === null) {
      daemon.kill('SIGTERM')
      await once(daemon, 'exit')
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
  for (let tries = 0; tries < 100; tries++) {
    await wait(100)
    const env = { ...engine.env, DOCKER_HOST: dockerHost }
    if ((await runTool('docker', ['version'], { env })).exitCode === 0) {
      return { dockerHost, process: daemon, remove }
    }
  }
  const printed = readFileSync(path.join(home, 'log'), 'utf8').slice(-2000)
  await remove()
  throw new Error(`the second engine does not start: ${printed}`)
}

/**
 * A registry in which every image is one and the same, which a real registry has.
 *
 * @param reference `localhost:5000/name`, tag latest
 */
export async function startMirrorOf(reference: string): Promise<Listener> {
  const [host = '', ...name] = reference.split('/')
  const server = http.createServer(({ url = '' }, response) => {
    const what = /\/(manifests|blobs)\/([^/]+)$/.exec(url)
    if (what === null) {
      response.writeHead(200).end('{}')
      return
    }
    const [, kind = '', wanted = ''] = what
    const tag = wanted.startsWith('sha256:') ? wanted : 'latest'
    response.writeHead(307, { location: `http://${host}/v2/${name.join('/')}/${kind}/${tag}` }).end()
  })
  return listen(server)
}
