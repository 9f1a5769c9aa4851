import path from 'node:path'
import { jobReportOf } from '../../collect/job-report-of.ts'
import type { JobReport } from '../../collect/job-report.ts'
import { ToolError } from '../../errors/tool-error.ts'
import { writePrivate } from '../../files/write-atomically.ts'
import type { ActionInputs } from '../../inputs/parse-action-inputs.ts'
import type { Overview } from '../../model/overview.ts'
import type { TempDir, ToolContext } from '../../tools/tool-context.ts'
import { placeOf, runOf } from '../event/run-of.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'
import { realPatience } from '../publish/patience.ts'
import { commentKey } from '../publish/run-comment.ts'
import { resultsArtifacts } from './results-artifacts.ts'
import { shareReport } from './share-report.ts'
import { uploadArtifact } from './upload-artifact.ts'

/** As long as jobs of a run can be started again, and what the others told is still needed. Days. */
const RETENTION = 30

/** A small file that takes longer than this is not worth the wait. Milliseconds. */
const PATIENCE = 60_000

/** What is told of a step. */
export type JobReportInputs = Pick<ActionInputs, 'image' | 'matrix' | 'comment'> &
  Pick<JobReport, 'built' | 'label' | 'images'>

/** Whether jobs of the run can tell each other what they measured. */
export function sharesReports(env: NodeJS.ProcessEnv): boolean {
  const hasService = Boolean(env.ACTIONS_RUNTIME_TOKEN) && Boolean(env.ACTIONS_RESULTS_URL)
  return hasService && runOf(env).id !== 0 && isGitHubCloud(env.GITHUB_SERVER_URL)
}

/** GitHub's client of the service works with no other server (`isGhes` of `@actions/artifact`), whatever addresses that gives. */
function isGitHubCloud(server = 'https://github.com'): boolean {
  const { hostname } = URL.canParse(server) ? new URL(server) : { hostname: '' }
  return hostname === 'github.com' || hostname.endsWith('.ghe.com') || hostname.endsWith('.localhost')
}

/**
 * Uploads what this step has to tell, for the other jobs of the run and for whoever collects it. What stands in its way is one
 * warning; without a service for artifacts there is nothing to say.
 *
 * @returns the artifact's name; null when it was not uploaded.
 */
export async function uploadJobReport(
  overview: Overview,
  inputs: JobReportInputs,
  context: ToolContext & TempDir,
  log: WorkflowLog,
): Promise<string | null> {
  const { env } = context
  if (!sharesReports(env)) return null
  const { label = null, images = [] } = inputs
  const told = { key: commentKey(inputs, env, true), label, images }
  const leg = jobReportOf(overview, placeOf(env, inputs), runOf(env).id, told)
  const shared = await shareReport(leg, {
    upload: (name, text) => upload(name, text, context),
    source: resultsArtifacts(env, context),
    wait: realPatience(context.signal).wait,
  })
  if ('name' in shared) return shared.name
  log.warning(shared.warning)
  return null
}

async function upload(
  name: string,
  text: string,
  { env, signal, tempDir }: ToolContext & TempDir,
): Promise<string | null> {
  const file = path.join(tempDir, name)
  const options = { env, signal, retentionDays: RETENTION, asFile: true, patience: PATIENCE }
  return (await write(file, text)) ?? (await uploadArtifact(name, [file], tempDir, options))
}

async function write(file: string, text: string): Promise<string | null> {
  try {
    await writePrivate(file, text)
    return null
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    return `The report was not uploaded: ${error.message}`
  }
}
