import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { Overview } from '../../model/overview.ts'
import type { Checkout, Clock, Storage } from '../../pipeline/run-context.ts'
import type { BuiltImage, RunResult } from '../../pipeline/run-result.ts'
import { type ReportFiles, writeReportFiles } from '../../pipeline/write-report-files.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { uploadJobReport } from '../artifacts/upload-job-report.ts'
import { identityOf } from '../event/identity-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { baseLabel } from './check-label.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import type { PublishContext } from './destination.ts'
import { DESTINATIONS } from './destinations.ts'
import { once } from '../../tools/once.ts'
import { publishToAll } from './publish-to-all.ts'

/** Says what a run found out, at every place where somebody may look for it. */
export async function publishResults(
  result: RunResult,
  publishContext: PublishContext,
  context: ToolContext & Storage & Checkout & Clock,
  log: WorkflowLog,
): Promise<void> {
  const { inputs } = publishContext
  const { images, unmeasured } = result
  const directory = path.resolve(context.cwd, inputs.reportDir ?? path.join(context.tempDir, 'report'))
  const within = [context.cwd, process.env.RUNNER_TEMP ?? context.tempDir] as const
  const made = { result, files: await writeAllFiles(directory, result, within, log) }
  const identities = [...images, ...unmeasured].map(({ image, request }) =>
    identityOf({ ...inputs, image, request }, context),
  )
  const overview: Overview = {
    reports: images.map(({ built }) => built.report),
    unmeasured: unmeasured.map(({ image }) => ({
      ...{ name: image, state: 'absent', where: null },
      reason: 'The image was built, but this machine has no room to measure it; see the log.',
    })),
  }
  const jobReport = { ...inputs, label: baseLabel(inputs.image, inputs), images: identities }
  const artifact = once(() => uploadJobReport(overview, jobReport, context, log))
  const isCommentLost = once(async () =>
    commentOnPullRequest(overview, await artifact(), inputs, context, log),
  )
  // Without an image there is nothing to tell but that.
  const all =
    images.length + unmeasured.length > 0 ? DESTINATIONS : DESTINATIONS.filter(({ isRequired }) => isRequired)
  await publishToAll(
    { ...publishContext, overview, identities, made, artifact, isCommentLost },
    context,
    log,
    all,
  )
}

/** Each image of a bake has its files in a directory of its target; those of a single one are where a single build has them, too. */
async function writeAllFiles(
  directory: string,
  { kind, images }: RunResult,
  within: readonly [string, ...string[]],
  log: WorkflowLog,
): Promise<ReadonlyMap<string, ReportFiles | null>> {
  const files = new Map<string, ReportFiles | null>()
  if (kind === 'bake')
    for (const { target, built } of images)
      files.set(target, await writeFiles(path.join(directory, target), built, within, log))
  const [only] = images
  if (only !== undefined && images.length === 1)
    files.set(only.target, await writeFiles(directory, only.built, within, log))
  return files
}

/** The image may be pushed already: files that cannot be written must not cost the step its outputs. */
async function writeFiles(
  directory: string,
  built: BuiltImage,
  within: readonly [string, ...string[]],
  log: WorkflowLog,
): Promise<ReportFiles | null> {
  try {
    return await writeReportFiles(directory, built, within)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    log.warning(`The report files were not written: ${error.message}`)
    return null
  }
}
