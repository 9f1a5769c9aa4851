import type { Overview } from '../../model/overview.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import { uploadLeg } from '../artifacts/upload-leg.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { baseLabel } from './check-label.ts'
import type { Audience } from './destination.ts'
import { once } from './once.ts'
import { publishToAll } from './publish-to-all.ts'
import { unmeasuredOf } from './unmeasured-of.ts'

/**
 * Says that an image has no size because its build failed, where its size would stand: in the job summary, in the comment that is
 * there, in what other jobs of the run hear of it, at the commit. A run that was cancelled tells nothing. What stands in the way is a
 * warning.
 */
export async function publishFailure(
  error: unknown,
  audience: Audience,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<void> {
  if (tools.signal.aborted) return
  const { inputs } = audience
  const image = unmeasuredOf(error, inputs.image)
  const overview: Overview = { reports: [], unmeasured: [image] }
  const leg = { ...inputs, label: baseLabel(image.name, inputs) }
  const artifact = once(() => uploadLeg(overview, leg, tools, log))
  const told = { ...audience, overview, identities: [inputs.built], made: null, artifact }
  await publishToAll(told, tools, log)
}
