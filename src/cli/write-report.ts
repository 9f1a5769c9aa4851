import path from 'node:path'
import { writeOutput } from '../files/write-output.ts'
import { type Overview, overviewOf } from '../model/overview.ts'
import type { Judged } from '../pipeline/judge-measurement.ts'
import type { RunResult } from '../pipeline/run-result.ts'
import { writeReportFiles } from '../pipeline/write-report-files.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown, renderMarkdownTable } from '../report/render-markdown.ts'
import { renderTerminal, renderTerminalTable } from '../report/render-terminal.ts'
import { type CliIo, coloursOn, widthOf } from './cli-io.ts'
import type { ReportOptions } from './report-options.ts'

type Reported = Pick<Judged, 'report' | 'measurement'>

/** Writes the report on one image where and how the options say, and the measurement, if it is to be saved. */
export async function writeReport(image: Reported, options: ReportOptions, io: CliIo): Promise<void> {
  await saveMeasurement([image], options, io)
  if (options.reportDir !== undefined) {
    const directory = path.resolve(io.cwd, options.reportDir)
    await writeReportFiles(directory, image, [directory])
  }
  await writeRendered([image], false, options, io)
}

/**
 * The same for what a command made. Of a bake, each target has its report files in a directory of its own, JSON is a list, and one table over
 * all images ends the report.
 */
export async function writeReports(result: RunResult, options: ReportOptions, io: CliIo): Promise<void> {
  const images = result.images.map(({ built }) => built)
  const [only] = images
  if (result.kind === 'build' && only !== undefined) {
    await writeReport(only, options, io)
    return
  }
  await saveMeasurement(images, options, io)
  if (options.reportDir !== undefined) {
    const directory = path.resolve(io.cwd, options.reportDir)
    for (const { target, built } of result.images)
      await writeReportFiles(path.join(directory, target), built, [directory])
  }
  await writeRendered(images, true, options, io)
}

/** Of the one image: with another number of them, nothing is built (`makeImages`). */
async function saveMeasurement(
  [only]: readonly Reported[],
  { saveMeasurement: file }: ReportOptions,
  { cwd }: CliIo,
): Promise<void> {
  if (file === undefined || only === undefined) return
  await writeOutput(path.resolve(cwd, file), `${JSON.stringify(only.measurement)}\n`)
}

/** @param isList whether JSON is a list. */
async function writeRendered(
  images: readonly Reported[],
  isList: boolean,
  { format, output }: ReportOptions,
  io: CliIo,
): Promise<void> {
  const text = render()
  if (output === undefined) await writeOut(io, text)
  else await writeOutput(path.resolve(io.cwd, output), text)

  function render(): string {
    const reports = images.map(({ report }) => report)
    const [only] = reports
    if (format === 'json') return isList || only === undefined ? renderJson(reports) : renderJson(only)
    const overviews = reports.map(overviewOf)
    // What a reader of many reports looks for first stands last, where the terminal stops.
    const all: Overview | null = reports.length > 1 ? { reports, unmeasured: [] } : null
    if (format === 'markdown') {
      const each = overviews.map(overview => renderMarkdown(overview, { full: true }))
      return [...each, ...(all === null ? [] : [renderMarkdownTable(all)])].join('\n')
    }
    const colour = output === undefined && coloursOn(io.stdout, io.env)
    const options = { width: widthOf(io.stdout), colour }
    const each = overviews.map(overview => renderTerminal(overview, options))
    return [...each, ...(all === null ? [] : [renderTerminalTable(all, options)])].join('\n')
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
