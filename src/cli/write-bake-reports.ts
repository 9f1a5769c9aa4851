import path from 'node:path'
import { InputError } from '../errors/input-error.ts'
import type { BakedImage } from '../pipeline/bake/run-bake.ts'
import { writeAtomically } from '../pipeline/write-atomically.ts'
import { writeReportFiles } from '../pipeline/write-report-files.ts'
import { renderJson } from '../report/render-json.ts'
import { overviewOf } from '../report/overview.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { renderTerminal } from '../report/render-terminal.ts'
import { type CliIo, coloursOn, widthOf } from './cli-io.ts'
import type { ReportOptions } from './report-options.ts'
import { writeOut } from './write-report.ts'

/**
 * Writes the reports of a bake where and how the options say; as JSON they are a list.
 *
 * @throws InputError for --save-measurement beside several images.
 */
export async function writeBakeReports(
  images: readonly BakedImage[],
  { format, output, saveMeasurement, reportDir }: ReportOptions,
  io: CliIo,
): Promise<void> {
  if (saveMeasurement !== undefined) {
    const [only] = images
    if (only === undefined || images.length > 1)
      throw new InputError('--save-measurement takes one image, and the bake makes several: use --report-dir')
    const file = path.resolve(io.cwd, saveMeasurement)
    await writeAtomically(file, `${JSON.stringify(only.built.measurement)}\n`)
  }
  if (reportDir !== undefined) {
    for (const { target, built } of images)
      await writeReportFiles(path.resolve(io.cwd, reportDir, target), built)
  }
  const toFile = output !== undefined
  const text = render()
  if (toFile) await writeAtomically(path.resolve(io.cwd, output), text)
  else await writeOut(io, text)

  function render(): string {
    const reports = images.map(({ built }) => built.report)
    if (format === 'json') return renderJson(reports)
    const overviews = reports.map(overviewOf)
    if (format === 'markdown')
      return overviews.map(overview => renderMarkdown(overview, { full: true })).join('\n')
    const colour = !toFile && coloursOn(io.stdout, io.env)
    return overviews
      .map(overview => renderTerminal(overview, { width: widthOf(io.stdout), colour }))
      .join('\n')
  }
}
