import { setOutput } from '@actions/core'
import { inspectBuilder } from '../buildx/builder/inspect-builder.ts'
import type { PipelineTools } from '../pipeline/pipeline-tools.ts'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { reportOutputs } from '../publish/report-outputs.ts'
import type { ActionOutputName } from './action-outputs.ts'
import { type BuilderOutput, builderOutputs } from './builder-outputs.ts'
import type { ReportFiles } from '../pipeline/write-report-files.ts'

/** Sets the outputs that tell of the image; those that name files are empty without any. */
export function setOutputs(built: BuiltImage, files: ReportFiles | null): void {
  for (const [name, value] of Object.entries(outputsOf(built, files))) setOutput(name, value)
}

/**
 * Sets the outputs that tell of the builder: before the build, so that they are there when it fails.
 *
 * @param named the builder that the inputs name; undefined for the current one.
 */
export async function setBuilderOutputs(named: string | undefined, tools: PipelineTools): Promise<void> {
  const builder = await inspectBuilder(named ?? tools.env.BUILDX_BUILDER, tools)
  for (const [name, value] of Object.entries(builderOutputs(builder))) setOutput(name, value)
}

function outputsOf(
  built: BuiltImage,
  files: ReportFiles | null,
): Record<Exclude<ActionOutputName, BuilderOutput>, string> {
  return {
    imageid: built.imageId ?? '',
    digest: built.digest ?? '',
    metadata: JSON.stringify(built.metadata, null, 2),
    ...reportOutputs(built.report),
    report: files?.json ?? '',
    'report-markdown': files?.markdown ?? '',
    measurement: files?.measurement ?? '',
  }
}
