import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Checkout } from './checkout.ts'
import { type Prefix, prefixOf } from './prefix.ts'
import type { Bridge } from './bridge.ts'
import { THRIFTY } from './engine.ts'
import { endProcesses, processesWith, processInFile } from './processes.ts'
import { runCommand, succeeds } from './run-command.ts'
import { startDetached } from './start-detached.ts'

/** The Docker daemon of a checkout. */
export interface Daemon {
  readonly dockerHost: string
  readonly pid: number
  /** False when it was running already. */
  readonly started: boolean
}

/**
 * Starts the checkout's Docker daemon, or finds it running and healthy. One that does not answer, or that was started with
 * other settings, is ended first.
 *
 * @throws {ToolError} when it does not start
 */
export async function raiseDaemon(
  checkout: Checkout,
  prefix: Prefix,
  bridge: Bridge,
  registryHost: string,
): Promise<Daemon> {
  const files = filesOf(checkout)
  const settings = JSON.stringify(settingsOf(checkout, prefix, bridge, registryHost), null, 2)
  const env = {
    ...process.env,
    ...THRIFTY,
    PATH: `${prefix.bin}:${process.env.PATH ?? ''}`,
    // A run of tests takes its directory for temporary files away at its end. The daemon stays for the next run.
    TMPDIR: undefined,
  }
  const isHealthy = async () => await daemonAnswers(checkout, prefix)

  const running = processInFile(files.pid, files.settings)
  const unchanged = existsSync(files.settings) && readFileSync(files.settings, 'utf8') === settings
  if (running !== null && unchanged && (await isHealthy())) {
    return { dockerHost: files.dockerHost, pid: running, started: false }
  }
  await stopDaemon(checkout)
  mkdirSync(checkout.runDir, { recursive: true, mode: 0o711 })
  mkdirSync(path.join(checkout.dir, 'log'), { recursive: true })
  writeFileSync(files.settings, settings)
  const pid = await startDetached({
    name: 'the Docker daemon',
    command: path.join(prefix.bin, 'dockerd'),
    args: ['--config-file', files.settings],
    env,
    logFile: path.join(checkout.dir, 'log', 'dockerd.log'),
    isHealthy,
  })
  return { dockerHost: files.dockerHost, pid, started: true }
}

/** Ends the daemon with its containerd and what it left: shims, mounts, socket and pid files. Images are kept. */
export async function stopDaemon(checkout: Checkout): Promise<void> {
  const files = filesOf(checkout)
  await endProcesses(processesWith(`--config-file ${files.settings}`))
  // The daemon ends its containerd; one that was killed leaves it behind, and shims outlive both on purpose.
  await endProcesses(processesWith(`${files.execRoot}/`))
  for (const mount of mountsBelow([checkout.runDir, path.join(checkout.dir, 'data')])) {
    await succeeds(path.join(prefixOf(checkout).bin, 'busybox'), ['umount', '-l', mount])
  }
  for (const file of [files.execRoot, files.socket, files.pid]) rmSync(file, { recursive: true, force: true })
}

/** Whether the checkout's daemon answers within 5 seconds. */
export async function daemonAnswers(checkout: Checkout, prefix: Prefix): Promise<boolean> {
  const { socket, dockerHost } = filesOf(checkout)
  if (!existsSync(socket)) return false
  return await succeeds(
    path.join(prefix.bin, 'docker'),
    ['-H', dockerHost, 'version', '--format', '{{.Server.Version}}'],
    { timeout: 5000 },
  )
}

/** The versions of the daemon and of buildx, for the log. */
export async function readVersions(
  docker: string,
  env: NodeJS.ProcessEnv,
): Promise<{ engine: string; buildx: string }> {
  const engine = await runCommand(docker, ['version', '--format', '{{.Server.Version}}'], { env })
  const buildx = await runCommand(docker, ['buildx', 'version'], { env })
  return { engine: engine.trim(), buildx: buildx.trim() }
}

/** Where the checkout's own daemon listens, or would. */
export function dockerHostOf(checkout: Checkout): string {
  return `unix://${filesOf(checkout).socket}`
}

function filesOf(checkout: Checkout) {
  const socket = path.join(checkout.runDir, 'docker.sock')
  return {
    socket,
    dockerHost: `unix://${socket}`,
    pid: path.join(checkout.runDir, 'docker.pid'),
    execRoot: path.join(checkout.runDir, 'exec'),
    settings: path.join(checkout.dir, 'daemon.json'),
  }
}

function settingsOf(checkout: Checkout, prefix: Prefix, bridge: Bridge, registryHost: string) {
  const files = filesOf(checkout)
  const data = path.join(checkout.dir, 'data')
  mkdirSync(data, { recursive: true })
  const init = path.join(prefix.bin, 'docker-init')
  return {
    features: { 'containerd-snapshotter': true },
    // An overlay cannot stand on an overlay, as it would when the checkout is inside a container.
    ...(isOverlay(data) ? { 'storage-driver': 'native' } : {}),
    'data-root': data,
    'exec-root': files.execRoot,
    pidfile: files.pid,
    hosts: [files.dockerHost],
    // Never "none": that would remove the bridge of another daemon.
    bridge: bridge.name,
    // Another daemon's rules are its own; raiseBridge() makes the few that builds need.
    iptables: false,
    ip6tables: false,
    // A test that asks what the cache has must not find that a disk which runs full has emptied it.
    builder: { gc: { enabled: false } },
    ...(existsSync(init) ? { 'init-path': init } : {}),
    'registry-mirrors': [`http://${registryHost}`],
    'insecure-registries': [registryHost],
  }
}

const OVERLAYFS_MAGIC = 0x794c7630

function isOverlay(folder: string): boolean {
  return statfsSync(folder).type === OVERLAYFS_MAGIC
}

/** Mount points at and below folders, innermost first: the daemon mounts its data folder upon itself. */
function mountsBelow(folders: readonly string[]): string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map(line => line.split(' ')[4] ?? '')
    .map(mount =>
      mount.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
    )
    .filter(mount => folders.some(folder => mount === folder || mount.startsWith(`${folder}/`)))
    .reverse()
}
