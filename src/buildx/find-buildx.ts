import { arch } from 'node:os'
import { ToolError } from '../errors/tool-error.ts'
import { quoteText } from '../text/quote-text.ts'
import type { ToolRun } from '../tools/run-tool.ts'
import type { BuilderAnswers } from './builder/builder-answers.ts'
import { messages } from './messages.ts'

/** What the tools on this machine can do, as far as a solve needs to know. */
export interface Builder {
  /** buildx's own version, `0.29.1`. */
  readonly version: string
  /** `docker`, `docker-container`, `kubernetes`, `remote`, `cloud`… */
  readonly driver: string
  /** A build without outputs loads its image into the engine. */
  readonly loadsByDefault: boolean
  /** It can export a cache to a registry, a directory or a service; inside of an image every builder can. */
  readonly exportsCache: boolean
  /** What it builds for unless it is told otherwise, `linux/amd64`. One that is not up yet is taken to be of this machine. */
  readonly nativePlatform: string
}

const OLDEST = [0, 19] as const

/**
 * Finds buildx and looks at the builder that a solve would use.
 *
 * @param builder its name, or undefined for the current one.
 * @throws ToolError when there is no Docker, no buildx or one older than 0.19, no engine, no such builder, or a builder
 *   that cannot write OCI layouts.
 */
export async function findBuildx(builder: string | undefined, answers: BuilderAnswers): Promise<Builder> {
  const [version, inspected] = await Promise.all([answers.version(), answers.inspect(builder)])
  return { version: checkVersion(version), ...parseBuilder(inspected) }
}

/** Debian prints `0.29.1+ds1`, Docker `v0.29.1`; builds from source may print no number or 0.0.0, and are trusted. */
function checkVersion(run: ToolRun): string {
  if (run.exitCode !== 0 || !run.stdout.includes('buildx')) {
    throw new ToolError(messages.noBuildx, {
      command: 'docker buildx version',
      exitCode: run.exitCode,
      stderr: run.stderr,
    })
  }
  const found = /buildx\s+v?(\d+)\.(\d+)(\.\d+)?/.exec(run.stdout)
  if (found === null) return run.stdout.trim().slice(0, 100)
  const [, major = '', minor = '', patch = ''] = found
  const version = `${major}.${minor}${patch}`
  const [oldMajor, oldMinor] = OLDEST
  const old = Number(major) < oldMajor || (Number(major) === oldMajor && Number(minor) < oldMinor)
  if (old && version !== '0.0.0') {
    throw new ToolError(messages.oldBuildx(version))
  }
  return version
}

/** Reads `docker buildx inspect`: the first node speaks for the builder. */
function parseBuilder(run: ToolRun): Omit<Builder, 'version'> {
  const text = run.stdout
  const failure = { command: 'docker buildx inspect', exitCode: run.exitCode, stderr: run.stderr }
  const error = errorOf(run)
  const problem = error === null ? null : engineError(error)
  if (problem !== null) throw new ToolError(problem, failure)
  const driver = /^Driver:[ \t]*(\S+)/m.exec(text)?.[1]
  if (run.exitCode !== 0 || driver === undefined) {
    const why = error === null ? '' : ` (${quoteText(error)})`
    throw new ToolError(messages.noBuilderShown(why), failure)
  }
  if (driver === 'docker' && feature(text, 'OCI exporter') === false)
    throw new ToolError(messages.noLayouts, failure)
  return {
    driver,
    loadsByDefault: feature(text, LOADS) ?? driver === 'docker',
    exportsCache: feature(text, 'Cache export') ?? true,
    nativePlatform: nativePlatform(text),
  }
}

/** Go's names for what Node.js calls otherwise. */
const ARCHITECTURES: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', ppc64: 'ppc64le' }

/** The first one is the builder's own; a `*` marks those that it was given by hand. */
function nativePlatform(text: string): string {
  const first = /^Platforms:[ \t]*([^\s,*]+)/m.exec(text)?.[1]
  return first ?? `linux/${ARCHITECTURES[arch()] ?? arch()}`
}

const LOADS = 'Automatically load images to the Docker Engine image store'

/** What buildx gives as the reason, on standard error or in the text that it prints about a builder. */
function errorOf({ stdout, stderr }: ToolRun): string | null {
  const line = stderr.find(text => text.startsWith('ERROR:')) ?? /^Error:.*$/m.exec(stdout)?.[0]
  return line?.replace(/^error:\s*/i, '') ?? null
}

/** One sentence for a problem that has nothing to do with a Dockerfile, or null when it is of another kind. */
export function engineError(error: string): string | null {
  const builder = /no builder "([^"]*)" found/.exec(error)?.[1]
  if (builder !== undefined) {
    return messages.noBuilder(builder)
  }
  if (
    /cannot connect to the docker daemon|dial (tcp|unix)\S* .*(refused|no such)|docker\.sock.*denied/i.test(
      error,
    )
  ) {
    return messages.engineUnreachable(error)
  }
  if (/exporter is not supported for the docker driver|OCI exporter/i.test(error)) return messages.noLayouts
  return null
}

function feature(text: string, name: string): boolean | null {
  const found = new RegExp(`^\\s*${name}:\\s+(true|false)`, 'm').exec(text)
  return found === null ? null : found[1] === 'true'
}
