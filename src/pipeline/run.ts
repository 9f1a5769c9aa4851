import { withTemporaryDirectory } from '../files/temporary-directory.ts'
import { buildTargets } from './build-targets.ts'
import { checkTargets, withoutRepeats } from './check-targets.ts'
import { gateTargets } from './gate-targets.ts'
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
    // Before the build, which may load or push an image under the very name of the baseline.
    const opening = openBaselines(plan.targets, inside)
    const checking = checkTargets(plan, inside)
    // Neither may go on in the directory when it is gone because the other failed.
    await Promise.allSettled([opening, checking])
    const [baselines, findings] = await Promise.all([opening, checking])
    const quiet = withoutRepeats(inside, findings)
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
