import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { BakeRequest } from '../model/bake-request.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { runMerge } from '../pipeline/run-merge.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import { runWithCache } from '../pipeline/run-with-cache.ts'
import { actionsCache } from './cache/actions-cache.ts'
import { readCacheRun } from './cache/read-cache-run.ts'
import { bakeIdentity, identityOf } from './event/step-identity.ts'
import { conclude } from './log/conclude.ts'
import type { LogProgress } from './log/log-progress.ts'
import type { WorkflowLog } from './log/workflow-log.ts'
import { type ActionStep, planRun } from './plan-run.ts'
import { announceMeasuring } from './publish/announce-measuring.ts'
import type { Audience } from './publish/destination.ts'
import { publishFailure } from './publish/publish-failure.ts'
import { publishResults } from './publish/publish-results.ts'

/** Builds what the inputs ask for, and says what was found out, or that nothing was and why. */
export async function runAndReport(
  step: ActionStep,
  tools: PipelineTools,
  log: WorkflowLog,
  progress: LogProgress,
): Promise<void> {
  const audience = { commit: step.commit, inputs: identified(step.inputs, tools) }
  const result = await makeImages(step, audience, tools, log).catch(async (error: unknown) => {
    progress.end()
    await publishFailure(error, audience, tools, log)
    throw error
  })
  progress.end()
  log.lines(
    result.others.map(target => `The target ${target} makes no image, so it was built and not measured`),
  )
  if (result.images.length === 0)
    log.warning('No target of the bake makes an image, so nothing was measured or judged')
  await publishResults(result, audience, tools, log)
  conclude(result, log)
}

async function makeImages(
  step: ActionStep,
  audience: Audience,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<RunResult> {
  const plan = await planRun(step, tools, log)
  await announceMeasuring(audience.inputs, tools.env)
  const { merge, cache, matrix } = step.inputs
  if (merge !== null) return runMerge(plan, merge, tools)
  const wish = { ...cache, run: readCacheRun(process.env, matrix), directories: actionsCache(tools) }
  return runWithCache(plan, wish, tools)
}

/** A bake is known as a whole, before it is known what its targets are. */
function identified(inputs: ActionInputs, tools: PipelineTools): Audience['inputs'] {
  if (inputs.bake === null) return { ...inputs, built: identityOf(inputs, tools) }
  const named = { ...inputs, image: nameOf(inputs.bake) }
  return { ...named, built: bakeIdentity(inputs.bake, named, tools) }
}

/** What tells the comment of one bake from that of another in the same workflow. */
function nameOf({ image, files, targets }: BakeRequest): string {
  return image ?? ['bake', ...files, ...targets].join(' ')
}
