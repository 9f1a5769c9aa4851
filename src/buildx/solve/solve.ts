import { mkdtemp, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { InputError } from '../../errors/input-error.ts'
import type { BuildRecord } from '../../model/build-record.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { Digest } from '../../model/digest.ts'
import { runTool } from '../../tools/run-tool.ts'
import { needsRunnerServices } from '../../tools/runner-services.ts'
import type { BuilderAnswers } from '../builder/builder-answers.ts'
import type { LayerMoves } from '../cache/layer-moves.ts'
import { dockerfilePath } from '../dockerfile-path.ts'
import { findBuildx } from '../find-buildx.ts'
import type { JsonObject } from '../json-shape.ts'
import { mendLayoutRoot } from '../layout-root.ts'
import { readRecords } from '../record/read-records.ts'
import { explainFailure } from './explain-failure.ts'
import { layPlaceholders } from './layout-placeholders.ts'
import { type OutputPlan, planOutputs } from './output-plan.ts'
import { solveArguments } from './solve-arguments.ts'
import type { SolveEvent } from './solve-event.ts'
import { type BuildWarning, parseSolveMetadata, withoutImage } from './solve-metadata.ts'
import { SolveProgress } from './solve-progress.ts'

/** What a solve needs of the machine. */
export interface SolveTools {
  /** The environment of docker and buildx: PATH, DOCKER_HOST, tokens of cache backends… */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where relative paths of the request start; absolute. */
  readonly cwd: string
  /** Where the paths start by which Dockerfiles are called; absolute; default: `cwd`. */
  readonly sources?: string | undefined
  /** An existing directory for the layout; the caller removes it when the image has been read. Absolute. */
  readonly tempDir: string
  readonly signal?: AbortSignal | undefined
  /** What buildx says of itself and its builders, asked once in a run. */
  readonly answers: BuilderAnswers
  /** Read when the context or the Dockerfile is `-`. */
  readonly stdin?: Readable | string | undefined
  /** Receives what an exporter writes to standard output (`--output -`). */
  readonly stdout?: Writable | undefined
  readonly onProgress?: ((event: SolveEvent) => void) | undefined
  /** Called whenever buildx says anything, such as how far a download is. */
  readonly onSign?: (() => void) | undefined
  /** Layers whose content is known: they are not exported, and stand in the layout as empty files. */
  readonly knownLayers?: Iterable<Digest> | undefined
}

/** An image that was built. */
export interface SolveResult {
  /** Directory of the OCI layout that holds the image. */
  readonly layout: string
  /** By platform, as `formatPlatform` writes it. A platform that BuildKit said nothing of is missing. */
  readonly records: ReadonlyMap<string, BuildRecord>
  /** As docker/build-push-action's outputs; null when there is no image but the layout, or BuildKit did not say. */
  readonly imageId: string | null
  readonly digest: string | null
  /** buildx's metadata, free of build-arg values. */
  readonly metadata: JsonObject
  readonly warnings: readonly BuildWarning[]
  /** Layers that came from caches and went to caches. */
  readonly layerMoves: LayerMoves
}

/**
 * Builds an image and leaves it in an OCI layout, beside whatever outputs the user asked for.
 *
 * @throws BuildFailure when a step of the Dockerfile fails; InputError for a missing Dockerfile or context; ToolError
 *   when buildx, the builder or the engine does.
 */
export async function solve(request: BuildRequest, tools: SolveTools): Promise<SolveResult> {
  if (readsInput(request) && tools.stdin === undefined) {
    throw new InputError('the build reads standard input (-), but there is none here')
  }
  const builder = await findBuildx(request.builder, tools.answers)
  const directory = await mkdtemp(path.join(tools.tempDir, 'solve-'))
  const metadataFile = path.join(directory, 'metadata.json')
  const plan = planOutputs(request, {
    directory: path.join(directory, 'layout'),
    cwd: tools.cwd,
    loadsByDefault: builder.loadsByDefault && !isSet(tools.env.BUILDX_NO_DEFAULT_LOAD),
    storesPushed: builder.driver === 'docker',
  })
  if (!plan.usersLayout) await layPlaceholders(plan.layout, tools.knownLayers ?? [])
  const progress = await build(request, plan, metadataFile, tools)
  const said = parseSolveMetadata(await readFile(metadataFile, 'utf8').catch(() => ''))
  const metadata = plan.exportsImage ? said : withoutImage(said)
  // It holds build-arg values.
  await rm(metadataFile, { force: true })
  await mendLayoutRoot(plan.layout)
  const { records, sizes } = await readRecords(
    {
      layout: plan.layout,
      metadata,
      vertices: progress.vertices,
      dockerfile: dockerfilePath(request, tools.cwd, tools.sources),
      target: request.target,
      builder: request.builder,
    },
    tools,
  )
  return {
    layout: plan.layout,
    records,
    layerMoves: progress.layerMoves(sizes),
    imageId: metadata.imageId,
    digest: metadata.digest,
    metadata: metadata.shown,
    warnings: metadata.warnings,
  }
}

/**
 * Builds what makes no image to be measured: a stage that must succeed, files, a cache.
 *
 * @throws what {@link solve} throws.
 */
export async function solveWithoutImage(request: BuildRequest, tools: SolveTools): Promise<void> {
  const directory = await mkdtemp(path.join(tools.tempDir, 'solve-'))
  const plan = { outputs: request.outputs ?? [], load: request.load === true }
  await build(request, plan, path.join(directory, 'metadata.json'), tools)
  // Its metadata holds build-arg values.
  await rm(directory, { recursive: true, force: true })
}

async function build(
  request: BuildRequest,
  plan: Pick<OutputPlan, 'outputs' | 'load'>,
  metadataFile: string,
  tools: SolveTools,
): Promise<SolveProgress> {
  const { args, env } = solveArguments(request, plan, metadataFile)
  const progress = new SolveProgress(tools.onProgress)
  const options = {
    env: { ...tools.env, ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' },
    cwd: tools.cwd,
    signal: tools.signal,
    runnerServices: needsRunnerServices(request),
    onErrorLine: (line: string) => {
      tools.onSign?.()
      progress.line(line)
    },
  }
  const run = await runTool('docker', args, options, {
    stdin: readsInput(request) ? tools.stdin : undefined,
    stdout: tools.stdout,
  })
  progress.end()
  if (run.exitCode === 0) return progress
  throw explainFailure({
    command: 'docker buildx build',
    exitCode: run.exitCode,
    text: progress.plainText,
    vertices: progress.vertices.values(),
    dockerfile: dockerfilePath(request, tools.cwd, tools.sources),
  })
}

function readsInput({ context, file }: BuildRequest): boolean {
  return context === '-' || file === '-'
}

function isSet(flag: string | undefined): boolean {
  return flag !== undefined && ['1', 't', 'true'].includes(flag.toLowerCase())
}
