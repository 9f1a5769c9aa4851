import type { SolvedTarget, TargetBuild } from '../buildx/bake/solve-bake.ts'
import { solveTargets } from '../buildx/recipe.ts'
import type { Digest } from '../model/digest.ts'
import { openLayerStore } from '../store/open-layer-store.ts'
import { withTemporaryDirectory } from '../store/with-temporary-directory.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import { buildRequiredTargets } from './build-required-targets.ts'
import { readRecentLayers } from './cache/recent-layers.ts'
import { checkTargets, withoutRepeats } from './check-targets.ts'
import { gateTargets } from './gate-targets.ts'
import { judgeTargets } from './judge-targets.ts'
import { openBaselines } from './open-baselines.ts'
import { publishTargets } from './publish-targets.ts'
import type { Checkout, RunContext, Storage, WholeContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, runResult } from './run-result.ts'
import { withCaches } from './with-caches.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Builds the targets of a run, measures, compares and judges each image, and publishes them when the verdict on all of them allows it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
export async function run(plan: RunPlan, context: WholeContext): Promise<RunResult> {
  return withCaches(plan, context, makeImages)
}

async function makeImages(plan: RunPlan, context: WholeContext): Promise<RunResult> {
  return withTemporaryDirectory(context.tempDir, async tempDir => {
    const inside = { ...context, tempDir, env: { ...context.env, ...plan.env } }
    const gated = gateTargets(plan)
    // Before the build, which may load or push an image under the very name of the baseline.
    const opening = openBaselines(plan.targets, inside)
    const checking = checkTargets(plan, inside)
    // Neither may go on in the directory when it is gone because the other failed.
    await Promise.allSettled([opening, checking])
    const [baselines, findings] = await Promise.all([opening, checking])
    const quiet = { ...inside, onEvent: withoutRepeats(inside.onEvent, findings) }
    await buildRequiredTargets(plan, quiet)
    const solved = await buildTargets(plan, gated.build, quiet)
    const judged = await judgeTargets(plan, { solved, baselines }, quiet)
    if (gated.publish === null) return runResult(plan, solved, judged, NONE)
    const isOver = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail')
    if (isOver) return runResult(plan, solved, judged, gated.held)
    const published = await publishTargets(plan, gated.publish, { solved, judged }, quiet)
    return runResult(plan, new Map([...solved, ...published.solved]), published.judged, NONE)
  })
}

/** Layers that the images will most likely have again are not exported. */
async function buildTargets(
  plan: RunPlan,
  builds: readonly TargetBuild[],
  context: RunContext & Storage & Checkout & ToolStreams,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  context.onEvent({ type: 'phase', phase: { kind: 'build' } })
  return solveTargets(plan.recipe, builds, context, await recentLayers(plan, context))
}

async function recentLayers({ targets }: RunPlan, { storeDir }: Storage): Promise<Digest[]> {
  const store = openLayerStore(storeDir)
  const measured = targets.filter(each => each.measured)
  const all = await Promise.all(measured.map(({ image }) => readRecentLayers(storeDir, image, store)))
  return [...new Set(all.flat())]
}
