import type { TargetBuild } from '../buildx/bake/solve-bake.ts'
import { ExportFailure } from '../buildx/solve/export-failure.ts'
import type { ToolStreams } from '../tools/run-tool.ts'
import type { TempDir } from '../tools/tool-context.ts'
import { messages } from './messages.ts'
import { type Published, publishTargets } from './publish-targets.ts'
import type { Checkout, RunContext } from './run-context.ts'
import type { RunPlan } from './run-plan.ts'
import { type RunResult, runResult } from './run-result.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Publishes what was judged. What was found out of the images is kept when that fails.
 *
 * @throws what {@link publishTargets} throws of anything but a failed export.
 */
export async function publishJudged(
  plan: RunPlan,
  builds: readonly TargetBuild[],
  { solved, judged }: Published,
  context: RunContext & TempDir & Checkout & ToolStreams,
): Promise<RunResult> {
  try {
    const published = await twice(() => publishTargets(plan, builds, { solved, judged }, context), context)
    return runResult(plan, new Map([...solved, ...published.solved]), published.judged, NONE)
  } catch (error) {
    if (!(error instanceof ExportFailure) || context.signal.aborted) throw error
    return runResult(plan, solved, judged, NONE, error)
  }
}

/** A registry that is down for a moment gets a second chance; one that refuses would refuse again. */
async function twice<Result>(
  attempt: () => Promise<Result>,
  { signal, onEvent }: RunContext,
): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof ExportFailure) || error.isRefused || signal.aborted) throw error
    onEvent({ type: 'warning', message: messages.publishedAgain(error.message) })
    return attempt()
  }
}
