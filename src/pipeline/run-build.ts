import { sumCacheTraffic } from '../buildx/cache/cache-traffic.ts'
import { solve, type SolveResult } from '../buildx/solve.ts'
import { ToolError } from '../errors/tool-error.ts'
import type { BudgetLayer } from '../inputs/budget-settings.ts'
import type { PushWhen } from '../inputs/push-when.ts'
import type { SolveRequest } from '../inputs/solve-request.ts'
import { openLayerStore } from '../measure/layer-store.ts'
import type { Measurement } from '../measure/measurement.ts'
import { isDigest } from '../oci/digest.ts'
import { openImage } from '../oci/open-image.ts'
import { reportCache } from '../report/build/report-cache.ts'
import { type Baseline, resolveBaseline } from './baseline.ts'
import { beforeBuild, withoutRepeats } from './before-build.ts'
import { readBuildCache } from './build-cache.ts'
import { gatePush } from './gate-push.ts'
import { type Judged, judgeMeasurement } from './judge-measurement.ts'
import { measureSource } from './measure-source.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { readRecentLayers } from './recent-layers.ts'
import { buildRequiredTargets } from './required-targets.ts'
import { solveTools } from './solve-tools.ts'
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

const BUILT_BEFORE = 'Steps that a required target built in this run count as cached.'

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
    const fetching = resolveBaseline(forPlatforms(run.baseline, run.request), own)
    const asking = beforeBuild({ ...run, checks: run.checks ?? true }, own)
    // Neither may go on in the directory when it is gone because the other failed.
    await Promise.allSettled([fetching, asking])
    const [findings, baseline] = await Promise.all([asking, fetching])
    const inside = withoutRepeats(own, findings)
    await buildRequiredTargets(run.requiredTargets ?? [], run.request, inside)
    tools.onEvent({ type: 'phase', phase: { kind: 'build' } })
    const known = await readRecentLayers(tools.storeDir, run.image, openLayerStore(tools.storeDir))
    const built = await solve(gated?.build ?? run.request, solveTools(inside, known))
    const uses = await readBuildCache(run.image, built, baseline, inside)
    const measurement = await measureSource(built.layout, run.image, built.records, inside)
    const notes = (run.requiredTargets ?? []).length > 0 ? [BUILT_BEFORE] : []
    const cache = { uses, traffic: sumCacheTraffic([built.layerMoves]), notes }
    const judged = judgeMeasurement({ measurement, baseline, budgets: run.budgets, cache }, tools)
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
  const source = await openImage(published.layout, { tempDir: tools.tempDir })
  const made = source.platforms.flatMap(({ manifest }) => manifest.layers.map(layer => layer.digest))
  await source.close()
  if (layers.join() === made.join()) return published
  throw new ToolError(
    `The image that was published is not the one that was measured: the builder had lost its cache in between and built again (${published.digest ?? 'digest unknown'}); run the build again`,
  )
}

/**
 * What was found out, under the digest that the image has for everybody else: in an index with attestations it differs from
 * one solve to the next, since they hold the time, while the image itself is the same.
 */
function builtImage(
  judged: Judged,
  { imageId, digest, metadata }: SolveResult,
  withheld: boolean,
): BuiltImage {
  const { measurement, report } = judged
  const known = isDigest(digest) ? digest : measurement.digest
  return {
    ...judged,
    measurement: { ...measurement, digest: known },
    report: { ...report, image: { ...report.image, digest: known } },
    imageId,
    digest,
    metadata,
    withheld,
  }
}

/** What is built for some platforms needs no more of its baseline; without any, both are for the builder's own. */
function forPlatforms(baseline: Baseline, { platforms = [] }: SolveRequest): Baseline {
  return baseline.kind === 'none' ? baseline : { ...baseline, platforms, fresh: true }
}

function hasBudget(layer: BudgetLayer): boolean {
  return Object.keys(layer).length > 0
}
