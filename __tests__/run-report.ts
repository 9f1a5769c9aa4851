import { readFileSync } from 'node:fs'
import path from 'node:path'
import { REPORT_INPUTS } from '../src/inputs/report-inputs.ts'
import type { ActionInput } from '../src/inputs/action-inputs.ts'
import { folderWith, type Limits, type Run, runDist } from './run-dist.ts'

export interface ReportRun extends Run {
  readonly summary: string
}

/** Runs the action in report/ as a runner does. */
export async function runReport(
  inputs: Readonly<Record<string, string>>,
  event: object,
  environment: Readonly<Record<string, string | undefined>>,
  limits?: Limits,
): Promise<ReportRun> {
  const folder = folderWith({ summary: '', 'event.json': JSON.stringify(event) })
  const summary = path.join(folder, 'summary')
  const defaults = REPORT_INPUTS.map((input: ActionInput) => [
    input.name,
    (input.default ?? '').replace(/\$\{\{.*\}\}/, ''),
  ])
  const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs } as Record<string, string>)
  const env = {
    PATH: process.env.PATH,
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    GITHUB_EVENT_PATH: path.join(folder, 'event.json'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_STEP_SUMMARY: summary,
    ...environment,
  }
  const run = await runDist('report.js', [], { env, cwd: folder, ...(limits !== undefined && { limits }) })
  return { ...run, summary: readFileSync(summary, 'utf8') }
}
