import { mkdtemp, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { InputError } from '../../errors/input-error.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { BuildRecord } from '../../model/build-record.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { Digest } from '../../model/digest.ts'
import { runTool } from '../../tools/run-tool.ts'
import { needsRunnerServices } from '../../tools/runner-services.ts'
import type { BuildContext } from '../build-context.ts'
import type { CacheTransfers } from '../cache/cache-transfers.ts'
import { dockerfilePath } from '../dockerfile-path.ts'
import { findBuildx } from '../find-buildx.ts'
import type { JsonObject } from '../json-shape.ts'
import { messages } from '../messages.ts'
import { readDockerfile } from '../read-dockerfile.ts'
import { loadRecords } from '../load-records.ts'
import { readsInput } from '../reads-input.ts'
import { described, NOWHERE } from './ask-again.ts'
import { askWhenOdd } from './ask-when-odd.ts'
import { copiedOrStreamed, type LayoutTransfer, readingStreams } from './copied-or-streamed.ts'
import { explainFailure } from './explain-failure.ts'
import { type FindKnownLayers, withPlaceholders } from './known-layers.ts'
import {
  type OutputPlan,
  placeAtBuilder,
  type PlaceAtBuilder,
  planOutputs,
  withoutLayout,
} from './output-plan.ts'
import { secretFiles } from './secret-files.ts'
import { solveArguments } from './solve-arguments.ts'
import { orCancelled } from './solve-cancelled.ts'
import { type BuildWarning, parseSolveMetadata, type SolveMetadata, withoutImage } from './solve-metadata.ts'
import { SolveProgress } from './solve-progress.ts'

export interface SolveOptions {
  /** Layers whose content is known: they are not exported, and stand in the layout as empty files; absent: none. */
  readonly findKnown?: FindKnownLayers | undefined
  /** What messages call the image; unless said otherwise the layout. */
  readonly called?: string | undefined
  /** Called whenever buildx says anything, such as how far a download is. */
  readonly onSign?: (() => void) | undefined
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
  /** Its layers as BuildKit describes them, bottom first; null: it does not, or it built for several platforms. */
  readonly saidLayers: readonly Digest[] | null
  /** Layers that came from caches and went to caches. */
  readonly layerMoves: CacheTransfers
}

/** An image that was built and not read. */
export type UnreadImage = Pick<SolveResult, 'imageId' | 'digest' | 'metadata' | 'saidLayers'>

/**
 * Builds an image and leaves it in an OCI layout, beside whatever outputs the user asked for.
 *
 * @throws BuildFailure when a step of the Dockerfile fails; InputError for a missing Dockerfile or context; ToolError
 *   when buildx, the builder or the engine does.
 */
export async function solve(
  request: BuildRequest,
  context: BuildContext,
  { findKnown, called, onSign }: SolveOptions = {},
): Promise<SolveResult> {
  if (readsInput(request) && context.stdin === undefined) {
    throw new InputError(messages.noStandardInput)
  }
  const ask = () => findBuildx(request.builder, context.answers)
  const place = await placeAtBuilder(request, ask, context.env)
  const attempt = (way: LayoutTransfer) =>
    solveInto(request, way, { place, findKnown, called, onSign }, context)
  const solving = copiedOrStreamed(attempt, {
    context,
    name: 'solve-',
    once: context.stdin instanceof Readable && readsInput(request),
  })
  return askWhenOdd(solving, ({ records }) => records.size === 0, { ask, signal: context.signal })
}

async function solveInto(
  request: BuildRequest,
  { directory, unpack }: LayoutTransfer,
  { place, findKnown, called, onSign }: SolveOptions & { readonly place: PlaceAtBuilder },
  context: BuildContext,
): Promise<SolveResult> {
  const metadataFile = path.join(directory, 'metadata.json')
  const plan = planOutputs(request, {
    directory: path.join(directory, 'layout'),
    cwd: context.cwd,
    ...place,
    streamed: unpack !== null,
  })
  const own = plan.usersLayout ? [] : [plan.layout]
  if (unpack === null) context.onLayouts?.(own)
  const building = readingStreams(own, unpack, context, () =>
    build(request, plan, metadataFile, context, onSign),
  )
  const progress = await withPlaceholders(building, unpack === null ? own : [], findKnown)
  const said = parseSolveMetadata(await readFile(metadataFile, 'utf8').catch(() => ''))
  const metadata = plan.exportsImage ? said : withoutImage(said)
  // It holds build-arg values.
  await rm(metadataFile, { force: true })
  const { readRecords, repairLayoutIndex, saidLayers } = await loadRecords()
  await repairLayoutIndex(plan.layout)
  const { records, sizes } = await readRecords(
    {
      layout: plan.layout,
      called,
      metadata,
      vertices: progress.vertices,
      dockerfile: dockerfilePath(request, context.cwd, context.sources),
      target: request.target,
      builder: request.builder,
    },
    () => askAgain(request, directory, context),
    context,
  )
  return {
    layout: plan.layout,
    records,
    layerMoves: progress.layerMoves(sizes),
    imageId: metadata.imageId,
    digest: metadata.digest,
    saidLayers: saidLayers(metadata.provenance),
    metadata: metadata.shown,
    warnings: metadata.warnings,
  }
}

/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(
  request: BuildRequest,
  directory: string,
  context: BuildContext,
): Promise<SolveMetadata | null> {
  // What came by standard input is used up.
  if (readsInput(request)) return null
  const metadataFile = path.join(directory, 'again.json')
  const silent = { ...context, onEvent: undefined }
  try {
    await build(described(request), { outputs: [NOWHERE], load: false }, metadataFile, silent, undefined)
    return parseSolveMetadata(await readFile(metadataFile, 'utf8').catch(() => ''))
  } catch (error) {
    if (context.signal.aborted || !(error instanceof ToolError)) throw error
    return null
  } finally {
    // It holds build-arg values.
    await rm(metadataFile, { force: true })
  }
}

/**
 * Builds an image that is not measured, beside whatever outputs the user asked for, as buildx does by itself.
 *
 * @returns what buildx says of it.
 * @throws what {@link solve} throws.
 */
export async function solveUnread(request: BuildRequest, context: BuildContext): Promise<UnreadImage> {
  const ask = () => findBuildx(request.builder, context.answers)
  const place = await placeAtBuilder(request, ask, context.env)
  const directory = await mkdtemp(path.join(context.tempDir, 'solve-'))
  const metadataFile = path.join(directory, 'metadata.json')
  const plan = planOutputs(request, { directory, cwd: context.cwd, ...place, streamed: false })
  await build(request, withoutLayout(plan), metadataFile, context, undefined)
  const said = parseSolveMetadata(await readFile(metadataFile, 'utf8').catch(() => ''))
  // It holds build-arg values.
  await rm(directory, { recursive: true, force: true })
  const { saidLayers } = await loadRecords()
  return {
    imageId: said.imageId,
    digest: said.digest,
    metadata: said.shown,
    saidLayers: saidLayers(said.provenance),
  }
}

/**
 * Builds what makes no image to be measured: a stage that must succeed, files, a cache.
 *
 * @throws what {@link solve} throws.
 */
export async function solveWithoutImage(request: BuildRequest, context: BuildContext): Promise<void> {
  const directory = await mkdtemp(path.join(context.tempDir, 'solve-'))
  const plan = { outputs: request.outputs ?? [], load: request.load === true }
  const building = build(request, plan, path.join(directory, 'metadata.json'), context, undefined)
  const ask = () => findBuildx(request.builder, context.answers)
  await askWhenOdd(building, () => false, { ask, signal: context.signal })
  // Its metadata holds build-arg values.
  await rm(directory, { recursive: true, force: true })
}

async function build(
  request: BuildRequest,
  plan: Pick<OutputPlan, 'outputs' | 'load'>,
  metadataFile: string,
  context: BuildContext,
  onSign: SolveOptions['onSign'],
): Promise<SolveProgress> {
  const { args, env } = solveArguments(request, plan, metadataFile)
  const progress = new SolveProgress(event => context.onEvent?.({ type: 'solve', event }))
  const options = {
    env: { ...context.env, ...env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' },
    cwd: context.cwd,
    signal: context.signal,
    runnerServices: needsRunnerServices(request),
    onErrorLine: (line: string) => {
      onSign?.()
      progress.line(line)
    },
  }
  const streams = { stdin: readsInput(request) ? context.stdin : undefined, stdout: context.stdout }
  const running = runTool('docker', args, options, streams)
  loadRecords().catch(() => undefined)
  const run = await orCancelled(running, progress, context.signal)
  progress.end()
  if (run.exitCode === 0) return progress
  const { stageNames, findInstruction } = await loadRecords()
  const dockerfile = await readDockerfile({ request, inlineDockerfile: null }, context.cwd)
  throw explainFailure({
    command: 'docker buildx build',
    stages: stageNames(dockerfile),
    findInstruction: called => findInstruction(dockerfile, called),
    secretFiles: secretFiles(request),
    exitCode: run.exitCode,
    text: progress.plainText,
    vertices: progress.vertices.values(),
    pushed: progress.pushed,
    dockerfile: dockerfilePath(request, context.cwd, context.sources),
  })
}
