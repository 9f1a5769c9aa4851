import type { BakeRequest } from '../inputs/bake-request.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import { evaluateBake } from '../pipeline/bake/evaluate-bake.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { announceMeasuring } from './publish/announce-measuring.ts'
import { bakeWithCache } from './cache/bake-with-cache.ts'
import { concludeBake } from './log/conclude-bake.ts'
import type { LogProgress } from './log/log-progress.ts'
import { planBake } from './plan-bake.ts'
import { publishFailure } from './publish/publish-failure.ts'
import { bakeIdentity } from './event/step-identity.ts'
import { publishResults } from './publish/publish-results.ts'
import type { WorkflowLog } from './log/workflow-log.ts'

/** A step with `bake: true`. */
export interface BakeStep {
  readonly bake: BakeRequest
  readonly inputs: ActionInputs
  readonly commit: CommitContext | null
  /** Whether BuildKit's checks become annotations. */
  readonly checks: boolean
}

/** Builds the targets of bake files, or evaluates them, and says what was found out. */
export async function bakeAndReport(
  { bake, inputs, commit, checks }: BakeStep,
  tools: PipelineTools,
  log: WorkflowLog,
  progress: LogProgress,
): Promise<void> {
  if (inputs.call !== null) {
    log.lines(await evaluateBake(bake, inputs.call, tools))
    return
  }
  const run = await planBake(bake, { inputs, commit, checks }, tools, log)
  const named = { ...inputs, image: nameOf(bake) }
  const audience = { inputs: { ...named, built: bakeIdentity(bake, named, tools) }, commit }
  await announceMeasuring(audience.inputs, tools.env)
  const result = await bakeWithCache(run, inputs, tools, log).catch(async (error: unknown) => {
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
  concludeBake(result, log)
}

/** What tells the comment of one bake from that of another in the same workflow. */
function nameOf({ image, files, targets }: BakeRequest): string {
  return image ?? ['bake', ...files, ...targets].join(' ')
}
