import path from 'node:path'
import { ToolError } from '../../errors/tool-error.ts'
import type { Overview } from '../../model/overview.ts'
import type { PipelineTools } from '../../pipeline/pipeline-tools.ts'
import type { BuiltImage, RunResult } from '../../pipeline/run-result.ts'
import { type ReportFiles, writeReportFiles } from '../../pipeline/write-report-files.ts'
import { uploadLeg } from '../artifacts/upload-leg.ts'
import { identityOf } from '../event/step-identity.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { baseLabel } from './check-label.ts'
import type { Audience } from './destination.ts'
import { DESTINATIONS } from './destinations.ts'
import { once } from './once.ts'
import { publishToAll } from './publish-to-all.ts'

/** Says what a run found out, at every place where somebody may look for it. */
export async function publishResults(
  result: RunResult,
  audience: Audience,
  tools: PipelineTools,
  log: WorkflowLog,
): Promise<void> {
  const { inputs } = audience
  const { images } = result
  const directory = path.resolve(tools.cwd, inputs.reportDir ?? path.join(tools.tempDir, 'report'))
  const made = { result, files: await writeAllFiles(directory, result, log) }
  const identities = images.map(({ image, request }) => identityOf({ ...inputs, image, request }, tools))
  const overview: Overview = { reports: images.map(({ built }) => built.report), unmeasured: [] }
  const leg = { ...inputs, label: baseLabel(inputs.image, inputs), images: identities }
  const artifact = once(() => uploadLeg(overview, leg, tools, log))
  // Without an image there is nothing to tell but that.
  const all = images.length > 0 ? DESTINATIONS : DESTINATIONS.filter(({ isRequired }) => isRequired)
  await publishToAll({ ...audience, overview, identities, made, artifact }, tools, log, all)
}

/** Each image of a bake has its files in a directory of its target; those of a single one are where a single build has them, too. */
async function writeAllFiles(
  directory: string,
  { kind, images }: RunResult,
  log: WorkflowLog,
): Promise<ReadonlyMap<string, ReportFiles | null>> {
  const files = new Map<string, ReportFiles | null>()
  if (kind === 'bake')
    for (const { target, built } of images)
      files.set(target, await writeFiles(path.join(directory, target), built, log))
  const [only] = images
  if (only !== undefined && images.length === 1)
    files.set(only.target, await writeFiles(directory, only.built, log))
  return files
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
