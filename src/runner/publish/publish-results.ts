import path from 'node:path'
import { isRemote } from '../../buildx/dockerfile-path.ts'
import { ToolError } from '../../errors/tool-error.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { CommitContext } from '../../model/commit-context.ts'
import type { ImageIdentity } from '../../model/image-identity.ts'
import type { Overview } from '../../model/overview.ts'
import type { Checkout, Clock, Storage } from '../../pipeline/run-context.ts'
import type { BuiltImage, RunResult } from '../../pipeline/run-result.ts'
import { type ReportFiles, writeReportFiles } from '../../pipeline/write-report-files.ts'
import { renderTerminal } from '../../report/render-terminal.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import { uploadBuildRecord } from '../artifacts/upload-build-record.ts'
import { storeMeasurement } from '../cache/store-measurement.ts'
import { identityOf } from '../event/identity-of.ts'
import { annotateGrowth } from '../log/annotate-growth.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { checkCommit } from './check-commit.ts'
import { baseLabel } from './check-label.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { setOutputs } from './set-outputs.ts'
import { writeSummary } from './write-summary.ts'

/** Columns of the report in the log. */
const LOG_WIDTH = 120

/** For whom the results are. */
export interface PublishContext {
  readonly inputs: ActionInputs & { readonly built: ImageIdentity }
  readonly commit: CommitContext | null
}

/**
 * Says what a run found out, at every place where somebody may look for it. All but the outputs is a courtesy: what stands in its
 * way is a warning.
 */
export async function publishResults(
  result: RunResult,
  publishContext: PublishContext,
  context: ToolContext & Storage & Checkout & Clock,
  log: WorkflowLog,
): Promise<void> {
  const { reportDir } = publishContext.inputs
  const directory = path.resolve(context.cwd, reportDir ?? path.join(context.tempDir, 'report'))
  const within = [context.cwd, process.env.RUNNER_TEMP ?? context.tempDir] as const
  setOutputs(result, await writeAllFiles(directory, result, within, log))
  for (const { built, image, request } of result.images)
    await storeMeasurement(built, { ...publishContext.inputs, image, request }, context, log)
  const identities = result.images.map(({ image, request }) =>
    identityOf({ ...publishContext.inputs, image, request }, context),
  )
  await tellOf(
    result.images.map(({ built }) => built),
    identities,
    publishContext,
    context,
    log,
  )
}

async function tellOf(
  images: readonly BuiltImage[],
  identities: readonly ImageIdentity[],
  { inputs, commit }: PublishContext,
  context: ToolContext & Storage & Checkout & Clock,
  log: WorkflowLog,
): Promise<void> {
  const overview: Overview = { reports: images.map(({ report }) => report), unmeasured: [] }
  for (const built of images) await uploadBuildRecord(built, inputs.request.builder, context, log)
  if (images.length > 0) await writeSummary(overview, commit, log)
  const label = baseLabel(inputs.image, inputs)
  const told = { ...inputs, label, images: identities }
  const own = images.length > 0 ? await commentOnPullRequest(overview, told, context, log) : null
  for (const [index, report] of overview.reports.entries())
    await checkCommit(report, inputs, context, log, { identity: identities[index] ?? inputs.built, own })
  if (inputs.annotate === 'auto' && !isRemote(inputs.request.context))
    for (const report of overview.reports) await annotateGrowth(report, context.sources ?? context.cwd, log)
  if (images.length > 0) log.rendered(renderTerminal(overview, { width: LOG_WIDTH, colour: true }))
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
