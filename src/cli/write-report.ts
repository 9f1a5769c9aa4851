import path from 'node:path'
import type { Judged } from '../pipeline/judge-measurement.ts'
import { writeAtomically } from '../pipeline/write-atomically.ts'
import { writeReportFiles } from '../pipeline/write-report-files.ts'
import { overviewOf } from '../report/overview.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { renderJson } from '../report/render-json.ts'
import { renderTerminal } from '../report/render-terminal.ts'
import { type CliIo, coloursOn, widthOf } from './cli-io.ts'
import type { ReportOptions } from './report-options.ts'

/** Writes the report where and how the options say, and the measurement, if it is to be saved. */
export async function writeReport(
  { report, measurement }: Pick<Judged, 'report' | 'measurement'>,
  { format, output, saveMeasurement, reportDir }: ReportOptions,
  io: CliIo,
): Promise<void> {
  if (saveMeasurement !== undefined) {
    await writeAtomically(path.resolve(io.cwd, saveMeasurement), `${JSON.stringify(measurement)}\n`)
  }
  if (reportDir !== undefined) {
    await writeReportFiles(path.resolve(io.cwd, reportDir), { report, measurement })
  }
  const toFile = output !== undefined
  const text = render()
  if (toFile) await writeAtomically(path.resolve(io.cwd, output), text)
  else await writeOut(io, text)

  function render(): string {
    if (format === 'json') return renderJson(report)
    if (format === 'markdown') return renderMarkdown(overviewOf(report), { full: true })
    const colour = !toFile && coloursOn(io.stdout, io.env)
    return renderTerminal(overviewOf(report), { width: widthOf(io.stdout), colour })
  }
}

/** Waits until a pipe has taken all of it, since the process may end next. */
export async function writeOut(io: CliIo, text: string): Promise<void> {
  await new Promise<void>(resolve => {
    io.stdout.write(text, () => {
      resolve()
    })
  })
}
