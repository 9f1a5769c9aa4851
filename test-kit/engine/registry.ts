import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Checkout } from './checkout.ts'
import { choosePort } from './choose-port.ts'
import { endProcesses, processesWith, processInFile } from './processes.ts'
import { startDetached } from './start-detached.ts'

/** A registry on this machine's loopback: what tests push to, and where the engine looks first for Docker Hub's images. */
export interface Registry {
  /** `localhost:PORT`, as it stands in image names. */
  readonly host: string
  readonly pid: number
}

/**
 * Starts the checkout's registry, or finds it running. Its images are kept in `.engine/registry`,
 * which the checkout's registries have in common.
 *
 * @param program path of the `docker-registry` program
 * @throws {ToolError} when it does not start
 */
export async function raiseRegistry(checkout: Checkout, program: string): Promise<Registry> {
  const { config, pidFile, portFile } = filesOf(checkout)
  const running = processInFile(pidFile, config)
  const lastPort = readPort(portFile)
  if (running !== null && lastPort !== null && (await answers(lastPort))) {
    return { host: `localhost:${lastPort}`, pid: running }
  }
  await endProcesses(processesWith(`serve ${config}`))

  const port = await choosePort(checkout.id)
  mkdirSync(checkout.runDir, { recursive: true })
  mkdirSync(path.join(checkout.dir, 'log'), { recursive: true })
  writeFileSync(config, configuration(path.join(checkout.shared, 'registry'), port))
  const pid = await startDetached({
    name: 'the registry',
    command: program,
    args: ['serve', config],
    env: process.env,
    logFile: path.join(checkout.dir, 'log', 'registry.log'),
    isHealthy: async () => await answers(port),
  })
  writeFileSync(pidFile, `${pid}\n`)
  writeFileSync(portFile, `${port}\n`)
  return { host: `localhost:${port}`, pid }
}

/** Ends the checkout's registry; its images are kept. */
export async function stopRegistry(checkout: Checkout): Promise<void> {
  await endProcesses(processesWith(`serve ${filesOf(checkout).config}`))
}

/** Whether a registry answers on a port of the loopback. */
export async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/v2/`, { signal: AbortSignal.timeout(3000) })
    return response.ok && response.headers.has('docker-distribution-api-version')
  } catch {
    return false
  }
}

function filesOf(checkout: Checkout) {
  return {
    config: path.join(checkout.dir, 'registry.yml'),
    pidFile: path.join(checkout.runDir, 'registry.pid'),
    portFile: path.join(checkout.runDir, 'registry.port'),
  }
}

function readPort(file: string): number | null {
  const port = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN
  return Number.isNaN(port) ? null : port
}

/** JSON is YAML, and quotes whatever the path of the checkout holds. */
function configuration(folder: string, port: number): string {
  return JSON.stringify({
    version: '0.1',
    log: { level: 'warn', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: folder }, delete: { enabled: true } },
    http: { addr: `127.0.0.1:${port}` },
  })
}
