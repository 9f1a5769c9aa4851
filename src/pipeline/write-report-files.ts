import { rm } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from '../errors/machine-failure.ts'
import { ToolError } from '../errors/tool-error.ts'
import { leadsOutOf } from '../files/leads-out-of.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { Measurement } from '../model/measurement.ts'
import { overviewOf } from '../model/overview.ts'
import type { Report } from '../model/report.ts'
import { renderJson } from '../report/render-json.ts'
import { renderMarkdown } from '../report/render-markdown.ts'
import { messages } from './messages.ts'

/** Where the files of one run are; absolute paths. */
export interface ReportFiles {
  readonly json: string
  readonly markdown: string
  readonly measurement: string
  /** Null: nothing can be changed for certain. */
  readonly patch: string | null
}

/**
 * Writes report.json, report.md, measurement.json and, where there are certain changes, slim-build.patch into a directory. A link that has
 * one of these names is replaced, and the patch of an earlier run is removed.
 *
 * @param within the directory that it must not lead out of by a link, since a checkout may hold one, and others that it may lead to.
 * @throws ToolError when it leads out, or the file system refuses.
 */
export async function writeReportFiles(
  directory: string,
  { report, measurement }: { readonly report: Report; readonly measurement: Measurement },
  [within, ...also]: readonly [string, ...string[]],
): Promise<ReportFiles> {
  if (await leadsOutOf(within, directory, also))
    throw new ToolError(messages.reportDirectoryOutside(directory, within))
  const files = {
    json: path.resolve(directory, 'report.json'),
    markdown: path.resolve(directory, 'report.md'),
    measurement: path.resolve(directory, 'measurement.json'),
  }
  await writeAtomically(files.json, renderJson(report))
  await writeAtomically(files.markdown, renderMarkdown(overviewOf(report), { full: true }))
  await writeAtomically(files.measurement, `${JSON.stringify(measurement)}\n`)
  return { ...files, patch: await writePatch(path.resolve(directory, 'slim-build.patch'), report) }
}

/** That of the platform that the report starts with. */
async function writePatch(file: string, { platforms: [image] }: Report): Promise<string | null> {
  const patch = image?.advice.patch
  if (patch !== undefined) await writeAtomically(file, patch)
  else await removeOlder(file)
  return patch === undefined ? null : file
}

/** A patch that is left there would be taken for one of this run. */
async function removeOlder(file: string): Promise<void> {
  try {
    await rm(file, { force: true })
  } catch (cause) {
    throw new ToolError(messages.olderPatchStays(file, reasonOf(cause, file)), { cause })
  }
}
