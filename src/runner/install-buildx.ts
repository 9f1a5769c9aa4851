import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { runTool } from '../buildx/run-tool.ts'
import type { BuildxPlan } from '../inputs/buildx-version.ts'
import { downloadRelease, findRelease } from './buildx-release.ts'

/** Where releases are, unless BUILDX_RELEASES_URL names a mirror of them. */
const RELEASES = 'https://github.com/docker/buildx/releases'

/** Milliseconds that 70 MB may take. */
const PATIENCE = 5 * 60_000

/** What installing needs of the machine. */
export interface InstallTools {
  /** Environment of the step; DOCKER_CONFIG and RUNNER_TOOL_CACHE say where things go. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/**
 * Sees to it that docker has the buildx that is wanted, for this step and later ones: nothing is done when it is there. Without a
 * wish, the latest is installed when there is none.
 *
 * @throws InputError when there is no such release; ToolError when it cannot be had.
 */
export async function installBuildx({ version, keep }: BuildxPlan, tools: InstallTools): Promise<void> {
  const there = await installedVersion(tools)
  if (there !== null && (version === null || version === there)) return
  const { RUNNER_TOOL_CACHE: cache = '' } = tools.env
  const kept = keep && cache !== '' ? path.join(cache, 'buildx') : null
  if (version !== null && version !== 'latest' && (await installKept(kept, version, tools))) return
  await installRelease({ version: version ?? 'latest', there, kept }, tools)
}

interface Wish {
  readonly version: string
  /** What is there already; null: none. */
  readonly there: string | null
  /** Directory of the tool cache; null: nothing is kept. */
  readonly kept: string | null
}

async function installRelease({ version, there, kept }: Wish, tools: InstallTools): Promise<void> {
  const signal = AbortSignal.any([tools.signal, AbortSignal.timeout(PATIENCE)])
  const { BUILDX_RELEASES_URL: base = RELEASES } = tools.env
  const release = await findRelease(base, version, platformName(), signal)
  if (release.version === there || (await installKept(kept, release.version, tools))) return
  await place(tools.env, file => downloadRelease(base, release, file, signal))
  tools.say(`Installed buildx ${release.version} from ${base}`)
  if (kept !== null) await keepCopy(pluginFile(tools.env), keptFile(kept, release.version))
}

/** The number of the buildx that docker has; null without one; an empty text for a build that tells no number. */
async function installedVersion({ env, signal }: InstallTools): Promise<string | null> {
  const { exitCode, stdout } = await runTool('docker', ['buildx', 'version'], { env, signal })
  if (exitCode !== 0 || !stdout.includes('buildx')) return null
  return /buildx\s+v?(\d+\.\d+\.\d+(?:-[\w.-]+)?)/.exec(stdout)?.[1] ?? ''
}

async function installKept(
  kept: string | null,
  version: string,
  { env, say }: InstallTools,
): Promise<boolean> {
  if (kept === null) return false
  try {
    await place(env, file => copyFile(keptFile(kept, version), file))
  } catch {
    return false
  }
  say(`Installed buildx ${version} from the runner’s tool cache`)
  return true
}

/** Under another name first: whoever calls docker meanwhile gets the old one or the new one. */
async function place(env: InstallTools['env'], write: (file: string) => Promise<void>): Promise<void> {
  const target = pluginFile(env)
  await mkdir(path.dirname(target), { recursive: true })
  const file = `${target}.${randomUUID()}`
  try {
    await write(file)
    await rename(file, target)
  } finally {
    await rm(file, { force: true })
  }
}

/** A courtesy to later jobs: without it they download again. */
async function keepCopy(from: string, to: string): Promise<void> {
  try {
    await mkdir(path.dirname(to), { recursive: true })
    await copyFile(from, `${to}.part`)
    await rename(`${to}.part`, to)
  } catch {
    await rm(`${to}.part`, { force: true })
  }
}

function keptFile(directory: string, version: string): string {
  return path.join(directory, version, process.arch, 'docker-buildx')
}

/** Where docker looks for plugins of its user. */
function pluginFile({ DOCKER_CONFIG: config }: InstallTools['env']): string {
  const name = process.platform === 'win32' ? 'docker-buildx.exe' : 'docker-buildx'
  return path.join(config ?? path.join(homedir(), '.docker'), 'cli-plugins', name)
}

/** As releases name their files. */
function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const names: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }
  return `${system}-${names[process.arch] ?? process.arch}`
}
