import { setOutput } from '@actions/core'
import type { BuiltImage } from '../pipeline/run-build.ts'
import { reportOutputs } from '../publish/report-outputs.ts'
import type { ActionOutputName } from './action-outputs.ts'
import type { ReportFiles } from '../pipeline/write-report-files.ts'

/** Sets every output of the action; those that name files are empty without any. */
export function setOutputs(built: BuiltImage, files: ReportFiles | null): void {
  for (const [name, value] of Object.entries(outputsOf(built, files))) setOutput(name, value)
}

function outputsOf(built: BuiltImage, files: ReportFiles | null): Record<ActionOutputName, string> {
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
