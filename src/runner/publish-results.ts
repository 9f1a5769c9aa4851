import path from 'node:path'
import { ToolError } from '../errors/tool-error.ts'
import type { CommitContext } from '../inputs/git-context.ts'
import type { ActionInputs } from '../inputs/parse-action-inputs.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { type ReportFiles, writeReportFiles } from '../pipeline/write-report-files.ts'
import { overviewOf } from '../report/overview.ts'
import { renderTerminal } from '../report/render-terminal.ts'
import { checkCommit } from './check-commit.ts'
import { commentOnPullRequest } from './comment-on-pull-request.ts'
import { setOutputs } from './set-outputs.ts'
import { uploadBuildRecord } from './upload-build-record.ts'
import type { WorkflowLog } from './workflow-log.ts'
import { writeSummary } from './write-summary.ts'

/** Columns of the report in the log. */
const LOG_WIDTH = 120

/**
 * Says what a run found out, at every place where somebody may look for it. All but the outputs is a courtesy: what stands in its
 * way is a warning.
 */
export async function publishResults(
  built: BuiltImage,
  { inputs, commit }: { readonly inputs: ActionInputs; readonly commit: CommitContext | null },
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<void> {
  const reportDir = path.resolve(tools.cwd, inputs.reportDir ?? path.join(tools.tempDir, 'report'))
  setOutputs(built, await writeFiles(reportDir, built, log))
  await uploadBuildRecord(built, inputs.request.builder, tools, log)
  await writeSummary(built.report, commit, log)
  await commentOnPullRequest(overviewOf(built.report), inputs, tools, log)
  await checkCommit(built.report, inputs.check, log)
  log.rendered(renderTerminal(built.report, { width: LOG_WIDTH, colour: true }))
}

/** The image may be pushed already: files that cannot be written must not cost the step its outputs. */
async function writeFiles(
  directory: string,
  built: BuiltImage,
  log: WorkflowLog,
): Promise<ReportFiles | null> {
  try {
    return await writeReportFiles(directory, built)
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    log.warning(`The report files were not written: ${error.message}`)
    return null
  }
}
