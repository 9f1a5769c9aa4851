import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toolReason } from '../../buildx/builder/tool-reason.ts'
import { type CacheMount, findCacheMounts } from '../../buildx/cache-mounts/find-cache-mounts.ts'
import {
  archiveName,
  emptyingDockerfile,
  fillingDockerfile,
  MOUNTS_STAGE,
  SAVED_CONTEXT,
} from '../../buildx/cache-mounts/mount-dockerfile.ts'
import type { CacheDirectory } from '../../buildx/cache/cache-context.ts'
import { readDockerfile } from '../../buildx/read-dockerfile.ts'
import { solveArguments } from '../../buildx/solve/solve-arguments.ts'
import { reasonOf } from '../../errors/machine-failure.ts'
import { makeDirectory } from '../../files/make-directory.ts'
import { withTemporaryDirectory } from '../../files/with-temporary-directory.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import { formatBytes } from '../../text/format-bytes.ts'
import { runTool } from '../../tools/run-tool.ts'
import { needsRunnerServices } from '../../tools/runner-services.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { Storage } from '../run-context.ts'
import { archivesIdentity } from './archives-identity.ts'
import type { DirectoryCache } from './directory-cache.ts'

/** Unpacked bytes of all mounts together that are kept: GitHub keeps 10 GB a repository. */
const MOST_BYTES = 4_000_000_000

export interface KeptMounts {
  /** One sentence on what was found; foreign text. */
  readonly explanation: string
  readonly warnings: readonly string[]
  /** Sentences that qualify which steps the build then finds in the cache. */
  readonly notes: readonly string[]
  /** After a good build: keeps what is in the mounts now. Returns warnings. */
  readonly keep: () => Promise<readonly string[]>
}

const BUILT_TO_FILL_MOUNTS = 'Steps that were built to fill the cache mounts in this run count as cached.'

/** A build whose Dockerfile may have cache mounts. */
export interface MountedBuild {
  readonly request: BuildRequest
  /** The Dockerfile when it stands in a bake file; null: it is where the request says. */
  readonly inlineDockerfile: string | null
}

/**
 * Fills the cache mounts of a Dockerfile with what the last run left in them, and keeps what this one leaves. BuildKit itself
 * exports them nowhere (moby/buildkit#1512), so both are done by a build of their own, which mounts them.
 *
 * @param most unpacked bytes of all mounts together that are kept.
 */
export async function openCacheMounts(
  build: MountedBuild,
  place: CacheDirectory,
  service: DirectoryCache,
  context: ToolContext & Storage,
  most = MOST_BYTES,
): Promise<KeptMounts> {
  const { request } = build
  const dockerfile = await readDockerfile(build, context.cwd)
  if (dockerfile === null) return noMounts('the Dockerfile is not a local file')
  const { mounts, unresolved } = findCacheMounts(dockerfile, request.target)
  const warnings = unresolved.map(
    line =>
      `The cache mount in line ${line} of the Dockerfile is not kept: only BuildKit knows the values of its variables`,
  )
  if (mounts.length === 0)
    return { ...noMounts('the Dockerfile has no cache mount that can be kept'), warnings }
  const directory = path.join(context.storeDir, 'cache-mounts', place.scope)
  const opened = await openIn(
    { request, dockerfile, mounts, directory },
    place,
    { service, most },
    context,
  ).catch((error: unknown) => {
    if (context.signal.aborted) throw error
    const why = `${directory} cannot be used: ${reasonOf(error, directory)}`
    return { ...noMounts(why), warnings: [`The cache mounts are not kept, because ${why}`] }
  })
  return { ...opened, warnings: [...warnings, ...opened.warnings] }
}

async function openIn(
  work: Work,
  place: CacheDirectory,
  { service, most }: Omit<Shelf, 'prefix'>,
  context: ToolContext & Storage,
): Promise<KeptMounts> {
  const { mounts, directory } = work
  const warnings: string[] = []
  await rm(directory, { recursive: true, force: true })
  await makeDirectory(path.dirname(directory), 0o700)
  const prefixes = place.refs.map(ref => `slim-build-mounts-${place.scope}-${ref}-`)
  const restored = place.reads ? await service.restore(directory, prefixes) : ({ kind: 'nothing' } as const)
  const saved = mounts.filter(mount => existsSync(path.join(directory, archiveName(mount))))
  if (restored.kind === 'failed') warnings.push(`The cache mounts were not restored, because ${restored.why}`)
  const failed = saved.length === 0 ? null : await fill({ ...work, mounts: saved }, context)
  if (failed !== null) warnings.push(`The cache mounts were not restored: ${failed}`)
  const rights = place.writes ? '' : ', read only'
  return {
    explanation: `Cache mounts: ${failed === null ? saved.length : 0} of ${mounts.length} were found${rights}`,
    warnings,
    notes: saved.some(({ needsStage }) => needsStage) ? [BUILT_TO_FILL_MOUNTS] : [],
    keep: async () => {
      if (!place.writes) return []
      return save(work, { prefix: prefixes[0] ?? '', service, most }, context).catch((error: unknown) => {
        if (context.signal.aborted) throw error
        return [`The cache mounts were not saved: ${reasonOf(error, directory)}`]
      })
    },
  }
}

/** Nothing can be kept, and why. */
export function noMounts(why: string): KeptMounts {
  return {
    explanation: `Cache mounts: none, ${why}`,
    warnings: [],
    notes: [],
    keep: () => Promise.resolve([]),
  }
}

interface Work {
  readonly request: BuildRequest
  readonly dockerfile: string
  readonly mounts: readonly CacheMount[]
  /** Where the archives are. */
  readonly directory: string
}

function fill(work: Work, context: ToolContext & TempDir): Promise<string | null> {
  const { request, dockerfile, mounts, directory } = work
  const buildContexts = [...(request.buildContexts ?? []), `${SAVED_CONTEXT}=${directory}`]
  const text = fillingDockerfile(dockerfile, mounts, randomUUID())
  return buildStages({ ...request, buildContexts }, text, 'type=cacheonly', context)
}

interface Shelf {
  readonly service: DirectoryCache
  /** What the keys of this ref begin with. */
  readonly prefix: string
  /** Unpacked bytes. */
  readonly most: number
}

async function save(
  work: Work,
  { service, prefix, most }: Shelf,
  context: ToolContext & TempDir,
): Promise<readonly string[]> {
  const { request, dockerfile, mounts, directory } = work
  await rm(directory, { recursive: true, force: true })
  const text = emptyingDockerfile(dockerfile, mounts, randomUUID())
  const failed = await buildStages(request, text, `type=local,dest=${directory}`, context)
  if (failed !== null) return [`The cache mounts were not saved: ${failed}`]
  const files = (await readdir(directory)).sort().map(name => path.join(directory, name))
  const sizes = await Promise.all(files.map(async file => (await stat(file)).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  if (bytes > most) {
    const sizes = `they hold ${formatBytes(bytes)} unpacked, the limit is ${formatBytes(most)}`
    return [
      `The cache mounts were not saved: ${sizes}. ${await startOver(directory, { service, prefix, most })}`,
    ]
  }
  const identity = await archivesIdentity(files).catch(() => null)
  if (identity === null) return ['The cache mounts were not saved: their content makes no readable archive']
  const kept = await service.save(directory, `${prefix}${identity}`)
  return kept.kind === 'failed' ? [`The cache mounts were not saved, because ${kept.why}`] : []
}

/**
 * Mounts only ever grow. What was kept last would be found by every run and grow too big again, so nothing takes its place: then a run
 * starts with empty mounts, which hold what it needs and no more.
 */
async function startOver(directory: string, { service, prefix }: Shelf): Promise<string> {
  await rm(directory, { recursive: true, force: true })
  await mkdir(directory)
  const kept = await service.save(directory, `${prefix}empty-${randomUUID()}`)
  return kept.kind === 'failed'
    ? `The next run restores the last saved ones`
    : 'The next run starts with empty ones'
}

/** Builds the stages that work on mounts, as the build itself would. Returns why it could not. */
async function buildStages(
  request: BuildRequest,
  dockerfile: string,
  output: string,
  context: ToolContext & TempDir,
): Promise<string | null> {
  return withTemporaryDirectory(context.tempDir, async directory => {
    const file = path.join(directory, 'Dockerfile')
    await writeFile(file, dockerfile)
    await copyIgnoreFile(request, file, context.cwd)
    const plan = { outputs: [output], load: false }
    const staged = stagesRequest(request, file)
    const { args, env } = solveArguments(staged, plan, path.join(directory, 'metadata.json'))
    const run = await runTool('docker', args, {
      env: { ...context.env, ...env },
      runnerServices: needsRunnerServices(staged),
      cwd: context.cwd,
      signal: context.signal,
    })
    return run.exitCode === 0 ? null : toolReason(run)
  })
}

/** The file of a Dockerfile's own that says what is left out of its context stands beside it, and goes where it goes. */
async function copyIgnoreFile(request: BuildRequest, dockerfile: string, cwd: string): Promise<void> {
  const own = `${path.resolve(cwd, request.file ?? path.join(request.context, 'Dockerfile'))}.dockerignore`
  if (existsSync(own)) await copyFile(own, `${dockerfile}.dockerignore`)
}

/** What the stages below may need, and nothing that publishes. */
function stagesRequest(request: BuildRequest, file: string): BuildRequest {
  const { context, buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom } =
    request
  const given = { buildArgs, buildContexts, secrets, ssh, builder, network, addHosts, allow, cacheFrom }
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return {
    ...present,
    context,
    file,
    target: MOUNTS_STAGE,
    provenance: 'false',
  }
}
