import { BuildFailure } from '../buildx/build-failure.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import type { Unmeasured } from '../report/overview.ts'
import { checkCommit } from './check-commit.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { uploadLeg } from './upload-leg.ts'
import { unmeasuredOf } from './unmeasured-of.ts'
import type { WorkflowLog } from './workflow-log.ts'
import { writeSummary } from './write-summary.ts'

/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, at the commit. Other errors are told by the failed step alone, and to the other jobs of the run. What stands in the way is a warning.
 */
export async function publishFailure(
  error: unknown,
  { inputs, commit }: { readonly inputs: ActionInputs; readonly commit: CommitContext | null },
  tools: Pick<PipelineTools, 'env' | 'signal' | 'tempDir'>,
  log: WorkflowLog,
): Promise<void> {
  if (tools.signal.aborted) return
  if (!(error instanceof BuildFailure)) {
    await uploadLeg({ reports: [], unmeasured: [withoutBuild(error, inputs.image)] }, inputs, tools, log)
    return
  }
  const image = unmeasuredOf(error.step, inputs.image)
  const overview = { reports: [], unmeasured: [image] }
  await writeSummary(overview, commit, log)
  await commentOnPullRequest(overview, inputs, tools, log, inputs.comment.mode !== 'always')
  await checkCommit(image, inputs.check, log)
}

function withoutBuild(error: unknown, name: string): Unmeasured {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
  return { name, state: 'failed', reason, where: null }
}
