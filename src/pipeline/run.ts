import type { SolvedTarget } from '../buildx/bake/solve-bake.ts'
import { findBuildx } from '../buildx/find-buildx.ts'
import { builderOf } from '../buildx/recipe.ts'
import { withTemporaryDirectory } from '../files/temporary-directory.ts'
import { assertMounts, explainByMounts } from './assert-mounts.ts'
import type { OpenedBaseline } from './baseline/baseline-chain.ts'
import { buildTargets } from './build-targets.ts'
import { checkTargets, withoutRepeats } from './check-targets.ts'
import { type GatedRun, gateTargets } from './gate-targets.ts'
import { judgeTargets } from './judge-targets.ts'
import { openBaselines } from './open-baselines.ts'
import type { PipelineTools } from './pipeline-tools.ts'
import { publishTargets } from './publish-targets.ts'
import { buildRequiredTargets } from './required-targets.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, runResult } from './run-result.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Builds the targets of a run, measures, compares and judges each image, and publishes them when the verdict on all of them allows it.
 *
 * @throws InputError, ToolError or ImageError; the signal's reason when it aborts.
 */
export async function run(plan: RunPlan, tools: PipelineTools): Promise<RunResult> {
  return withTemporaryDirectory(tools.tempDir, async tempDir => {
    const inside = { ...tools, tempDir, env: { ...tools.env, ...plan.env } }
    const gated = gateTargets(plan)
    const checking = checkTargets(plan, inside)
    const quiet = withoutRepeats(inside, checking)
    try {
      const baselines = await prepare(plan, checking, quiet)
      const solved = await build(plan, gated, quiet)
      // What they found is said of the build, not of what comes after it.
      await checking
      const judged = await judgeTargets(plan, { solved, baselines }, quiet)
      if (gated.publish === null) return runResult(plan, solved, judged, NONE)
      const isOver = [...judged.values()].some(({ verdict }) => verdict.outcome === 'fail')
      if (isOver) return runResult(plan, solved, judged, gated.held)
      const published = await publishTargets(plan, gated.publish, { solved, judged }, quiet)
      return runResult(plan, new Map([...solved, ...published.solved]), published.judged, NONE)
    } finally {
      // They work in the directory, which is gone then.
      await Promise.allSettled([checking])
    }
  })
}

/**
 * What must be known before the build.
 *
 * @returns the baselines: the build may load or push an image under the very name of one.
 */
async function prepare(
  plan: RunPlan,
  checking: Promise<unknown>,
  tools: PipelineTools,
): Promise<ReadonlyMap<string, OpenedBaseline>> {
  const opening = openBaselines(plan.targets, tools)
  const all = [opening, assertMounts(plan, tools)] as const
  const finding = findBuildx(builderOf(plan.recipe), tools.answers)
  // None may go on in the directory when it is gone because another failed.
  await Promise.allSettled([...all, finding])
  const [baselines] = await Promise.all(all)
  // Two at once would both start a builder that does not run, and some drivers fail at that.
  if (!(await finding).isUp) await checking
  return baselines
}

async function build(
  plan: RunPlan,
  gated: GatedRun,
  tools: PipelineTools,
): Promise<ReadonlyMap<string, SolvedTarget>> {
  try {
    await buildRequiredTargets(plan, tools)
    return await buildTargets(plan, gated.build, tools)
  } catch (error) {
    await explainByMounts(error, plan, tools)
    throw error
  }
}
