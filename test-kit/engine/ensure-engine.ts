import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { InputError } from '../../src/errors/input-error.ts'
import type { Checkout } from './checkout.ts'
import { dockerHostOf, raiseDaemon, readVersions } from './daemon.ts'
import { type Log, unpackPackages, whyNoPackages } from './debian-packages.ts'
import { prefixOf } from './prefix.ts'
import { writeDockerConfig } from './docker-config.ts'
import { type Engine, type EngineAddress, engineAt } from './engine.ts'
import { findEngine, OLDEST_BUILDX } from './find-engine.ts'
import { withLock } from './lock.ts'
import { bridgeOf, raiseBridge } from './bridge.ts'
import { answers, raiseRegistry } from './registry.ts'
import { succeeds } from './run-command.ts'

const WHAT_TO_INSTALL = `install Docker 28 or later with buildx ${OLDEST_BUILDX.join('.')} or later, the containerd image store and a way to Docker Hub, or run this as root on Debian or Ubuntu`

/**
 * Brings up an engine for the checkout: the one that runs already, else a usable one that the machine has, else the
 * checkout's own, made of Debian packages. Can be called any number of times, by several processes at once.
 *
 * @throws {InputError} when the machine has no usable engine and none can be made
 * @throws {ToolError} when making it fails
 */
export async function ensureEngine(checkout: Checkout, env: NodeJS.ProcessEnv, log: Log): Promise<Engine> {
  const remembered = await recall(checkout, env)
  if (remembered !== null) return engineAt(remembered, env)
  mkdirSync(checkout.dir, { recursive: true })
  return await withLock(checkout, log, async () => {
    // Whoever held the lock before has probably done it.
    const address = (await recall(checkout, env)) ?? (await bringUp(checkout, env, log))
    writeFileSync(stateFile(checkout), JSON.stringify({ ...address, foundFrom: askedFor(env) }, null, 2))
    return engineAt(address, env)
  })
}

/** The engine that an earlier call found or made, if it still answers; null otherwise. */
async function recall(checkout: Checkout, env: NodeJS.ProcessEnv): Promise<EngineAddress | null> {
  const file = stateFile(checkout)
  if (!existsSync(file)) return null
  let state: EngineAddress & { foundFrom?: string }
  try {
    state = JSON.parse(readFileSync(file, 'utf8')) as EngineAddress
  } catch {
    return null
  }
  const { foundFrom, ...address } = state
  if (foundFrom !== askedFor(env) && env.DOCKER_HOST !== address.dockerHost) return null
  const { env: engineEnv } = engineAt(address, env)
  const [engine, registry] = await Promise.all([
    succeeds('docker', ['version', '--format', '{{.Server.Version}}'], { env: engineEnv, timeout: 5000 }),
    answers(Number(address.registry.split(':')[1])),
  ])
  return engine && registry ? address : null
}

async function bringUp(checkout: Checkout, env: NodeJS.ProcessEnv, log: Log): Promise<EngineAddress> {
  // Whoever followed the hint of `npm run engine` points at the checkout's own, which is not the machine's.
  const found = await findEngine(
    env.DOCKER_HOST === dockerHostOf(checkout) ? { ...env, DOCKER_HOST: '' } : env,
  )
  const obstacle = whyNoPackages()
  if (found.usable) {
    log(`using the machine's Docker Engine ${found.version} at ${found.dockerHost} (${found.buildx})`)
    const registry = await registryBeside(checkout, env, obstacle, log)
    return { dockerHost: found.dockerHost, dockerConfig: '', ...registry, ours: false }
  }
  log(`no usable Docker on this machine: ${found.reason}`)
  if (obstacle !== null) {
    throw new InputError(
      `no usable Docker on this machine (${found.reason}) and ${obstacle}: ${WHAT_TO_INSTALL}`,
    )
  }
  return await bringUpOwn(checkout, env, log)
}

/** The checkout's own engine. */
async function bringUpOwn(checkout: Checkout, env: NodeJS.ProcessEnv, log: Log): Promise<EngineAddress> {
  const prefix = await unpackPackages(checkout, log)
  const registry = await raiseRegistry(checkout, path.join(prefix.bin, 'docker-registry'))
  const bridge = bridgeOf(checkout)
  await raiseBridge(bridge, prefix)
  const daemon = await raiseDaemon(checkout, prefix, bridge, registry.host)
  const address = {
    dockerHost: daemon.dockerHost,
    pathPrefix: prefix.bin,
    dockerConfig: writeDockerConfig(checkout, prefix, env),
    registry: registry.host,
    ours: true,
  }
  const versions = await readVersions('docker', engineAt(address, env).env)
  log(
    `${daemon.started ? 'started' : 'found running'}: Docker Engine ${versions.engine} (pid ${daemon.pid}), ${versions.buildx}, registry ${registry.host}`,
  )
  return address
}

/** A registry for a machine that has an engine: its own program, or the one of Debian's package. */
async function registryBeside(
  checkout: Checkout,
  env: NodeJS.ProcessEnv,
  obstacle: string | null,
  log: Log,
): Promise<{ registry: string; pathPrefix: string }> {
  const inPath = findInPath('docker-registry', env) ?? findInPath('registry', env)
  if (inPath !== null && findInPath('crane', env) !== null) {
    const registry = await raiseRegistry(checkout, inPath)
    return { registry: registry.host, pathPrefix: '' }
  }
  if (obstacle !== null) {
    throw new InputError(`tests need the programs docker-registry and crane, and ${obstacle}: install them`)
  }
  const prefix = prefixOf(checkout)
  await unpackPackages(checkout, log)
  const registry = await raiseRegistry(checkout, path.join(prefix.bin, 'docker-registry'))
  return { registry: registry.host, pathPrefix: prefix.toolsBin }
}

function findInPath(program: string, env: NodeJS.ProcessEnv): string | null {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(folder => folder !== '')
  return folders.map(folder => path.join(folder, program)).find(file => existsSync(file)) ?? null
}

function stateFile(checkout: Checkout): string {
  return path.join(checkout.dir, 'engine.json')
}

/** What decides which of the machine's engines is looked at. */
function askedFor(env: NodeJS.ProcessEnv): string {
  return JSON.stringify(['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_CONFIG'].map(name => env[name] ?? ''))
}
