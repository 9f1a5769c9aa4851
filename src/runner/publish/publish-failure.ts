import type { Overview } from '../../model/overview.ts'
import { once } from '../../tools/once.ts'
import { uploadJobReport } from '../artifacts/upload-job-report.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { baseLabel } from './check-label.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import type { DestinationContext, PublishContext } from './destination.ts'
import { likelySecrets } from './likely-secrets.ts'
import { publishToAll } from './publish-to-all.ts'
import { unmeasuredOf } from './unmeasured-of.ts'

/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, in what other jobs of the run hear of it, at the commit. A run that was cancelled tells nothing. What stands in the way is a
 * warning.
 */
export async function publishFailure(
  error: unknown,
  publishContext: PublishContext,
  context: DestinationContext,
  log: WorkflowLog,
): Promise<void> {
  if (context.signal.aborted) return
  const { inputs } = publishContext
  const image = unmeasuredOf(error, inputs.image, [
    ...log.masked,
    ...likelySecrets(inputs.request, context.env),
  ])
  const overview: Overview = { reports: [], unmeasured: [image] }
  const jobReport = { ...inputs, label: baseLabel(image.name, inputs) }
  const artifact = once(() => uploadJobReport(overview, jobReport, context, log))
  const isCommentLost = once(async () =>
    commentOnPullRequest(overview, await artifact(), inputs, context, log),
  )
  const result = {
    ...publishContext,
    overview,
    identities: [inputs.built],
    made: null,
    artifact,
    isCommentLost,
  }
  await publishToAll(result, context, log)
}
