import type { WholeContext } from '../pipeline/run-context.ts'
import { loadAhead } from '../pipeline/load-ahead.ts'
import { cancelledAfterRun } from '../pipeline/run-cancelled.ts'
import type { RunPlan } from '../pipeline/run-plan.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import { run } from '../pipeline/run.ts'
import { fetchLayers } from './cache/incoming-layers.ts'
import { identified } from './event/identity-of.ts'
import { finishStep } from './log/finish-step.ts'
import type { LogProgress } from './log/log-progress.ts'
import type { WorkflowLog } from './log/workflow-log.ts'
import { type ActionStep, planStep } from './plan-step.ts'
import type { PublishContext } from './publish/destination.ts'
import { setPendingBanner } from './publish/pending-banner.ts'

/** Builds what the inputs ask for, and says what was found out, or that nothing was and why. */
export async function runAndReport(
  step: ActionStep,
  context: WholeContext,
  log: WorkflowLog,
  progress: LogProgress,
): Promise<void> {
  const publishContext = { commit: step.commit, inputs: identified(step.inputs, context) }
  const onEvent = loadAhead(context.onEvent, afterRun)
  const making = makeImages(step, publishContext, { ...context, onEvent }, log)
  const result = await making.catch(async (error: unknown) => {
    progress.end()
    const { publishFailure } = await import('./publish/publish-failure.ts')
    await publishFailure(error, publishContext, context, log)
    throw error
  })
  progress.end()
  log.lines(
    result.others.map(target => `The target ${target} makes no image, so it was built but not measured`),
  )
  if (result.images.length + result.unmeasured.length === 0)
    log.warning('No target of the bake makes an image, so nothing was measured or judged')
  context.onEvent({ type: 'phase', phase: { kind: 'report' } })
  const { publishResults } = await afterRun()
  await publishResults(result, publishContext, context, log).catch((error: unknown) => {
    throw context.signal.aborted ? cancelledAfterRun(result, context.signal.reason) : error
  })
  progress.tellTimes()
  finishStep(result, log)
}

/** What says what was found out: see {@link loadAhead}. */
const afterRun = () => import('./publish/publish-results.ts')

/** What earlier runs read is fetched beside the build. */
async function runBesideLayers(
  { inputs }: ActionStep,
  plan: RunPlan,
  context: WholeContext,
): Promise<RunResult> {
  const incoming = fetchLayers(plan, inputs, context)
  try {
    return await run(plan, { ...context, arrival: incoming?.arrival })
  } finally {
    await incoming?.end()
  }
}

async function makeImages(
  step: ActionStep,
  publishContext: PublishContext,
  context: WholeContext,
  log: WorkflowLog,
): Promise<RunResult> {
  const plan = await planStep(step, context, log)
  // GitHub is asked beside the build.
  const noting = setPendingBanner(publishContext.inputs, context)
  noting.catch(() => undefined)
  try {
    const { merge } = step.inputs
    if (merge === null) return await runBesideLayers(step, plan, context)
    const { runMerge } = await import('../pipeline/run-merge.ts')
    return await runMerge(plan, merge, context)
  } finally {
    await noting
  }
}
