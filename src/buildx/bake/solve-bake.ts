import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { BuildRequest } from '../../model/build-request.ts'
import type { Digest } from '../../model/digest.ts'
import { once } from '../../tools/once.ts'
import { needsRunnerServices } from '../../tools/runner-services.ts'
import type { BuildContext } from '../build-context.ts'
import { findBuildx } from '../find-buildx.ts'
import { asObject, type JsonObject, parseJsonText } from '../json-shape.ts'
import { readLayerSizes } from '../record/read-layer-sizes.ts'
import { type BuiltLayout, readRecords } from '../record/read-records.ts'
import { saidLayers } from '../record/said-layers.ts'
import { repairLayoutIndex } from '../repair-layout-index.ts'
import { described as describedRequest, NOWHERE } from '../solve/ask-again.ts'
import { askWhenOdd } from '../solve/ask-when-odd.ts'
import { copiedOrStreamed, type LayoutTransfer, readingStreams } from '../solve/copied-or-streamed.ts'
import { type FindKnownLayers, withPlaceholders } from '../solve/known-layers.ts'
import {
  type OutputContext,
  type OutputPlan,
  placeAtBuilder,
  type PlaceAtBuilder,
  planOutputs,
  withoutLayout,
} from '../solve/output-plan.ts'
import { orCancelled } from '../solve/solve-cancelled.ts'
import { parseSolveMetadata, type SolveMetadata, withoutImage } from '../solve/solve-metadata.ts'
import { SolveProgress } from '../solve/solve-progress.ts'
import type { SolveResult, UnreadImage } from '../solve/solve.ts'
import { bakeContext } from './bake-context.ts'
import { targetOverrides } from './bake-overrides.ts'
import type { BakeRecipe } from './bake-recipe.ts'
import type { BakeDefinition, BakeTarget } from './bake-target.ts'
import { explainBakeFailure } from './explain-bake-failure.ts'
import { readLinkedDockerfiles } from './read-linked-dockerfiles.ts'
import { runBake } from './run-bake.ts'

/** One target of a solve. */
export interface TargetBuild {
  readonly target: BakeTarget
  /** What it asks for in this solve. */
  readonly request: BuildRequest
  /**
   * `image`: asked for, and measured; `unread`: the same, and not measured; `other`: asked for, and no image; `linked`: there for others
   * to build upon.
   */
  readonly kind: 'image' | 'unread' | 'other' | 'linked'
}

/** What a solve made of one target that was asked for. */
export interface SolvedTarget {
  /** Null for one that makes no image, or one that is not read. */
  readonly image: SolveResult | null
  /** The image that is not read. */
  readonly unread: UnreadImage | null
  /** What buildx says of it, free of build-arg values. */
  readonly metadata: JsonObject
}

/**
 * Builds targets of bake files in one solve, in which they share their steps, and leaves each image in an OCI layout, beside whatever
 * outputs its target has.
 *
 * @param findKnown layers whose content is known: they are not exported, and stand in the layouts as empty files.
 * @returns what became of each target that was asked for, by its name.
 * @throws BuildFailure when a step of a Dockerfile fails; InputError for a missing Dockerfile or context; ToolError when buildx, the
 *   builder or the engine does.
 */
export async function solveBake(
  recipe: BakeRecipe,
  builds: readonly TargetBuild[],
  context: BuildContext,
  findKnown?: FindKnownLayers,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  const { request } = recipe
  const ask = () => findBuildx(request.builder ?? undefined, context.answers)
  const placed = await Promise.all(
    builds.map(async each => ({ ...each, place: await placeAtBuilder(each.request, ask, context.env) })),
  )
  const attempt = (way: LayoutTransfer) => solveInto(recipe, placed, { ...way, findKnown }, context)
  const solving = copiedOrStreamed(attempt, { context, name: 'bake-' })
  const isSilent = (targets: Awaited<typeof solving>) =>
    [...targets.values()].some(({ image }) => image?.records.size === 0)
  return askWhenOdd(solving, isSilent, { ask, signal: context.signal })
}

async function solveInto(
  recipe: BakeRecipe,
  builds: readonly (TargetBuild & { readonly place: PlaceAtBuilder })[],
  { directory, unpack, findKnown }: LayoutTransfer & { readonly findKnown: FindKnownLayers | undefined },
  context: BuildContext,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  const { request, definition } = recipe
  const { cwd } = bakeContext(request, context)
  const planned = builds.map(({ place, ...build }) => ({
    ...build,
    plan: planTarget(build, { directory, cwd, ...place, streamed: unpack !== null }),
  }))
  const own = planned.flatMap(({ plan, kind }) =>
    plan === null || plan.usersLayout || kind === 'unread' ? [] : [plan.layout],
  )
  if (unpack === null) context.onLayouts?.(own)
  const metadataFile = path.join(directory, 'metadata.json')
  const building = readingStreams(own, unpack, context, () => bake(recipe, planned, metadataFile, context))
  const progress = await withPlaceholders(building, unpack === null ? own : [], findKnown)
  const metadata = asObject(parseJsonText(await readFile(metadataFile, 'utf8').catch(() => '')))
  // It holds build-arg values.
  await rm(metadataFile, { force: true })
  const again = once(() => askAgain(recipe, planned, path.join(directory, 'again.json'), context))
  const around = { builder: request.builder ?? undefined, definition, progress, again }
  return openTargets(planned, metadata, around, context)
}

/** What was printed of targets that are evaluated; null when it was a build that failed, of which buildx says so. */
function foundWrong(planned: readonly Asked[], progress: SolveProgress, printed: string): string | null {
  const called = planned.filter(({ kind, target }) => kind !== 'linked' && target.call !== null)
  if (called.length === 0 || progress.plainText.some(line => line.startsWith('ERROR: '))) return null
  const names = called.map(({ target: { name, call } }) => `${name} (\`call: ${call ?? ''}\`)`)
  return `${names.join(', ')} found problems\n${printed}`
}

/** What became of each target that was asked for. */
async function openTargets(
  planned: readonly Planned[],
  metadata: JsonObject,
  around: BakeBuilt,
  context: BuildContext,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  const others = new Map<string, UnreadImage>()
  const opened: { name: string; metadata: JsonObject; image: OpenedImage | null }[] = []
  // The targets write caches together, so how big a layer is may be known of another one alone.
  const sizes = new Map<Digest, number>()
  for (const { target, plan, kind } of planned) {
    const said = saidOf(metadata[target.name], plan)
    for (const [digest, size] of [...said.provenance.values()].flatMap(each => [...readLayerSizes(each)]))
      sizes.set(digest, size)
    if (kind === 'linked') continue
    if (kind === 'unread') {
      const { imageId, digest, shown } = said
      const layers = saidLayers(said.provenance)
      others.set(target.name, { imageId, digest, metadata: shown, saidLayers: layers })
    }
    const isRead = plan !== null && kind === 'image'
    const image = isRead ? await openImage({ target, layout: plan.layout, said }, around, context) : null
    for (const [digest, size] of image?.sizes ?? []) sizes.set(digest, size)
    opened.push({ name: target.name, metadata: said.shown, image })
  }
  const layerMoves = around.progress.layerMoves(sizes)
  return new Map(
    opened.map(({ name, image, ...other }) => [
      name,
      {
        ...other,
        image: image === null ? null : { ...image.result, layerMoves },
        unread: others.get(name) ?? null,
      },
    ]),
  )
}

/** What the targets of a bake have in common. */
interface BakeBuilt extends Pick<BuiltLayout, 'builder'> {
  readonly definition: BakeDefinition
  readonly progress: SolveProgress
  /** What buildx says of all targets when it is asked once more; null: nothing. */
  readonly again: () => Promise<JsonObject | null>
}

interface OpenedImage {
  readonly result: Omit<SolveResult, 'layerMoves'>
  /** Compressed bytes of the layers that BuildKit named. */
  readonly sizes: ReadonlyMap<Digest, number>
}

function saidOf(metadata: unknown, plan: OutputPlan | null): SolveMetadata {
  const said = parseSolveMetadata(JSON.stringify(metadata ?? {}))
  return plan?.exportsImage === false ? withoutImage(said) : said
}

interface Planned extends TargetBuild {
  /** Null where nothing is measured. */
  readonly plan: OutputPlan | null
}

function planTarget(
  { target, request, kind }: TargetBuild,
  { directory, ...place }: OutputContext,
): OutputPlan | null {
  if (kind !== 'image' && kind !== 'unread') return null
  const plan = planOutputs(request, { directory: path.join(directory, target.name), ...place })
  return kind === 'unread' ? withoutLayout(plan) : plan
}

/** What a solve needs to know of a target. */
type Asked = Pick<Planned, 'target' | 'request' | 'kind'> & {
  readonly plan: Pick<OutputPlan, 'outputs' | 'load'> | null
}

const DESCRIBED = { outputs: [NOWHERE], load: false }

function outputsOf({ target, request, plan }: Asked): readonly string[] {
  // What is evaluated is not built, and an output of it would publish what the Dockerfile's frontend hands back.
  if (target.call !== null) return []
  if (plan === null) return request.outputs ?? []
  return plan.load ? [...plan.outputs, 'type=docker'] : plan.outputs
}

async function bake(
  recipe: BakeRecipe,
  planned: readonly Asked[],
  metadataFile: string,
  context: BuildContext,
): Promise<SolveProgress> {
  const command = {
    set: planned.flatMap(each => targetOverrides(each.target.name, each.request, outputsOf(each))),
    options: [`--metadata-file=${metadataFile}`],
    targets: planned.filter(({ kind }) => kind !== 'linked').map(({ target }) => target.name),
  }
  const env = { ...context.env, BUILDX_METADATA_PROVENANCE: 'max', BUILDX_METADATA_WARNINGS: 'true' }
  const progress = new SolveProgress(event => context.onEvent?.({ type: 'solve', event }))
  const running = runBake(
    recipe,
    command,
    { ...context, env },
    {
      runnerServices: planned.some(each => needsRunnerServices(each.request)),
      onErrorLine: line => {
        progress.line(line)
      },
    },
  )
  const { exitCode, stdout } = await orCancelled(running, progress, context.signal)
  progress.end()
  if (exitCode === 0) return progress
  const found = foundWrong(planned, progress, stdout)
  if (found !== null) throw new ToolError(found, { command: 'docker buildx bake', exitCode })
  throw await explainBakeFailure({ exitCode, progress, definition: recipe.definition }, context.cwd)
}

/** A failure of it costs what BuildKit would have said, and no more. */
async function askAgain(
  recipe: BakeRecipe,
  planned: readonly Planned[],
  metadataFile: string,
  context: BuildContext,
): Promise<JsonObject | null> {
  const described = planned
    .filter(({ kind }) => kind !== 'other')
    .map(each => ({ ...each, request: describedRequest(each.request), plan: DESCRIBED }))
  try {
    await bake(recipe, described, metadataFile, { ...context, onEvent: undefined })
    return asObject(parseJsonText(await readFile(metadataFile, 'utf8').catch(() => '')))
  } catch (error) {
    if (context.signal.aborted || !(error instanceof ToolError)) throw error
    return null
  } finally {
    // It holds build-arg values.
    await rm(metadataFile, { force: true })
  }
}

async function openImage(
  { target, layout, said }: { target: BakeTarget; layout: string; said: SolveMetadata },
  { builder, definition, progress, again }: BakeBuilt,
  context: BuildContext,
): Promise<OpenedImage> {
  await repairLayoutIndex(layout)
  const { dockerfile } = target
  const linked = await readLinkedDockerfiles(target, definition, context.cwd)
  const built = {
    layout,
    metadata: said,
    vertices: progress.vertices,
    dockerfile,
    linked,
    target: target.request.target,
    builder,
  }
  const ask = async () => {
    const metadata = await again()
    return metadata === null ? null : saidOf(metadata[target.name], null)
  }
  const { records, sizes } = await readRecords(built, ask, context)
  const { imageId, digest, shown, warnings } = said
  const layers = saidLayers(said.provenance)
  const result = { layout, records, imageId, digest, metadata: shown, saidLayers: layers, warnings }
  return { result, sizes }
}
