import { parseVersion, versionAtLeast } from './version.ts'
import { lastLines, runCommand } from './run-command.ts'
import { ToolError } from '../../src/errors/tool-error.ts'

/** The first buildx that writes everything that slim-build reads. */
export const OLDEST_BUILDX = [0, 19] as const

/** An engine that the machine has, or the reason why it is of no use. */
export type FoundEngine =
  | { readonly usable: true; readonly dockerHost: string; readonly version: string; readonly buildx: string }
  | { readonly usable: false; readonly reason: string }

/**
 * Looks at the Docker that this user's environment points to (PATH, DOCKER_HOST, DOCKER_CONTEXT): usable with a reachable
 * engine, buildx 0.19 or later, the containerd image store, and a way to the base images of Docker Hub.
 */
export async function findEngine(env: NodeJS.ProcessEnv): Promise<FoundEngine> {
  try {
    const docker = async (...args: string[]) =>
      (await runCommand('docker', args, { env, timeout: 20_000 })).trim()
    const version = await docker('version', '--format', '{{.Server.Version}}')
    const buildx = await docker('buildx', 'version')
    const parsed = parseVersion(buildx)
    if (parsed === null || !versionAtLeast(parsed, OLDEST_BUILDX)) {
      return unusable(`the Docker here has a buildx older than ${OLDEST_BUILDX.join('.')}: ${buildx}`)
    }
    const driver = await docker('info', '--format', '{{json .DriverStatus}}')
    if (!driver.includes('io.containerd.snapshotter.v1')) {
      return unusable(
        'the Docker here does not use the containerd image store (set "features": {"containerd-snapshotter": true} in its daemon.json)',
      )
    }
    // Asked of the engine, not of the client: it may have a mirror, or images of its own.
    if (!(await resolvesBaseImages(env)))
      return unusable('the Docker here cannot fetch the base image alpine')
    const dockerHost =
      env.DOCKER_HOST ?? (await docker('context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'))
    return { usable: true, dockerHost, version, buildx }
  } catch (error) {
    return unusable(error instanceof ToolError ? lastSentence(error) : String(error))
  }
}

/** Whether the engine of an environment knows an image under the name that Dockerfiles use. */
export async function resolvesBaseImages(env: NodeJS.ProcessEnv, image = 'alpine'): Promise<boolean> {
  try {
    // A check resolves the base images of a Dockerfile and builds nothing.
    const args = ['buildx', 'build', '--call=check', '--progress=plain', '-']
    await runCommand('docker', args, { env, input: `FROM ${image}\n`, timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function unusable(reason: string): FoundEngine {
  return { usable: false, reason }
}

function lastSentence(error: ToolError): string {
  return lastLines(error.stderr.join('\n'), 1)[0]?.trim() ?? error.message
}
