import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { BuilderAnswers } from '../../buildx/builder/builder-answers.ts'
import type { BuildxPlan, BuildxVersion } from '../../inputs/buildx-version.ts'
import { withoutCredentials } from '../../text/hide-passwords.ts'
import { buildBuildx, commitOf } from './build-buildx.ts'
import { downloadRelease, findRelease } from './buildx-release.ts'
import type { InstallContext } from './install-context.ts'
import { type KeptBuildx, openKeptBuildx } from './kept-buildx.ts'
import { placeBuildx, pluginFile } from './place-buildx.ts'

/** Where releases are, unless BUILDX_RELEASES_URL or BUILDX_CLOUD_RELEASES_URL names a mirror of them. */
const RELEASES = 'https://github.com/docker/buildx/releases'
const CLOUD_RELEASES = 'https://github.com/docker/buildx-desktop/releases'

/** Milliseconds that 70 MB may take. */
const PATIENCE = 5 * 60_000

/** Where a kept one comes from, in words. */
const MACHINE = 'the runner’s tool cache'
const SERVICE = 'GitHub’s cache service'

type Release = Extract<BuildxVersion, { kind: 'release' }>

const LATEST: Release = { kind: 'release', edition: 'official', number: 'latest' }

/**
 * Sees to it that docker has the buildx that is wanted, for this step and later ones: nothing is done when it is there. Without a
 * version, the latest is installed when there is none.
 *
 * @returns the answers of the buildx that is there now.
 * @throws InputError when there is no such release; ToolError when it cannot be had.
 */
export async function installBuildx(
  { version, keep }: BuildxPlan,
  context: InstallContext,
): Promise<BuilderAnswers> {
  const { answers } = context
  const there = await installedVersion(answers)
  if (there !== null && version === null) return answers
  const { RUNNER_TOOL_CACHE: toolCache = '' } = context.env
  const kept = openKeptBuildx({
    ...context,
    toolCache: keep && toolCache !== '' ? toolCache : null,
    service: keep ? context.service : null,
  })
  if (version?.kind !== 'git') {
    await installRelease(version ?? LATEST, { there, kept }, context)
    return answers.asNew()
  }
  if (there === null) await installRelease(LATEST, { there, kept }, context)
  await installBuild(version.url, kept, context)
  return answers.asNew()
}

interface InstalledBuildx {
  /** What is there already; null: none. */
  readonly there: string | null
  readonly kept: KeptBuildx
}

async function installRelease(
  { edition, number }: Release,
  { there, kept }: InstalledBuildx,
  context: InstallContext,
): Promise<void> {
  if (number === there) return
  const named = (version: string) => (edition === 'cloud' ? `cloud-${version}` : version)
  if (number !== 'latest' && (await installKept(named(number), number, kept, context))) return
  const signal = AbortSignal.any([context.signal, AbortSignal.timeout(PATIENCE)])
  const base = releasesOf(edition, context.env)
  const release = await findRelease(base, number, platformName(), signal)
  const name = named(release.version)
  if (release.version === there || (await installKept(name, release.version, kept, context))) return
  const from = await placeBuildx(context.env, async file => {
    // Whoever could write to the cache may have: it counts for no more than the download that it spares.
    if ((await kept.fromService(name, file)) && (await sha256Of(file)) === release.sha256) return SERVICE
    await downloadRelease(base, release, file, signal)
    return base
  })
  context.say(`Installed buildx ${release.version} from ${from ?? base}`)
  await keepCopies(name, from, kept, context)
}

/** A build is kept by its commit: a branch moves. */
async function installBuild(url: string, kept: KeptBuildx, context: InstallContext): Promise<void> {
  const commit = await commitOf(url, context)
  const name = commit === null ? null : `git-${sourceName(url, commit)}`
  const from = await placeBuildx(context.env, async file => {
    if (name !== null && (await kept.fromMachine(name, file))) return MACHINE
    if (name !== null && (await kept.fromService(name, file))) return SERVICE
    await buildBuildx(url, file, context)
    return 'its sources'
  })
  context.say(`Installed buildx of ${withoutCredentials(url)} from ${from ?? 'its sources'}`)
  if (name !== null) await keepCopies(name, from, kept, context)
}

async function keepCopies(
  name: string,
  from: string | null,
  kept: KeptBuildx,
  { env }: InstallContext,
): Promise<void> {
  if (from !== MACHINE) await kept.onMachine(name, pluginFile(env))
  if (from !== MACHINE && from !== SERVICE) await kept.inService(name, pluginFile(env))
}

/** The number of the buildx that docker has; null without one; an empty text for a build that tells no number. */
async function installedVersion(answers: BuilderAnswers): Promise<string | null> {
  const { exitCode, stdout } = await answers.version()
  if (exitCode !== 0 || !stdout.includes('buildx')) return null
  return /buildx\s+v?(\d+\.\d+\.\d+(?:-[\w.-]+)?)/.exec(stdout)?.[1] ?? ''
}

async function installKept(
  name: string,
  version: string,
  kept: KeptBuildx,
  { env, say }: InstallContext,
): Promise<boolean> {
  const from = await placeBuildx(env, async file => ((await kept.fromMachine(name, file)) ? MACHINE : null))
  if (from === null) return false
  say(`Installed buildx ${version} from ${from}`)
  return true
}

function releasesOf(edition: Release['edition'], env: InstallContext['env']): string {
  return edition === 'cloud'
    ? (env.BUILDX_CLOUD_RELEASES_URL ?? CLOUD_RELEASES)
    : (env.BUILDX_RELEASES_URL ?? RELEASES)
}

/** Two repositories may have the same commit, and other refs of one the same binary. */
function sourceName(url: string, commit: string): string {
  const [repository = ''] = url.split('#', 1)
  return createHash('sha256').update(`${repository}\n${commit}`).digest('hex').slice(0, 40)
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** As releases name their files. */
function platformName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const names: Readonly<Record<string, string>> = { x64: 'amd64', arm: 'arm-v7', ppc64: 'ppc64le' }
  return `${system}-${names[process.arch] ?? process.arch}`
}
