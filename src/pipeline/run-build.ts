import { sumCacheTraffic } from '../buildx/cache/cache-traffic.ts'
import { solve, type SolveResult } from '../buildx/solve/solve.ts'
import type { AdviceMode } from '../inputs/advice-mode.ts'
import type { BudgetLayer } from '../inputs/budget-settings.ts'
import type { PushWhen } from '../inputs/push-when.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { openLayerStore } from '../measure/layer-store.ts'
import type { Measurement } from '../measure/measurement.ts'
import { reportCache } from '../report/build/report-cache.ts'
import { assertSameImage } from './assert-same-image.ts'
import { alternativesFinder } from './base-alternatives.ts'
import type { Baseline } from './baseline/baseline.ts'
import { closeBaseline, openBaseline } from './baseline/baseline-chain.ts'
import { beforeBuild, withoutRepeats } from './before-build.ts'
import { BUILT_BEFORE, readBuildCache } from './cache/build-cache.ts'
import { builtImage } from './built-image.ts'
import { contextFiles } from './context-files.ts'
import { gatePush } from './gate-push.ts'
import { type Judged, judgeMeasurement } from './judge-measurement.ts'
import { measureSource } from './measure-source.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { readRecentLayers } from './cache/recent-layers.ts'
import { buildRequiredTargets } from './required-targets.ts'
import { solveTools } from './solve-tools.ts'
import { storedImage } from './baseline/stored-image.ts'
import { withTemporaryDirectory } from './temporary-directory.ts'

export interface BuildRun {
  readonly request: SolveRequest
  /** What the image is called in the report. */
  readonly image: string
  /** Budgets, weakest first. */
  readonly budgets: readonly BudgetLayer[]
  readonly baseline: Baseline
  /** Whether an image over its budgets is pushed, too; default: `within-budget`. */
  readonly pushWhen?: PushWhen | undefined
  /** Whether advice is given, and registries are asked for it; default: both. */
  readonly advice?: AdviceMode | undefined
  /** Stages that must build before the image is built. */
  readonly requiredTargets?: readonly string[] | undefined
  /** Whether BuildKit's checks of the Dockerfile are run before the build; default: they are. */
  readonly checks?: boolean | undefined
  /** Why a secret may be missing that is set up well, as an end of a sentence. */
  readonly secretsHint?: string | undefined
}

export interface BuiltImage extends Judged {
  readonly imageId: string | null
  readonly digest: string | null
  /** What buildx says of the build, as docker/build-push-action hands it on. */
  readonly metadata: Readonly<Record<string, unknown>>
  /** Whether the image was kept from its registry because it is over budget. */
  readonly withheld: boolean
}

/**
 * Build, measure, compare, judge and, when the verdict allows it, publish.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
export async function runBuild(run: BuildRun, tools: PipelineTools): Promise<BuiltImage> {
  return withTemporaryDirectory(tools.tempDir, async directory => {
    const own = { ...tools, tempDir: directory }
    const held = run.pushWhen !== 'always' && run.budgets.some(hasBudget)
    const gated = held ? gatePush(run.request) : null
    // Before the build, which may load or push an image under the very name of the baseline.
    const fetching = openBaseline(run.baseline, storedImage(run, own.cwd), own)
    const asking = beforeBuild({ ...run, checks: run.checks ?? true }, own)
    // Neither may go on in the directory when it is gone because the other failed.
    await Promise.allSettled([fetching, asking])
    const [findings, opened] = await Promise.all([asking, fetching])
    const inside = withoutRepeats(own, findings)
    await buildRequiredTargets(run.requiredTargets ?? [], run.request, inside)
    tools.onEvent({ type: 'phase', phase: { kind: 'build' } })
    const known = await readRecentLayers(tools.storeDir, run.image, openLayerStore(tools.storeDir))
    const built = await solve(gated?.build ?? run.request, solveTools(inside, known))
    const uses = await readBuildCache(run.image, built, opened.found, inside)
    const measurement = await measureSource(built.layout, run.image, built.records, inside)
    const closing = closeBaseline(opened, { rebuild: run.request, measurement }, inside)
    const looking = alternativesFinder({ ...run, builder: run.request.builder }, inside)(measurement)
    await Promise.allSettled([closing, looking])
    const [baseline, alternatives] = await Promise.all([closing, looking])
    const notes = (run.requiredTargets ?? []).length > 0 ? [BUILT_BEFORE] : []
    const cache = { uses, traffic: sumCacheTraffic([built.layerMoves]), notes }
    const contextFile = contextFiles(run.request.context, own)
    const judged = await judgeMeasurement(
      { ...run, measurement, baseline, cache, alternatives, contextFile },
      tools,
    )
    if (gated === null) return builtImage(judged, built, false)
    if (judged.verdict.outcome === 'fail') return builtImage(judged, built, true)
    tools.onEvent({ type: 'phase', phase: { kind: 'publish' } })
    const published = await publish(gated.publish, measurement, inside)
    // Caches in a registry are written by what publishes.
    const traffic = sumCacheTraffic([built.layerMoves, published.layerMoves])
    const report = { ...judged.report, cache: reportCache({ ...cache, traffic }) }
    return builtImage({ ...judged, report }, published, false)
  })
}

/**
 * The second solve, and the proof that it made what was judged.
 *
 * @throws ToolError when it made another image, which is then in the registry: BuildKit had lost its cache in between.
 */
async function publish(
  request: SolveRequest,
  measurement: Measurement,
  tools: PipelineTools,
): Promise<SolveResult> {
  const layers = measurement.platforms.flatMap(platform => platform.layers.map(layer => layer.digest))
  const published = await solve(request, solveTools(tools, layers))
  await assertSameImage(measurement, published, tools.tempDir)
  return published
}

/** Whether there is anything that an image can fail by; a noise floor is no budget. */
export function hasBudget(layer: BudgetLayer): boolean {
  return Object.keys(layer).some(key => key !== 'noise-floor')
}
