import { type SolvedTarget, solveBake, type TargetBuild } from '../../buildx/bake/solve-bake.ts'
import type { CacheUse } from '../../buildx/cache/cache-use.ts'
import type { JsonObject } from '../../buildx/json-shape.ts'
import type { BakeTarget } from '../../buildx/bake/bake-target.ts'
import type { SolveResult } from '../../buildx/solve/solve.ts'
import type { SolveRequest } from '../../inputs/solve-request.ts'
import { openLayerStore } from '../../measure/layer-store.ts'
import type { Digest } from '../../oci/digest.ts'
import { reportCache } from '../../report/build/report-cache.ts'
import { assertSameImage } from '../assert-same-image.ts'
import { bakeCache } from './bake-cache.ts'
import type { BakeRun, TargetRun } from './bake-run.ts'
import { alternativesFinder } from '../base-alternatives.ts'
import {
  closeBaseline,
  openBaseline,
  type OpenedBaseline,
  type Rebuildable,
} from '../baseline/baseline-chain.ts'
import { beforeBake } from './before-bake.ts'
import { withoutRepeats } from '../before-build.ts'
import { BUILT_BEFORE, readBuildCache } from '../cache/build-cache.ts'
import { builtImage } from '../built-image.ts'
import { gateBake } from './gate-bake.ts'
import { contextFiles } from '../context-files.ts'
import { type Judged, judgeMeasurement } from '../judge-measurement.ts'
import { measureSource } from '../measure-source.ts'
import type { PipelineTools } from '../pipeline-tools.ts'
import { readRecentLayers } from '../cache/recent-layers.ts'
import { buildRequiredBakeTargets } from './required-bake-targets.ts'
import type { BuiltImage } from '../run-build.ts'
import { solveTools } from '../solve-tools.ts'
import { storedImage } from '../baseline/stored-image.ts'
import { withTemporaryDirectory } from '../temporary-directory.ts'

/** What became of a bake. */
export interface BakeResult {
  readonly images: readonly BakedImage[]
  /** Names of targets that were built and make no image, so that there is nothing to measure. */
  readonly others: readonly string[]
  /** What buildx says of the build, by target, as docker/bake-action hands it on. */
  readonly metadata: JsonObject
}

export interface BakedImage {
  readonly target: string
  /** What it is called in the report. */
  readonly image: string
  /** What its target asked for. */
  readonly request: SolveRequest
  readonly built: BuiltImage
}

/**
 * Builds the targets of bake files together, measures, compares and judges each image, and publishes them when the verdict on all of
 * them allows it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
export async function runBake(run: BakeRun, tools: PipelineTools): Promise<BakeResult> {
  return withTemporaryDirectory(tools.tempDir, async directory => {
    const own = { ...tools, tempDir: directory }
    const gated = gateBake(run)
    // Before the build, which may load or push an image under the very name of its baseline.
    const fetching = openBaselines(run.targets, own)
    const asking = beforeBake(run, own)
    // Neither may go on in the directory when it is gone because the other failed.
    await Promise.allSettled([fetching, asking])
    const [findings, baselines] = await Promise.all([asking, fetching])
    const inside = withoutRepeats(own, findings)
    await buildRequiredBakeTargets(run.requiredTargets ?? [], run.request, inside)
    tools.onEvent({ type: 'phase', phase: { kind: 'build' } })
    const solved = await solve(run, gated.build, await recentLayers(run, tools), inside)
    const judged = await judgeAll(run, solved, baselines, inside)
    const over = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail')
    if (gated.publish === null) return bakeResult(run, solved, judged, new Set())
    const published = gated.publish.flatMap(({ target, kind }) => (kind === 'image' ? [target.name] : []))
    if (over) return bakeResult(run, solved, judged, new Set(published))
    tools.onEvent({ type: 'phase', phase: { kind: 'publish' } })
    const final = await publish(run, gated.publish, judged, inside)
    return bakeResult(
      run,
      new Map([...solved, ...final]),
      withFinalCache(run, judged, solved, final),
      new Set(),
    )
  })
}

async function openBaselines(
  targets: readonly TargetRun[],
  tools: PipelineTools,
): Promise<ReadonlyMap<string, OpenedBaseline>> {
  const opened = new Map<string, OpenedBaseline>()
  for (const run of targets)
    if (run.measured)
      opened.set(run.target.name, await openBaseline(run.baseline, storedImage(run, tools.cwd), tools))
  return opened
}

function solve(
  { request, definition }: BakeRun,
  builds: readonly TargetBuild[],
  known: readonly Digest[],
  tools: PipelineTools,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  return solveBake(request, definition, builds, solveTools(tools, known))
}

async function recentLayers({ targets }: BakeRun, { storeDir }: PipelineTools): Promise<Digest[]> {
  const store = openLayerStore(storeDir)
  const measured = targets.filter(each => each.measured)
  const all = await Promise.all(measured.map(({ image }) => readRecentLayers(storeDir, image, store)))
  return [...new Set(all.flat())]
}

interface JudgedTarget extends Judged {
  /** What the cache did for it. */
  readonly uses: readonly CacheUse[]
}

/** By target, in the order of the run. */
async function judgeAll(
  run: BakeRun,
  solved: ReadonlyMap<string, SolvedTarget>,
  baselines: ReadonlyMap<string, OpenedBaseline>,
  tools: PipelineTools,
): Promise<ReadonlyMap<string, JudgedTarget>> {
  const judged = new Map<string, JudgedTarget>()
  const { targets, advice, request } = run
  const findAlternatives = alternativesFinder({ advice, builder: request.builder ?? undefined }, tools)
  for (const { target, image, request: own, budgets } of targets) {
    const built = solved.get(target.name)?.image ?? null
    const opened = baselines.get(target.name)
    if (built === null || opened === undefined) continue
    const named = { ...tools, onEvent: namingImage(image, tools.onEvent) }
    const uses = await readBuildCache(image, built, opened.found, named)
    const measurement = await measureSource(built.layout, image, built.records, tools)
    const rebuild = rebuildable(target, own)
    const closing = closeBaseline(opened, { rebuild, measurement }, tools)
    const looking = findAlternatives(measurement)
    await Promise.allSettled([closing, looking])
    const [baseline, alternatives] = await Promise.all([closing, looking])
    const cache = bakeCache(uses, [built], notesOf(run))
    const found = await judgeMeasurement(
      {
        measurement,
        baseline,
        budgets,
        cache,
        advice,
        alternatives,
        contextFile: contextFiles(own.context, tools),
      },
      tools,
    )
    judged.set(target.name, { ...found, uses })
  }
  return judged
}

/** What stands in the bake file alone, or is built upon another target, cannot be built at another commit by itself. */
function rebuildable({ links, inlineDockerfile }: BakeTarget, request: SolveRequest): Rebuildable {
  if (links.length > 0) return { impossible: 'a target that is built upon others cannot be built alone' }
  if (inlineDockerfile !== null) return { impossible: 'its Dockerfile stands in the bake file' }
  return request
}

/** Says of sentences about the cache which image they are about. */
function namingImage(image: string, onEvent: PipelineTools['onEvent']): PipelineTools['onEvent'] {
  return event => {
    onEvent(event.type === 'cache' ? { ...event, sentence: `${image}: ${event.sentence}` } : event)
  }
}

/**
 * The second solve, and the proof that it made what was judged.
 *
 * @throws ToolError when it made another image, which is then in the registry.
 */
async function publish(
  run: BakeRun,
  builds: readonly TargetBuild[],
  judged: ReadonlyMap<string, Judged>,
  tools: PipelineTools,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  const layers = [...judged.values()].flatMap(({ measurement }) =>
    measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest)),
  )
  const published = await solve(run, builds, layers, tools)
  for (const [name, { image }] of published) {
    const before = judged.get(name)
    if (image !== null && before !== undefined)
      await assertSameImage(before.measurement, image, tools.tempDir)
  }
  return published
}

/** Caches in a registry are written by what publishes. What went to caches in a solve went there for all of its targets. */
function withFinalCache(
  run: BakeRun,
  judged: ReadonlyMap<string, JudgedTarget>,
  ...solves: readonly ReadonlyMap<string, SolvedTarget>[]
): ReadonlyMap<string, Judged> {
  const images = solves.map(solved => [...solved.values()].flatMap(({ image }) => image ?? []))
  const moved = images.flatMap(all => all.slice(0, 1))
  return new Map(
    [...judged].map(([name, found]) => {
      const cache = bakeCache(found.uses, moved, notesOf(run))
      return [name, { ...found, report: { ...found.report, cache: reportCache(cache) } }]
    }),
  )
}

function notesOf({ requiredTargets = [] }: BakeRun): string[] {
  return requiredTargets.length > 0 ? [BUILT_BEFORE] : []
}

function bakeResult(
  { targets }: BakeRun,
  solved: ReadonlyMap<string, SolvedTarget>,
  judged: ReadonlyMap<string, Judged>,
  withheld: ReadonlySet<string>,
): BakeResult {
  const images = targets.flatMap(({ target: { name }, image: called, request }) => {
    const found = judged.get(name)
    const image: SolveResult | null = solved.get(name)?.image ?? null
    if (found === undefined || image === null) return []
    const built = builtImage(found, image, withheld.has(name))
    return [{ target: name, image: called, request, built }]
  })
  return {
    images,
    others: targets.filter(each => !each.measured).map(({ target }) => target.name),
    metadata: Object.fromEntries([...solved].map(([name, { metadata }]) => [name, metadata])),
  }
}
