import type { CommitContext } from '../../model/commit-context.ts'
import type { Overview } from '../../model/overview.ts'
import { appendJobSummary } from '../../publish/job-summary.ts'
import { environmentFlag } from '../../text/go-flag.ts'
import type { ToolContext } from '../../tools/tool-context.ts'
import type { WorkflowLog } from '../log/workflow-log.ts'

/**
 * Writes the job summary, unless `DOCKER_BUILD_SUMMARY` switches it off, as with docker/build-push-action. It is a courtesy: what
 * stands in its way is a warning.
 */
export async function writeSummary(
  overview: Overview,
  commit: CommitContext | null,
  env: ToolContext['env'],
  log: WorkflowLog,
): Promise<void> {
  if (!environmentFlag(env.DOCKER_BUILD_SUMMARY, true)) return
  const links =
    commit === null || commit.sha === ''
      ? undefined
      : { server: commit.serverUrl, repository: commit.repository, sha: commit.sha }
  const warning = await appendJobSummary(overview, { file: env.GITHUB_STEP_SUMMARY, links })
  if (warning !== null) log.warning(warning)
}
