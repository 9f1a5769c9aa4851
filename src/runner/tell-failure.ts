import { BuildFailure } from '../buildx/build-failure.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import type { Unmeasured } from '../report/overview.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import type { WorkflowLog } from './workflow-log.ts'

/** Tells the other jobs of the run and the pull request that there is no image, and why; a run that was cancelled tells nothing. */
export async function tellFailure(
  error: unknown,
  inputs: Pick<ActionInputs, 'image' | 'comment' | 'matrix'>,
  tools: Pick<PipelineTools, 'env' | 'signal' | 'tempDir'>,
  log: WorkflowLog,
): Promise<void> {
  if (tools.signal.aborted) return
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  const image: Unmeasured = { name: inputs.image, state: 'failed', reason, where: placeOfFailure(error) }
  await commentOnPullRequest({ reports: [], unmeasured: [image] }, inputs, tools, log)
}

function placeOfFailure(error: unknown): Unmeasured['where'] {
  if (!(error instanceof BuildFailure) || error.step.line === null) return null
  const { dockerfile, line, endLine, instruction } = error.step
  return { dockerfile, line, endLine: endLine ?? line, stage: null, instruction: instruction.slice(0, 1000) }
}
