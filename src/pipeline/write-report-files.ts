import path from 'node:path'
import type { Measurement } from '../model/measurement.ts'
import { overviewOf } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { writeAtomically } from '../store/write-atomically.ts'

/** Where the files of one run are; absolute paths. */
export interface ReportFiles {
  readonly json: string
  readonly markdown: string
  readonly measurement: string
}

/**
 * Writes report.json, report.md and measurement.json into a directory.
 *
 * @throws ToolError when the file system refuses.
 */
export async function writeReportFiles(
  directory: string,
  { report, measurement }: { readonly report: Report; readonly measurement: Measurement },
): Promise<ReportFiles> {
  const files = {
    json: path.resolve(directory, 'report.json'),
    markdown: path.resolve(directory, 'report.md'),
    measurement: path.resolve(directory, 'measurement.json'),
  }
  await writeAtomically(files.json, renderJson(report))
  await writeAtomically(files.markdown, renderMarkdown(overviewOf(report), { full: true }))
  await writeAtomically(files.measurement, `${JSON.stringify(measurement)}\n`)
  return files
}
