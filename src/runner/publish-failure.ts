import { BuildFailure } from '../buildx/build-failure.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import { checkCommit } from './check-commit.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { unmeasuredOf } from './unmeasured-of.ts'
import type { WorkflowLog } from './workflow-log.ts'
import { writeSummary } from './write-summary.ts'

/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, at the commit. Other errors are told by the failed step alone. What stands in the way is a warning.
 */
export async function publishFailure(
  error: unknown,
  { inputs, commit }: { readonly inputs: ActionInputs; readonly commit: CommitContext | null },
  { signal }: Pick<PipelineTools, 'signal'>,
  log: WorkflowLog,
): Promise<void> {
  if (!(error instanceof BuildFailure) || signal.aborted) return
  const image = unmeasuredOf(error.step, inputs.image)
  const overview = { reports: [], unmeasured: [image] }
  await writeSummary(overview, commit, log)
  await commentOnPullRequest(overview, inputs, log, inputs.comment.mode !== 'always')
  await checkCommit(image, inputs.check, log)
}
