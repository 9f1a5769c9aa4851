import type { JobReportKey } from '../../collect/job-report.ts'
import type { CheckSource } from '../../publish/check-location.ts'
import { backendIds } from './backend-ids.ts'

/** The workflow run that this job belongs to. */
export interface RunId {
  readonly id: number
  readonly attempt: number
}

/** As the environment says it; outside of GitHub number 0. */
export function runOf({
  GITHUB_RUN_ID: id = '0',
  GITHUB_RUN_ATTEMPT: attempt = '1',
}: NodeJS.ProcessEnv): RunId {
  return { id: Number(id), attempt: Number(attempt) }
}

/** Where in the run this step is. */
export function placeOf(
  env: NodeJS.ProcessEnv,
  { image, matrix, built }: Pick<JobReportKey, 'image' | 'matrix' | 'built'>,
): JobReportKey {
  const { GITHUB_JOB: job = 'job', GITHUB_ACTION: step = 'step' } = env
  const call = backendIds(env.ACTIONS_RUNTIME_TOKEN)?.job
  return {
    image,
    job,
    step,
    matrix,
    attempt: runOf(env).attempt,
    ...(built !== undefined && { built }),
    ...(call !== undefined && { call }),
  }
}

/** `ci.yml` of `acme/shop/.github/workflows/ci.yml@refs/heads/main`, or the workflow's name. */
export function workflowOf(env: NodeJS.ProcessEnv): string {
  return /\/([^/@]+)@/.exec(env.GITHUB_WORKFLOW_REF ?? '')?.[1] ?? env.GITHUB_WORKFLOW ?? 'workflow'
}

/** Whose the checks of this run are. */
export function sourceOf(env: NodeJS.ProcessEnv): CheckSource {
  return { workflow: workflowOf(env), event: env.GITHUB_EVENT_NAME ?? '', run: runOf(env) }
}
