import type { Checkout } from '../../pipeline/run-context.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { checkCommit } from './check-commit.ts'
import { baseLabel } from './check-label.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import type { PublishContext } from './publish-results.ts'
import { unmeasuredOf } from './unmeasured-of.ts'
import { writeSummary } from './write-summary.ts'

/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, in what other jobs of the run hear of it, at the commit. A run that was cancelled tells nothing. What stands in the way is a
 * warning.
 */
export async function publishFailure(
  error: unknown,
  { inputs, commit }: PublishContext,
  context: ToolContext & TempDir & Checkout,
  log: WorkflowLog,
): Promise<void> {
  if (context.signal.aborted) return
  const image = unmeasuredOf(error, inputs.image)
  const overview = { reports: [], unmeasured: [image] }
  await writeSummary(overview, commit, log)
  const label = baseLabel(image.name, inputs)
  const own = await commentOnPullRequest(overview, { ...inputs, label }, context, log)
  await checkCommit(image, inputs, context, log, { identity: inputs.built, own })
}
